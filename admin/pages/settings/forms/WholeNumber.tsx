import { NumberInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { FormField } from '../../../components/fields/FormField';

import type { LeadFormState } from './useLeadForm';

type Props = {
  form: LeadFormState;
  name: string;
  label: string;
  hint?: string;
  value: number | null;
  required?: boolean;
  onChange: (value: number | null) => void;
};

/** A number with its label and what is wrong with it; empty while it is typed anew. */
export function WholeNumber({ form, name, label, hint, value, required, onChange }: Props) {
  const { locale } = useIntl();
  return (
    <FormField
      name={name}
      label={label}
      hint={hint}
      error={form.problemText(name)}
      required={required}
    >
      <NumberInput
        locale={locale}
        value={value ?? undefined}
        onValueChange={(typed) => onChange(typed ?? null)}
      />
    </FormField>
  );
}
