import { NumberInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';

type Props = { value: number | null; onChange: (days: number | null) => void };

/** A number of days; empty while it is typed anew. */
export function DaysInput({ value, onChange }: Props) {
  const { locale } = useIntl();
  return (
    <NumberInput
      locale={locale}
      value={value ?? undefined}
      onValueChange={(days) => onChange(days ?? null)}
    />
  );
}
