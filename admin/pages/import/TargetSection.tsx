import { Box, Loader } from '@strapi/design-system';

import type { Funnel, FunnelSummary, ImportPreview } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { LoadError } from '../../components/feedback/LoadError';
import { ChoiceSelect } from '../../components/fields/ChoiceSelect';
import { FormField } from '../../components/fields/FormField';
import { useText } from '../../hooks/useText';

import { Section } from '../../components/layout/Section';
import { StageMapping } from './StageMapping';
import type { ImportSetupState } from './useImportSetup';

type Props = {
  preview: ImportPreview;
  funnels: FunnelSummary[];
  funnelId: string;
  onFunnel: (documentId: string) => void;
  funnel: { currentData?: Funnel; error?: unknown; refetch: () => unknown };
  setup: ImportSetupState;
};

/** Where the rows go: the funnel, and the stage of each text. */
export function TargetSection({ preview, funnels, funnelId, onFunnel, funnel, setup }: Props) {
  const t = useText();
  const { problems, choices, change } = setup;
  const active = funnels.filter(({ archivedAt }) => archivedAt === null);
  return (
    <Section title={t('import.target')}>
      <Box maxWidth="40rem" data-problem={problems.funnel ? true : undefined}>
        <FormField name="funnel" label={t('import.target.funnel')} error={problems.funnel}>
          <ChoiceSelect
            choices={active.map(({ documentId, name }) => ({ value: documentId, label: name }))}
            value={funnelId}
            onChange={(documentId) => {
              if (documentId) onFunnel(documentId);
              change({});
            }}
          />
        </FormField>
      </Box>
      {funnel.error && !funnel.currentData ? (
        <LoadError failure={readFailure(funnel.error)} onRetry={() => void funnel.refetch()} />
      ) : null}
      {!funnel.error && !funnel.currentData ? <Loader small /> : null}
      {funnel.currentData ? (
        <StageMapping
          preview={preview}
          funnel={funnel.currentData}
          mapping={choices.mapping}
          said={choices.stages}
          problems={problems}
          onChange={(stages) => change({ stages })}
        />
      ) : null}
    </Section>
  );
}
