import { DatePicker } from '@strapi/design-system';
import type { KeyboardEvent } from 'react';

import type { Day } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';

import { pickedDay, pickerDate } from './day';

type DateFieldProps = {
  value: Day | null;
  onChange: (day: Day | null) => void;
  /** Without it the day cannot be emptied. */
  clearable?: boolean;
  min?: Day;
  max?: Day;
  disabled?: boolean;
  'aria-label'?: string;
};

/**
 * Two habits of a closed picker that do harm in a form: Esc empties it, and Enter would send the form before a typed
 * day is taken over. Here Enter takes it over.
 */
function tameKeys(event: KeyboardEvent<HTMLInputElement>) {
  const input = event.currentTarget;
  if (input.getAttribute('aria-expanded') === 'true') return;
  if (event.key === 'Escape') event.preventDefault();
  if (event.key === 'Enter') {
    event.preventDefault();
    input.blur();
    input.focus();
  }
}

export function DateField({
  value,
  onChange,
  clearable = true,
  min,
  max,
  ...input
}: DateFieldProps) {
  const t = useText();
  return (
    <DatePicker
      {...input}
      value={value ? pickerDate(value) : undefined}
      onChange={(date) => onChange(date ? pickedDay(date) : null)}
      onClear={clearable ? () => onChange(null) : undefined}
      onKeyDown={tameKeys}
      minDate={min ? pickerDate(min) : undefined}
      maxDate={max ? pickerDate(max) : undefined}
      clearLabel={t('form.clear')}
      calendarLabel={t('field.calendar')}
      monthSelectLabel={t('field.month')}
      yearSelectLabel={t('field.year')}
      autoComplete="off"
    />
  );
}
