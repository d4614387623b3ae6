import { Checkbox, Flex, TextInput } from '@strapi/design-system';

import { QUESTION_TYPES } from '../../../../shared/contracts/stage';
import {
  businessTypeChoices,
  fitChoices,
  levelChoices,
  priorityChoices,
} from '../../../components/fields/choices';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { fillsOf, hasOptions, withFill, withType } from '../../../domain/stage-form';
import type { FormQuestion } from '../../../domain/stage-form';
import { LINE } from '../../../domain/stage-problems';
import { useText } from '../../../hooks/useText';

import { OptionRows } from './OptionRows';
import { useFillName } from './useFillName';
import type { StageFormState } from './useStageForm';

type Props = {
  question: FormQuestion;
  readOnly: boolean;
  problemText: StageFormState['problemText'];
  onChange: (question: FormQuestion) => void;
};

/** One question: what is asked, how it is answered, and which field the answer fills. */
export function QuestionRow({ question, readOnly, problemText, onChange }: Props) {
  const t = useText();
  const fillName = useFillName();
  const { id, label, type, mapsTo, required } = question;
  const labelOf = (_field: string, value: string): string =>
    [...levelChoices(t), ...fitChoices(t), ...priorityChoices(t), ...businessTypeChoices(t)].find(
      (choice) => choice.value === value,
    )?.label ?? value;

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <FieldGrid>
        <FormField
          name={`questions.${id}.label`}
          label={t('settings.stages.question.label')}
          error={problemText(`questions.${id}.label`)}
          required
          wide
        >
          <TextInput
            value={label}
            maxLength={LINE}
            disabled={readOnly}
            onChange={(event) => onChange({ ...question, label: event.target.value })}
          />
        </FormField>
        <FormField
          name={`questions.${id}.type`}
          label={t('settings.stages.question.type')}
          hint={t(`settings.stages.question.type.${type}.hint`)}
        >
          <ChoiceSelect
            choices={QUESTION_TYPES.map((value) => ({
              value,
              label: t(`settings.stages.question.type.${value}`),
            }))}
            value={type}
            disabled={readOnly}
            onChange={(chosen) => chosen && onChange(withType(question, chosen))}
          />
        </FormField>
        <FormField
          name={`questions.${id}.mapsTo`}
          label={t('settings.stages.question.fills')}
          hint={t('settings.stages.question.fills.hint')}
        >
          <ChoiceSelect
            choices={fillsOf(question).map((value) => ({ value, label: fillName(value) }))}
            value={mapsTo}
            placeholder={t('settings.stages.question.fills.none')}
            clearable={!readOnly}
            disabled={readOnly}
            onChange={(field) => onChange(withFill(question, field, labelOf))}
          />
        </FormField>
      </FieldGrid>
      {hasOptions(type) ? (
        <OptionRows
          question={question}
          readOnly={readOnly}
          problemText={problemText}
          onChange={onChange}
        />
      ) : null}
      <Checkbox
        checked={required}
        disabled={readOnly}
        onCheckedChange={(checked) => onChange({ ...question, required: checked === true })}
      >
        {t('settings.stages.required')}
      </Checkbox>
    </Flex>
  );
}
