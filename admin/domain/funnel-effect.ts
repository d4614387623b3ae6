import type { Settings } from '../../shared/contracts';

import type { FormPlace, FunnelForm } from './funnel-form';

/** Where a value in effect comes from. */
export type Origin = 'place' | 'stage' | 'kind' | 'funnel' | 'settings';
export type Told<T> = { value: T; from: Origin };
export type DayField = 'followUpDays' | 'criticalDays';
type Levels = Pick<FunnelForm, DayField>;
type Defaults = Pick<Settings, DayField | 'aftersaleFollowUpDays' | 'aftersaleCriticalDays'>;

const AFTERSALE = {
  followUpDays: 'aftersaleFollowUpDays',
  criticalDays: 'aftersaleCriticalDays',
} as const;

/** What an opportunity counts in a stage when the funnel says nothing; what is closed counts by its kind alone. */
export function inheritedProbability({ of }: Pick<FormPlace, 'of'>): Told<number> {
  if (of.kind === 'open') return { value: of.probability, from: 'stage' };
  return { value: of.kind === 'lost' ? 0 : 100, from: 'kind' };
}
export const probabilityOf = (place: FormPlace): Told<number> =>
  place.of.kind === 'open' && place.probability !== null
    ? { value: place.probability, from: 'place' }
    : inheritedProbability(place);

/** The days behind a stage's own (architecture 4.3); null where there are none to fall back to. */
export function inheritedDays(
  { of }: Pick<FormPlace, 'of'>,
  field: DayField,
  funnel: Levels,
  settings: Defaults,
): Told<number> | null {
  if (of.kind === 'aftersale') return { value: settings[AFTERSALE[field]], from: 'settings' };
  if (of.kind !== 'open') return null;
  const own = funnel[field];
  return own === null
    ? { value: settings[field], from: 'settings' }
    : { value: own, from: 'funnel' };
}

export function daysOf(
  place: FormPlace,
  field: DayField,
  funnel: Levels,
  settings: Defaults,
): Told<number> | null {
  if (place.of.kind === 'lost') return null;
  const own = place[field];
  return own === null
    ? inheritedDays(place, field, funnel, settings)
    : { value: own, from: 'place' };
}

/** Both days, where a stage has a light. */
export function lightDaysOf(
  place: FormPlace,
  funnel: Levels,
  settings: Defaults,
): Record<DayField, Told<number>> | null {
  const followUpDays = daysOf(place, 'followUpDays', funnel, settings);
  const criticalDays = daysOf(place, 'criticalDays', funnel, settings);
  return followUpDays && criticalDays && { followUpDays, criticalDays };
}

/** The stages that would be red before they are yellow. */
export const daysOutOfOrder = (
  { stages, ...funnel }: Pick<FunnelForm, 'stages' | DayField>,
  settings: Defaults,
): FormPlace[] =>
  stages.filter((place) => {
    const days = lightDaysOf(place, funnel, settings);
    return days !== null && days.followUpDays.value >= days.criticalDays.value;
  });
