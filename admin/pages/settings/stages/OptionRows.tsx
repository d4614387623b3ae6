import { Button, Flex, IconButton, TextInput, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';

import { FormField } from '../../../components/fields/FormField';
import { newKey } from '../../../domain/new-key';
import { fixedOptions, withOption } from '../../../domain/stage-form';
import type { FormQuestion } from '../../../domain/stage-form';
import { LINE } from '../../../domain/stage-problems';
import { useText } from '../../../hooks/useText';

import type { StageFormState } from './useStageForm';

type Props = {
  question: FormQuestion;
  readOnly: boolean;
  problemText: StageFormState['problemText'];
  onChange: (question: FormQuestion) => void;
};

/** What can be answered. Where the field that is filled fixes the values, only their names are free. */
export function OptionRows({ question, readOnly, problemText, onChange }: Props) {
  const t = useText();
  const { id, options, mapsTo, type } = question;
  const isFixed = fixedOptions(mapsTo) !== null;
  const field = (option: string) => `questions.${id}.option.${option}`;
  const rename = (option: string, label: string) =>
    onChange({
      ...question,
      options: options.map((each) => (each.id === option ? { ...each, label } : each)),
    });

  return (
    <FormField
      name={`questions.${id}.options`}
      label={t('settings.stages.options')}
      hint={t(
        isFixed
          ? 'settings.stages.options.fixed'
          : type === 'scale'
            ? 'settings.stages.options.scale'
            : 'settings.stages.options.hint',
      )}
      error={problemText(`questions.${id}.options`)}
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        {options.map((option, at) => (
          <Flex key={option.id} gap={2} alignItems="flex-start">
            {type === 'scale' ? (
              <Flex height="4rem" minWidth="2.4rem" justifyContent="flex-end">
                <Typography textColor="neutral600">{option.value}</Typography>
              </Flex>
            ) : null}
            <FormField name={field(option.id)} error={problemText(field(option.id))}>
              <TextInput
                aria-label={t('settings.stages.options.name', { place: at + 1 })}
                value={option.label}
                maxLength={LINE}
                disabled={readOnly}
                onChange={(event) => rename(option.id, event.target.value)}
              />
            </FormField>
            {isFixed ? null : (
              <IconButton
                variant="ghost"
                label={t('sort.remove', { name: option.label || String(at + 1) })}
                disabled={readOnly}
                onClick={() =>
                  onChange({ ...question, options: options.filter((each) => each !== option) })
                }
              >
                <Trash aria-hidden />
              </IconButton>
            )}
          </Flex>
        ))}
        {isFixed || readOnly ? null : (
          <Flex>
            <Button
              variant="tertiary"
              size="S"
              startIcon={<Plus />}
              onClick={() => onChange(withOption(question, newKey()))}
            >
              {t('settings.stages.options.add')}
            </Button>
          </Flex>
        )}
      </Flex>
    </FormField>
  );
}
