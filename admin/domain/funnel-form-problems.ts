import type { Settings } from '../../shared/contracts';

import { daysOutOfOrder } from './funnel-effect';
import type { FunnelForm } from './funnel-form';
import { checklistProblems, doubles, isDays, isPercent, LONG, lineProblem } from './stage-problems';
import type { StageProblem } from './stage-problems';

export type FunnelFormProblem = StageProblem | 'order';
export type FunnelFormProblems = Partial<Record<string, FunnelFormProblem>>;

const MOST_CRITERIA_NAME = 50;
const tooLong = (text: string) => (text.trim().length > LONG ? 'tooLong' : undefined);
const days = (value: number | null) => (isDays(value) ? undefined : 'days');

/** What the server would refuse, by the names of the form's fields. */
export function funnelFormProblems(form: FunnelForm, settings: Settings): FunnelFormProblems {
  const found: [string, FunnelFormProblem | undefined][] = [
    ['name', lineProblem(form.name)],
    ['description', tooLong(form.description)],
    ['offerText', tooLong(form.offerText)],
    ['followUpDays', days(form.followUpDays)],
    ['criticalDays', days(form.criticalDays)],
  ];
  for (const { id, name } of form.criteria) {
    const long = name.trim().length > MOST_CRITERIA_NAME ? 'tooLong' : undefined;
    found.push([`criteria.${id}.name`, lineProblem(name) ?? long]);
  }
  const named = form.criteria.map(({ id, name }) => ({ id, label: name }));
  for (const id of doubles(named)) found.push([`criteria.${id}.name`, 'double']);
  for (const place of form.stages) {
    const field = `stages.${place.id}`;
    const { probability, followUpDays, criticalDays, goal, checklist } = place;
    const percent = probability === null || isPercent(probability) ? undefined : 'percent';
    found.push(
      [`${field}.probability`, percent],
      [`${field}.followUpDays`, days(followUpDays)],
      [`${field}.criticalDays`, days(criticalDays)],
      [`${field}.goal`, tooLong(goal)],
      ...checklistProblems(checklist ?? [], `${field}.checklist`),
    );
  }
  for (const place of daysOutOfOrder(form, settings)) {
    const isOwn = place.followUpDays !== null || place.criticalDays !== null;
    found.push([isOwn ? `stages.${place.id}.criticalDays` : 'criticalDays', 'order']);
  }
  const { followUpDays, criticalDays } = form;
  if (followUpDays !== null && criticalDays !== null && followUpDays >= criticalDays)
    found.push(['criticalDays', 'order']);
  const told = new Map<string, FunnelFormProblem>();
  for (const [field, problem] of found)
    if (problem !== undefined && !told.has(field)) told.set(field, problem);
  return Object.fromEntries(told);
}

/** The stage in whose row a field stands; null for the fields of the funnel itself. */
export function rowOfField(field: string): string | null {
  const [list, id = null] = field.split('.');
  return list === 'stages' ? id : null;
}
