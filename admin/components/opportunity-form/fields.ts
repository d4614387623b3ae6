import type { Brief, OpportunityFields, Qualification } from '../../../shared/contracts';
import { BRIEF_KEYS } from '../../../shared/contracts/opportunity';
import { parseMoney } from '../fields/money';

import type { FormValues } from './values';

export type SentFields = Partial<OpportunityFields>;

const orNull = (text: string): string | null => text.trim() || null;
const number = (text: string, locale: string): number | null => {
  const parsed = parseMoney(text, locale);
  return parsed.ok ? parsed.value : null;
};

function briefOf(values: FormValues): Brief {
  const brief: Brief = {};
  for (const key of BRIEF_KEYS) brief[key] = orNull(values.brief[key]);
  return brief;
}

/** The inputs as the server takes them. The values must have passed `problemsOf`. */
export function fieldsOf(values: FormValues, locale: string): SentFields {
  const probability = number(values.probability, locale);
  const qualification: Qualification = values.qualification;
  return {
    title: values.title.trim(),
    organization: values.organization?.documentId ?? null,
    contact: values.contact?.documentId ?? null,
    targetValue: number(values.targetValue, locale),
    currency: values.currency,
    owner: values.owner,
    expectedCloseOn: values.expectedCloseOn,
    decisionOn: values.decisionOn,
    priority: values.priority,
    source: values.source,
    nextStep: orNull(values.nextStep),
    ...(values.businessType ? { businessType: values.businessType } : {}),
    probability,
    probabilityReason: probability === null ? null : orNull(values.probabilityReason),
    interest: values.interest,
    needLevel: values.needLevel,
    informationLevel: values.informationLevel,
    fitForCustomer: values.fitForCustomer,
    fitForUs: values.fitForUs,
    brief: briefOf(values),
    qualification,
  };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function pick<T extends object>(from: T, keep: (key: keyof T) => boolean): Partial<T> {
  const kept: Partial<T> = {};
  for (const key of Object.keys(from) as (keyof T)[]) if (keep(key)) kept[key] = from[key];
  return kept;
}

/**
 * What the user changed, of needs and qualification only the changed parts: the rest collides with nobody.
 * A reason belongs to its probability: whoever changes one sends both.
 */
export function changedFields(before: FormValues, after: FormValues, locale: string): SentFields {
  const was = fieldsOf(before, locale);
  const is = fieldsOf(after, locale);
  const changed = pick(is, (key) => !same(was[key], is[key]));
  const { brief, qualification } = changed;
  if (brief) changed.brief = pick(brief, (key) => !same(was.brief?.[key], brief[key]));
  if (qualification) {
    changed.qualification = pick(
      qualification,
      (key) => !same(was.qualification?.[key], qualification[key]),
    );
  }
  const reasoned = 'probability' in changed || 'probabilityReason' in changed;
  return reasoned
    ? { ...changed, probability: is.probability, probabilityReason: is.probabilityReason }
    : changed;
}

const withoutNulls = <T extends object>(group: T): Partial<T> =>
  pick(group, (key) => group[key] !== null);

/** For a new opportunity: what is filled in. The owner is always said, also when it is nobody. */
export function filledFields(values: FormValues, locale: string): SentFields {
  const { brief = {}, qualification = {}, owner, ...fields } = fieldsOf(values, locale);
  const known = { brief: withoutNulls(brief), qualification: withoutNulls(qualification) };
  return {
    ...withoutNulls(fields),
    ...pick(known, (group) => Object.keys(known[group]).length > 0),
    owner,
  };
}

export const hasChanges = (before: FormValues, after: FormValues): boolean => !same(before, after);
