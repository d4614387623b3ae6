import { NumberInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { FormField } from '../../../components/fields/FormField';

import type { LeadSettingsState } from './useLeadSettings';

type Props = {
  form: LeadSettingsState;
  name: string;
  label: string;
  hint?: string;
  value: number | null;
  /** It may be left empty. */
  optional?: boolean;
  onChange: (value: number | null) => void;
};

/** A number with its label and what is wrong with it; empty while it is typed anew. */
export function NumberField({ form, name, label, hint, value, optional, onChange }: Props) {
  const { locale } = useIntl();
  const error = form.problemText(name);
  return (
    <FormField name={name} label={label} hint={hint} error={error} required={!optional}>
      <NumberInput
        locale={locale}
        value={value ?? undefined}
        onValueChange={(typed) => onChange(typed ?? null)}
      />
    </FormField>
  );
}
