import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { LeadLink, OpportunityRecordView } from '../../../shared/contracts';
import { useSalesListQuery } from '../../api/settings';
import { useHandoverText } from '../../components/lead-conversion/useHandoverText';
import { labelOrText } from '../../components/fields/text-of';
import { leadPath } from '../../constants';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

import { NameLink } from './NameLink';
import { Panel, PlainList } from './styles';

/** Where the opportunity came from: each of its leads with source, campaign and how its hand-over stands. */
export function LeadsPanel({ record: { leads } }: { record: OpportunityRecordView }) {
  const t = useText();
  const { locale, formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const handoverText = useHandoverText();
  const { data: sources = [] } = useSalesListQuery('sources', { skip: leads.length === 0 });
  if (leads.length === 0) return null;
  const factsOf = ({ openedAt, source, campaign }: LeadLink) =>
    [
      formatDate(openedAt, { dateStyle: 'medium', timeZone }),
      source && labelOrText(source, sources, locale),
      campaign,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Panel tag="section" aria-label={t('handover.leads')}>
      <Typography tag="h2" variant="delta">
        {t('handover.leads')}
      </Typography>
      <PlainList>
        {leads.map((lead) => (
          <Box tag="li" key={lead.documentId} paddingTop={2} style={WRAP}>
            <NameLink to={leadPath(lead.documentId)}>{lead.name}</NameLink>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {factsOf(lead)}
            </Typography>
            {lead.handover ? (
              <Typography tag="p" variant="pi" textColor="neutral700">
                {handoverText(lead.handover)}
              </Typography>
            ) : null}
          </Box>
        ))}
      </PlainList>
    </Panel>
  );
}

const WRAP = { overflowWrap: 'anywhere' } as const;
