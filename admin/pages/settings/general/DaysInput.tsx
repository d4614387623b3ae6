import { NumberInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';

type Props = {
  value: number | null;
  disabled?: boolean;
  onChange: (days: number | null) => void;
};

/** A number of days; empty while it is typed anew. */
export function DaysInput({ value, disabled, onChange }: Props) {
  const { locale } = useIntl();
  return (
    <NumberInput
      locale={locale}
      value={value ?? undefined}
      disabled={disabled}
      onValueChange={(days) => onChange(days ?? null)}
    />
  );
}
