import { Box, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import type { EntryPipeline } from '../../../shared/contracts';
import type { EntryArgs } from '../../api/entry-pipeline';
import { entryLeadsPath, leadPath } from '../../constants';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

import { PanelList } from './parts';

const SHOWN = 5;

type Props = { leads: NonNullable<EntryPipeline['leads']>; entry: EntryArgs };

/** Leads that came from the entry's page, the latest first. */
export function EntryLeads({ leads, entry }: Props) {
  const t = useText();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const items = leads.items.slice(0, SHOWN).map(({ documentId, name, status, openedAt }) => ({
    documentId,
    name: name || t('entryPanel.nameless'),
    to: leadPath(documentId),
    detail: [
      t(`entryPanel.status.${status}`),
      formatDate(openedAt, { dateStyle: 'medium', timeZone }),
    ].join(' · '),
  }));
  return (
    <PanelList title={t('entryPanel.leads', { count: leads.count })} items={items}>
      {leads.count > SHOWN ? (
        <Box paddingTop={2}>
          <Link tag={RouterLink} to={entryLeadsPath(entry.uid, entry.documentId)}>
            <Typography variant="pi">
              {t('entryPanel.leads.all', { count: leads.count })}
            </Typography>
          </Link>
        </Box>
      ) : null}
    </PanelList>
  );
}
