import { Flex } from '@strapi/design-system';

import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { ChoiceChips } from '../fields/ChoiceChips';
import { DateTimeField } from '../fields/DateTimeField';
import { localTime } from '../fields/day';
import type { LocalTime } from '../fields/day';

type WhenFieldProps = {
  /** Null: now. */
  value: LocalTime | null;
  onChange: (value: LocalTime | null) => void;
};

/** Mostly a contact is logged right after it happened. */
export function WhenField({ value, onChange }: WhenFieldProps) {
  const t = useText();
  const timeZone = useSiteTimeZone();
  const choices = [
    { value: 'now', label: t('log.now') },
    { value: 'other', label: t('log.otherTime') },
  ] as const;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <ChoiceChips
        label={t('log.when')}
        choices={choices}
        value={value === null ? 'now' : 'other'}
        onChange={(choice) => onChange(choice === 'other' ? localTime(new Date(), timeZone) : null)}
      />
      {value ? <DateTimeField value={value} onChange={onChange} /> : null}
    </Flex>
  );
}
