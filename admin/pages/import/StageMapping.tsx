import { Flex, Typography } from '@strapi/design-system';

import type { Funnel, ImportField, ImportPreview } from '../../../shared/contracts';
import { Notice } from '../../components/dialogs/Notice';
import { ChoiceSelect } from '../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../components/fields/FormField';
import { columnOf } from '../../domain/import/choices';
import type { ImportProblems } from '../../domain/import/problems';
import { stageOf, stageTexts } from '../../domain/import/stages';
import { useText } from '../../hooks/useText';

type Stages = Record<string, string | null>;
type Props = {
  preview: ImportPreview;
  funnel: Funnel;
  mapping: Record<string, ImportField>;
  said: Stages;
  problems: ImportProblems;
  onChange: (stages: Stages) => void;
};

/** A stage for each text of the stage column; what is named like a stage needs no hand. */
export function StageMapping({ preview, funnel, mapping, said, problems, onChange }: Props) {
  const t = useText();
  const texts = stageTexts(preview, mapping);
  const column = t('import.quoted', { text: columnOf(mapping, 'stage') ?? '' });
  if (texts === undefined) return <Notice tone="info">{t('import.stages.first')}</Notice>;
  if (texts === null) return <Notice tone="info">{t('import.stages.many', { column })}</Notice>;
  const choices = funnel.stages.map(({ stage }) => ({
    value: stage.documentId,
    label: stage.name,
  }));
  const open = texts.filter((text) => stageOf(text, funnel, said) === null).length;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography textColor="neutral600">{t('import.stages.hint', { column })}</Typography>
      <FieldGrid>
        {texts.map((text) => {
          const problem = problems[`stages.${text}`];
          return (
            <div key={text} data-problem={problem ? true : undefined}>
              <FormField name={`stages.${text}`} label={text} error={problem}>
                <ChoiceSelect
                  choices={choices}
                  value={stageOf(text, funnel, said)}
                  placeholder={t('import.stages.none')}
                  clearable
                  onChange={(stage) => onChange({ ...said, [text]: stage })}
                />
              </FormField>
            </div>
          );
        })}
      </FieldGrid>
      {open > 0 && <Notice tone="warning">{t('import.stages.open', { count: open })}</Notice>}
    </Flex>
  );
}
