import type { Settings, SettingsUpdate } from '../../shared/contracts';

export const DAY_FIELDS = [
  'followUpDays',
  'criticalDays',
  'aftersaleFollowUpDays',
  'aftersaleCriticalDays',
] as const;
export type DayField = (typeof DAY_FIELDS)[number];
export const CLOSED_KINDS = ['won', 'lost', 'aftersale'] as const;
export type ClosedKind = (typeof CLOSED_KINDS)[number];

/** The settings while they are edited: a number may be empty. */
export type SettingsForm = Omit<Settings, DayField | 'closedDays'> &
  Record<DayField, number | null> & { closedDays: Record<ClosedKind, number | null> };

export type SettingsProblem = 'days' | 'closedDays' | 'order' | 'workingDays';
export type SettingsProblems = Partial<Record<string, SettingsProblem>>;

const MOST_DAYS = 3650;
const MOST_CLOSED_DAYS = 36_500;
const isWhole = (value: number | null, least: number, most: number): value is number =>
  value !== null && Number.isInteger(value) && value >= least && value <= most;

/** What the server would refuse, by the names that it gives its fields. */
export function settingsProblems(form: SettingsForm): SettingsProblems {
  const problems: SettingsProblems = {};
  for (const field of DAY_FIELDS) if (!isWhole(form[field], 1, MOST_DAYS)) problems[field] = 'days';
  const pairs = [
    ['followUpDays', 'criticalDays'],
    ['aftersaleFollowUpDays', 'aftersaleCriticalDays'],
  ] as const;
  for (const [followUp, critical] of pairs) {
    const [early, late] = [form[followUp], form[critical]];
    if (!problems[followUp] && !problems[critical] && early !== null && late !== null)
      if (early >= late) problems[critical] = 'order';
  }
  for (const kind of CLOSED_KINDS)
    if (!isWhole(form.closedDays[kind], 0, MOST_CLOSED_DAYS))
      problems[`closedDays.${kind}`] = 'closedDays';
  if (form.workingDays.length === 0) problems.workingDays = 'workingDays';
  return problems;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Only what was changed goes to the server, so that two who save different things do not undo each other. */
export function settingsChanges(stored: Settings, form: SettingsForm): SettingsUpdate {
  const changed = Object.entries(form).filter(
    ([field, value]) => !same(value, stored[field as keyof Settings]),
  );
  return Object.fromEntries(changed) as SettingsUpdate;
}

/** The days of a list and further ones, sorted, each once. */
export const withDays = (days: readonly string[], more: readonly string[]): string[] =>
  [...new Set([...days, ...more])].sort();
