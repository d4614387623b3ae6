import { Flex } from '@strapi/design-system';
import { useState } from 'react';

import { useSalesSettingsQuery } from '../../api/settings';
import { useText } from '../../hooks/useText';
import { ChoiceChips } from '../fields/ChoiceChips';
import { DateTimeField } from '../fields/DateTimeField';
import { addDays, onWorkingDay, today as localToday } from '../fields/day';
import type { LocalTime } from '../fields/day';

import { USUAL_TIME } from './log-contact';

type DueFieldProps = { value: LocalTime; onChange: (value: LocalTime) => void };

/** When to follow up: the usual distances in one touch, any other day and time beside them. */
export function DueField({ value, onChange }: DueFieldProps) {
  const t = useText();
  const { data: settings } = useSalesSettingsQuery();
  const [today] = useState(() => localToday());
  const inDays = (days: number) =>
    onWorkingDay(addDays(today, days), settings?.workingDays, settings?.holidays);
  const choices = [
    { value: inDays(1), label: t('log.next.tomorrow') },
    { value: inDays(7), label: t('log.next.inWeeks', { weeks: 1 }) },
    { value: inDays(14), label: t('log.next.inWeeks', { weeks: 2 }) },
  ];
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
