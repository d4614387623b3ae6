import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';

import type { Funnel } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import { useSalesFunnelsQuery } from '../../../api/funnel';
import { LoadError } from '../../../components/feedback/LoadError';
import { DataTable } from '../../../components/layout/DataTable';
import { Section } from '../../../components/layout/Section';
import { RowLink } from '../../../components/table/RowLink';
import { settingsPath } from '../../../constants';
import { useText } from '../../../hooks/useText';
import { SettingsFrame } from '../SettingsFrame';

function FunnelRow({ funnel }: { funnel: Funnel }) {
  const t = useText();
  const { documentId, name, formula, formulaLabel, archivedAt, problems } = funnel;
  return (
    <tr>
      <td>
        <Flex gap={2} wrap="wrap">
          <RowLink to={settingsPath(`funnels/${documentId}`)} name={name} />
          {archivedAt !== null && <Badge>{t('settings.funnels.archived')}</Badge>}
          {problems.length > 0 && (
            <Badge backgroundColor="warning100" textColor="neutral800">
              {t('settings.funnels.problem')}
            </Badge>
          )}
        </Flex>
      </td>
      <td>
        {formula === null ? t('settings.funnels.noFormula') : (formulaLabel ?? t('figure.label'))}
      </td>
      <td>
        <Box style={{ overflowWrap: 'anywhere' }}>
          <code>{formula}</code>
        </Box>
      </td>
    </tr>
  );
}

/** All funnels; each leads to its own page. */
export function FunnelsPage() {
  const t = useText();
  const { data: funnels, error, refetch } = useSalesFunnelsQuery();
  if (error && !funnels)
    return <LoadError failure={readFailure(error)} onRetry={() => void refetch()} />;
  if (!funnels) return <Page.Loading />;
  return (
    <SettingsFrame
      title={t('settings.funnels.title')}
      lead={t('settings.funnels.lead')}
      who={t('settings.who.funnels')}
    >
      <Section title={t('settings.funnels.all')}>
        {funnels.length === 0 ? (
          <Typography textColor="neutral600">{t('settings.funnels.empty')}</Typography>
        ) : (
          <DataTable
            label={t('settings.funnels.all')}
            head={[t('settings.funnels.name'), t('formula.title'), t('settings.funnels.formula')]}
          >
            {funnels.map((funnel) => (
              <FunnelRow key={funnel.documentId} funnel={funnel} />
            ))}
          </DataTable>
        )}
      </Section>
    </SettingsFrame>
  );
}
