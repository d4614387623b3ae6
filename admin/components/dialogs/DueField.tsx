import { Flex } from '@strapi/design-system';

import { useText } from '../../hooks/useText';
import { ChoiceChips } from '../fields/ChoiceChips';
import { DateTimeField } from '../fields/DateTimeField';
import type { LocalTime } from '../fields/day';

import { USUAL_TIME } from './log-contact';
import { useDueChoices } from './useDueChoices';

type DueFieldProps = { value: LocalTime; onChange: (value: LocalTime) => void };

/** When to follow up: the usual distances in one touch, any other day and time beside them. */
export function DueField({ value, onChange }: DueFieldProps) {
  const t = useText();
  const choices = useDueChoices();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <ChoiceChips
        label={t('plan.due')}
        choices={choices}
        value={value.day}
        onChange={(day) => onChange({ day, time: value.time || USUAL_TIME })}
      />
      <DateTimeField value={value} onChange={onChange} />
    </Flex>
  );
}
