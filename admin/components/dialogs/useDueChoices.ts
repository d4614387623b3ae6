import { useIntl } from 'react-intl';

import type { Day } from '../../../shared/contracts';
import { useSalesSettingsQuery } from '../../api/settings';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { pickerDate, today } from '../fields/day';

import { dueChoices } from './log-contact';
import type { DueChoice } from './log-contact';

/** The usual distances to a follow-up, with their names. */
export function useDueChoices(): { value: Day; label: string }[] {
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
  return dueChoices(today(timeZone), settings?.workingDays, settings?.holidays).map((choice) => ({
    value: choice.day,
    label: label(choice),
  }));
}
