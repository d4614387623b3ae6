import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useSalesSettingsQuery } from '../../api/settings';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { ChoiceChips } from '../fields/ChoiceChips';
import { DateTimeField } from '../fields/DateTimeField';
import { pickerDate, today } from '../fields/day';
import type { LocalTime } from '../fields/day';

import { dueChoices, USUAL_TIME } from './log-contact';
import type { DueChoice } from './log-contact';

type DueFieldProps = { value: LocalTime; onChange: (value: LocalTime) => void };

/** When to follow up: the usual distances in one touch, any other day and time beside them. */
export function DueField({ value, onChange }: DueFieldProps) {
  const t = useText();
  const { data: settings } = useSalesSettingsQuery();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const label = (choice: DueChoice): string => {
    if (choice.type === 'weeks') return t('log.next.inWeeks', { weeks: choice.weeks });
    if (choice.type === 'tomorrow') return t('log.next.tomorrow');
    const parts = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
    return formatDate(pickerDate(choice.day), parts);
  };
  const choices = dueChoices(today(timeZone), settings?.workingDays, settings?.holidays).map(
    (choice) => ({ value: choice.day, label: label(choice) }),
  );
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
