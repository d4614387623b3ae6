import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Lead, LeadMatches, MatchReason } from '../../../shared/contracts';
import { useSalesLeadMatchesQuery } from '../../api/lead';
import { contactPath, leadPath, opportunityPath, organizationPath } from '../../constants';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { NameLink } from '../opportunity/NameLink';
import { Panel, PlainList } from '../opportunity/styles';

const WRAP = { overflowWrap: 'anywhere' } as const;

const isEmpty = ({ leads, contacts, organizations, opportunities }: LeadMatches) =>
  leads.length + contacts.length + organizations.length + opportunities.length === 0;

/** Who is known already by the same address or number; nothing is linked by it. */
export function MatchesPanel({ lead }: { lead: Lead }) {
  const t = useText();
  const { formatDate, formatList } = useIntl();
  const timeZone = useSiteTimeZone();
  const { data } = useSalesLeadMatchesQuery(lead.documentId);
  if (!data || isEmpty(data)) return null;
  const because = (reasons: readonly MatchReason[]) =>
    formatList(reasons.map((reason) => t(`conversion.because.${reason}`)));
  const groups = [
    {
      title: t('leads.matches.leads'),
      rows: data.leads.map(({ status, openedAt, because: why, ...one }) => ({
        ...one,
        to: leadPath(one.documentId),
        detail: [
          t(`leads.status.${status}`),
          formatDate(openedAt, { dateStyle: 'medium', timeZone }),
          because(why),
        ],
      })),
    },
    {
      title: t('nav.contacts'),
      rows: data.contacts.map(({ organization, because: why, ...one }) => ({
        ...one,
        to: contactPath(one.documentId),
        detail: [organization?.name, because(why)],
      })),
    },
    {
      title: t('nav.organizations'),
      rows: data.organizations.map(({ because: why, ...one }) => ({
        ...one,
        to: organizationPath(one.documentId),
        detail: [because(why)],
      })),
    },
    {
      title: t('list.title'),
      rows: data.opportunities.map(({ funnel, status, ...one }) => ({
        ...one,
        to: opportunityPath(one.documentId),
        detail: [t(`list.status.${status}`), funnel?.name],
      })),
    },
  ];
  return (
    <Panel tag="section" aria-label={t('leads.matches')}>
      <Typography tag="h2" variant="delta">
        {t('leads.matches')}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {t('leads.matches.hint')}
      </Typography>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <Box key={title} paddingTop={3}>
            <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600">
              {title}
            </Typography>
            <PlainList>
              {rows.map(({ documentId, name, to, detail }) => (
                <Box tag="li" key={documentId} paddingTop={1} style={WRAP}>
                  <NameLink to={to}>{name}</NameLink>
                  <Typography tag="p" variant="pi" textColor="neutral600">
                    {detail.filter(Boolean).join(' · ')}
                  </Typography>
                </Box>
              ))}
            </PlainList>
          </Box>
        ))}
    </Panel>
  );
}
