import { SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { useText } from '../../hooks/useText';

export type Choice<T extends string> = { value: T; label: string };

type ChoiceSelectProps<T extends string> = {
  choices: readonly Choice<T>[];
  value: T | null;
  onChange: (value: T | null) => void;
  /** Without it the choice cannot be emptied. */
  clearable?: boolean;
  placeholder?: string;
  disabled?: boolean;
  loading?: boolean;
  /** Where no `FormField` is around it. */
  'aria-label'?: string;
};

/** A short list to choose one from; the label comes from the `FormField` around it. */
export function ChoiceSelect<T extends string>({
  choices,
  value,
  onChange,
  clearable = false,
  placeholder,
  disabled,
  loading,
  'aria-label': ariaLabel,
}: ChoiceSelectProps<T>) {
  const t = useText();
  const pick = (picked: string | number) =>
    onChange(choices.find((choice) => choice.value === String(picked))?.value ?? null);

  return (
    <SingleSelect
      value={value ?? ''}
      onChange={pick}
      onClear={clearable && value !== null ? () => onChange(null) : undefined}
      clearLabel={t('form.clear')}
      placeholder={placeholder ?? t('form.choose')}
      disabled={disabled}
      loading={loading}
      aria-label={ariaLabel}
    >
      {choices.map((choice) => (
        <SingleSelectOption key={choice.value} value={choice.value}>
          {choice.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
