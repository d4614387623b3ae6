import type {
  Bilingual,
  Criterion,
  EntryRule,
  LeadDays,
  OpenLeadStatus,
  QualificationSettings,
  Settings,
  SettingsUpdate,
  SourceRule,
  SourceRuleField,
} from '../../../shared/contracts';
import { OPEN_LEAD_STATUSES } from '../../../shared/contracts/lead';
import { keyFrom } from '../lead-form/field-rows';
import { linesOf } from '../lead-form/values';

export type DaysRow = {
  followUpDays: number | null;
  criticalDays: number | null;
  dayCounting: LeadDays['dayCounting'];
};
/** `values` as lines of text. */
export type SourceRow = {
  id: string;
  field: SourceRuleField;
  values: string;
  source: string | null;
};
export type EntryRow = { id: string; pattern: string; uid: string | null; field: string };
/** `key` is null as long as it was never stored; `share` in percent. */
export type OptionRow = { id: string; key: string | null; label: Bilingual; share: number | null };
export type CriterionRow = {
  id: string;
  key: string | null;
  label: Bilingual;
  hint: Bilingual;
  weight: number | null;
  options: OptionRow[];
};
export type QualificationValues = {
  criteria: CriterionRow[];
  idealCustomerWeight: number | null;
  qualifiedFrom: number | null;
  minimumKnown: number | null;
};
export type LeadSettingsValues = {
  leadDays: Record<OpenLeadStatus, DaysRow>;
  clickIds: Settings['clickIds'];
  /** Null: what nobody deals with stays. */
  leadRetentionDays: number | null;
  sourceRules: SourceRow[];
  entryRules: EntryRow[];
  qualification: QualificationValues;
};
export type LeadSettings = Pick<Settings, keyof LeadSettingsValues>;

const EMPTY: Bilingual = { de: '', en: '' };
const NEEDS_NO_VALUE: readonly SourceRuleField[] = ['searchEngine', 'socialNetwork'];
export const needsValues = (field: SourceRuleField): boolean => !NEEDS_NO_VALUE.includes(field);

const criterionRow = ({ key, label, hint, weight, options }: Criterion): CriterionRow => ({
  ...{ id: key, key, label, weight },
  hint: hint ?? EMPTY,
  options: options.map((option) => ({
    ...option,
    id: `${key}.${option.key}`,
    share: Math.round(option.share * 10_000) / 100,
  })),
});
export const qualificationValues = (stored: QualificationSettings): QualificationValues => ({
  ...stored,
  criteria: stored.criteria.map(criterionRow),
});

export const leadSettingsValues = (stored: LeadSettings): LeadSettingsValues => ({
  leadDays: stored.leadDays,
  clickIds: stored.clickIds,
  leadRetentionDays: stored.leadRetentionDays,
  sourceRules: stored.sourceRules.map(({ values, ...rule }, at) => ({
    ...rule,
    id: String(at),
    values: values.join('\n'),
  })),
  entryRules: stored.entryRules.map((rule, at) => ({ ...rule, id: String(at) })),
  qualification: qualificationValues(stored.qualification),
});

const trimmed = ({ de, en }: Bilingual): Bilingual => ({ de: de.trim(), en: en.trim() });
export const hasBoth = ({ de, en }: Bilingual): boolean => de.trim() !== '' && en.trim() !== '';

/** The rows with a key each: what was stored keeps its own, because answers name it. */
function withKeys<T extends { key: string | null; label: Bilingual }>(rows: readonly T[]) {
  const taken = new Set(rows.flatMap(({ key }) => (key === null ? [] : [key])));
  return rows.map((row): T & { key: string } => {
    const key = row.key ?? keyFrom(row.label, taken);
    taken.add(key);
    return { ...row, key };
  });
}

const criterionInput = ({
  key,
  label,
  hint,
  weight,
  options,
}: CriterionRow & { key: string }): Criterion => ({
  key,
  label: trimmed(label),
  ...(hasBoth(hint) ? { hint: trimmed(hint) } : {}),
  weight: weight ?? 0,
  options: withKeys(options).map((option) => ({
    key: option.key,
    label: trimmed(option.label),
    share: (option.share ?? 0) / 100,
  })),
});

const daysInput = ({ followUpDays, criticalDays, dayCounting }: DaysRow): LeadDays => ({
  followUpDays: followUpDays ?? 0,
  criticalDays: criticalDays ?? 0,
  dayCounting,
});

/** The settings as the server takes them; what is missing has a problem and is never sent. */
export function leadSettingsInput(values: LeadSettingsValues): LeadSettings {
  const { criteria, idealCustomerWeight, qualifiedFrom, minimumKnown } = values.qualification;
  const days = OPEN_LEAD_STATUSES.map((status) => [status, daysInput(values.leadDays[status])]);
  return {
    leadDays: Object.fromEntries(days) as Settings['leadDays'],
    clickIds: values.clickIds,
    leadRetentionDays: values.leadRetentionDays,
    sourceRules: values.sourceRules.map(({ field, values: lines, source }): SourceRule => ({
      field,
      values: needsValues(field) ? linesOf(lines) : [],
      source: source ?? '',
    })),
    entryRules: values.entryRules.map(({ pattern, uid, field }): EntryRule => ({
      pattern: pattern.trim(),
      uid: uid ?? '',
      field: field.trim(),
    })),
    qualification: {
      criteria: withKeys(criteria).map(criterionInput),
      idealCustomerWeight: idealCustomerWeight ?? 0,
      qualifiedFrom: qualifiedFrom ?? 0,
      minimumKnown: minimumKnown ?? 0,
    },
  };
}

/** Whatever the order of their keys is: the database keeps its own. */
function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => same(item, b[at]));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return left.size === right.size && [...left].every(([key, value]) => same(value, right.get(key)));
}

/** Only what was changed goes to the server, so that two who save different things do not undo each other. */
export function leadSettingsChanges(
  stored: LeadSettings,
  values: LeadSettingsValues,
): SettingsUpdate {
  const before = leadSettingsInput(leadSettingsValues(stored));
  return Object.fromEntries(
    Object.entries(leadSettingsInput(values)).filter(
      ([field, value]) => !same(value, before[field as keyof LeadSettings]),
    ),
  );
}

/** Whether anything was entered, be it storable or not. */
export const isLeadSettingsEdited = (stored: LeadSettings, values: LeadSettingsValues): boolean =>
  !same(values, leadSettingsValues(stored));

/** What a weight is of all weights, in percent; null where there are none. */
export function partOf(
  weight: number | null,
  { criteria, idealCustomerWeight }: QualificationValues,
) {
  const total = criteria.reduce((sum, row) => sum + (row.weight ?? 0), idealCustomerWeight ?? 0);
  return weight === null || total === 0 ? null : (weight / total) * 100;
}
