import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Lead } from '../../../shared/contracts';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { Panel } from '../opportunity/styles';

import { useResponseText } from './useResponseText';

/** When it came in, and how long somebody waited for the first answer. */
export function ResponsePanel({ lead }: { lead: Lead }) {
  const t = useText();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const response = useResponseText()(lead);
  const moment = (instant: string) =>
    formatDate(instant, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return (
    <Panel tag="section" aria-label={t('leads.column.firstResponse')}>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {t('leads.column.firstResponse')}
      </Typography>
      <Typography fontWeight="bold" textColor="neutral800" tag="p">
        {response?.text ?? t('leads.response.none')}
      </Typography>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {t('leads.received', { date: moment(lead.openedAt) })}
      </Typography>
      {lead.firstResponseAt ? (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {t('leads.answered', { date: moment(lead.firstResponseAt) })}
        </Typography>
      ) : null}
    </Panel>
  );
}
