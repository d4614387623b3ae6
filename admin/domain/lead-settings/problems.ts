import { OPEN_LEAD_STATUSES } from '../../../shared/contracts/lead';
import { linesOf } from '../lead-form/values';

import { hasBoth, needsValues } from './values';
import type { CriterionRow, LeadSettingsValues } from './values';

export const LEAD_SETTINGS_PROBLEMS = [
  'days',
  'order',
  'required',
  'values',
  'pattern',
  'field',
  'both',
  'tooLong',
  'weight',
  'share',
  'score',
  'known',
  'options',
  'retention',
  'tooMany',
  'refused',
] as const;
export type LeadSettingsProblem = (typeof LEAD_SETTINGS_PROBLEMS)[number];
export type LeadSettingsProblems = Partial<Record<string, LeadSettingsProblem>>;
type Found = [string, LeadSettingsProblem | undefined | false][];

const LINE = 255;
const MOST_DAYS = 3650;
const LONGEST_KEPT = 36_500;

const isWhole = (value: number | null, least: number, most: number): value is number =>
  value !== null && Number.isInteger(value) && value >= least && value <= most;
const isWithin = (value: number | null, most: number): boolean =>
  value !== null && value >= 0 && value <= most;

/** `/blog/:slug`: plain segments, `:locale` once at most, and exactly one other name. */
export function isPattern(pattern: string): boolean {
  const segments = pattern.split('/').slice(1);
  const named = segments.filter((segment) => segment.startsWith(':'));
  return (
    pattern.startsWith('/') &&
    segments.every((segment) => /^(:[A-Za-z]\w*|[\w.~%-]+)$/.test(segment)) &&
    named.filter((name) => name !== ':locale').length === 1 &&
    new Set(named).size === named.length
  );
}

function daysProblems({ leadDays }: LeadSettingsValues): Found {
  return OPEN_LEAD_STATUSES.flatMap((status): Found => {
    const { followUpDays, criticalDays } = leadDays[status];
    const [early, late] = [followUpDays, criticalDays].map((each) => isWhole(each, 1, MOST_DAYS));
    const isTurned = early && late && (followUpDays ?? 0) >= (criticalDays ?? 0);
    return [
      [`leadDays.${status}.followUpDays`, !early && 'days'],
      [`leadDays.${status}.criticalDays`, !late && 'days'],
      [`leadDays.${status}.criticalDays`, isTurned && 'order'],
    ];
  });
}

function criterionProblems(row: CriterionRow): Found {
  const at = `criteria.${row.id}`;
  const { label, hint, weight, options } = row;
  const isHalf = !hasBoth(hint) && (hint.de.trim() !== '' || hint.en.trim() !== '');
  const isLong = [label, hint].some(({ de, en }) => Math.max(de.length, en.length) > LINE);
  return [
    [`${at}.label`, !hasBoth(label) && 'both'],
    [`${at}.label`, isLong && 'tooLong'],
    [`${at}.hint`, isHalf && 'both'],
    [`${at}.weight`, !isWithin(weight, 1000) && 'weight'],
    [`${at}.options`, options.length === 0 && 'options'],
    [`${at}.options`, options.length > 20 && 'tooMany'],
    ...options.flatMap((option): Found => [
      [`${at}.options.${option.id}.label`, !hasBoth(option.label) && 'both'],
      [`${at}.options.${option.id}.share`, !isWithin(option.share, 100) && 'share'],
    ]),
  ];
}

/** What the server would refuse, by the names of the page's inputs. */
export function leadSettingsProblems(values: LeadSettingsValues): LeadSettingsProblems {
  const { sourceRules, entryRules, qualification, leadRetentionDays: kept } = values;
  const { criteria, idealCustomerWeight, qualifiedFrom, minimumKnown } = qualification;
  const found: Found = [
    ...daysProblems(values),
    ['leadRetentionDays', kept !== null && !isWhole(kept, 1, LONGEST_KEPT) && 'retention'],
    ...criteria.flatMap(criterionProblems),
    ['criteria', criteria.length > 20 && 'tooMany'],
    ['idealCustomerWeight', !isWithin(idealCustomerWeight, 1000) && 'weight'],
    ['qualifiedFrom', !isWhole(qualifiedFrom, 0, 100) && 'score'],
    ['minimumKnown', !isWhole(minimumKnown, 0, 20) && 'known'],
    ...sourceRules.flatMap(({ id, field, values: lines, source }): Found => [
      [`sourceRules.${id}.values`, needsValues(field) && linesOf(lines).length === 0 && 'values'],
      [`sourceRules.${id}.values`, linesOf(lines).length > 100 && 'tooMany'],
      [`sourceRules.${id}.source`, !source && 'required'],
    ]),
    ['sourceRules', sourceRules.length > 200 && 'tooMany'],
    ...entryRules.flatMap(({ id, pattern, uid, field }): Found => [
      [`entryRules.${id}.pattern`, !isPattern(pattern.trim()) && 'pattern'],
      [`entryRules.${id}.uid`, !uid && 'required'],
      [`entryRules.${id}.field`, !/^[A-Za-z]\w{0,99}$/.test(field.trim()) && 'field'],
    ]),
    ['entryRules', entryRules.length > 100 && 'tooMany'],
  ];
  const told = new Map<string, LeadSettingsProblem>();
  for (const [field, problem] of found) if (problem && !told.has(field)) told.set(field, problem);
  return Object.fromEntries(told);
}

/** The input in which a field of the server is entered: `qualification.criteria.1.label.de` → that row's label. */
export function inputOfSetting(field: string, values: LeadSettingsValues): string {
  const parts = field.split('.');
  const [root = '', index, part] = parts;
  if (root === 'sourceRules' || root === 'entryRules') {
    const row = values[root][Number(index)];
    return row && part !== undefined ? `${root}.${row.id}.${part}` : root;
  }
  if (root !== 'qualification') return field;
  const [, list = '', place, what, option, detail] = parts;
  const row = list === 'criteria' ? values.qualification.criteria[Number(place)] : undefined;
  if (!row) return list;
  const of = what === 'options' && option !== undefined ? row.options[Number(option)] : undefined;
  return of
    ? `criteria.${row.id}.options.${of.id}.${detail ?? 'label'}`
    : `criteria.${row.id}.${what ?? 'label'}`;
}
