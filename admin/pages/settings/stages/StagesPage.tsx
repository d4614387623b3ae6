import { Box, Button, Flex, Searchbar, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';

import type { Stage } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import { useSalesStagesQuery } from '../../../api/funnel';
import { LoadError } from '../../../components/feedback/LoadError';
import { ChoiceChips } from '../../../components/fields/ChoiceChips';
import { Section } from '../../../components/layout/Section';
import { settingsPath } from '../../../constants';
import { STAGE_USES, stagesShown } from '../../../domain/stage-list';
import type { StageUse } from '../../../domain/stage-list';
import { useCan } from '../../../hooks/useCan';
import { useText } from '../../../hooks/useText';
import { SettingsFrame } from '../SettingsFrame';

import { DeleteStageDialog } from './DeleteStageDialog';
import { StageRow } from './StageRow';
import { useStageDelete } from './useStageDelete';

function StageList({ stages, canManage }: { stages: Stage[]; canManage: boolean }) {
  const t = useText();
  const { locale } = useIntl();
  const deletion = useStageDelete();
  const [search, setSearch] = useState('');
  const [use, setUse] = useState<StageUse>('all');
  const shown = stagesShown(stages, { search, use, locale });
  return (
    <Section title={t('settings.stages.library', { count: stages.length })}>
      <Flex gap={4} wrap="wrap" alignItems="center">
        <Box flex="1 1 26rem">
          <Searchbar
            name="stage-search"
            clearLabel={t('form.clear')}
            placeholder={t('settings.stages.search')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            onClear={() => setSearch('')}
          >
            {t('settings.stages.search')}
          </Searchbar>
        </Box>
        <ChoiceChips
          label={t('settings.stages.use')}
          choices={STAGE_USES.map((value) => ({ value, label: t(`settings.stages.use.${value}`) }))}
          value={use}
          onChange={(chosen) => setUse(chosen ?? 'all')}
        />
      </Flex>
      {shown.length === 0 ? (
        <Typography textColor="neutral600" role="status">
          {t(stages.length === 0 ? 'settings.stages.empty' : 'settings.stages.noMatch')}
        </Typography>
      ) : (
        <Box tag="ul" aria-label={t('settings.stages.title')}>
          {shown.map((stage) => (
            <StageRow
              key={stage.documentId}
              stage={stage}
              canManage={canManage}
              onDelete={() => deletion.ask(stage)}
            />
          ))}
        </Box>
      )}
      <DeleteStageDialog deletion={deletion} />
    </Section>
  );
}

/** The library of stages, which funnels are put together from. */
export function StagesPage() {
  const t = useText();
  const navigate = useNavigate();
  const canManage = useCan('funnelManage');
  const stages = useSalesStagesQuery();
  const content = () => {
    if (stages.error && !stages.data) {
      const retry = () => void stages.refetch();
      return <LoadError failure={readFailure(stages.error)} onRetry={retry} />;
    }
    return stages.data ? (
      <StageList stages={stages.data} canManage={canManage} />
    ) : (
      <Page.Loading />
    );
  };
  return (
    <SettingsFrame
      title={t('settings.stages.title')}
      lead={t('settings.stages.lead')}
      who={t(canManage ? 'settings.who.funnels' : 'settings.who.funnels.readOnly')}
      actions={
        canManage ? (
          <Button startIcon={<Plus />} onClick={() => navigate(settingsPath('stages/new'))}>
            {t('settings.stages.new')}
          </Button>
        ) : null
      }
    >
      {content()}
    </SettingsFrame>
  );
}
