import type { List, MissingField, OpportunityCreate, Ref } from '../../../shared/contracts';
import { parseMoney } from '../fields/money';
import type { MoneyProblem } from '../fields/money';
import { exactMatches } from '../fields/person';

export type QuickValues = { title: string; value: string; organization: string };
export const NOTHING: QuickValues = { title: '', value: '', organization: '' };

export type QuickProblem = { type: 'title' } | { type: 'money'; problem: MoneyProblem };

export function quickProblem({ title, value }: QuickValues, locale: string): QuickProblem | null {
  if (!title.trim()) return { type: 'title' };
  const money = parseMoney(value, locale);
  return money.ok ? null : { type: 'money', problem: money.problem };
}

type Where = { funnel: string; stage: string; currency: string; organization: string | null };

export function quickBody(values: QuickValues, where: Where, locale: string): OpportunityCreate {
  const money = parseMoney(values.value, locale);
  const targetValue = money.ok ? money.value : null;
  const { funnel, stage, currency, organization } = where;
  return {
    title: values.title.trim(),
    funnel,
    stage,
    currency,
    ...(targetValue === null ? {} : { targetValue }),
    ...(organization ? { organization } : {}),
  };
}

/** What the stage still asks for, in one line. */
export const missingNames = (
  missing: readonly MissingField[],
  name: (field: string, label: string) => string,
) => missing.map(({ field, label }) => name(field, label));

export type Found = { type: 'one'; documentId: string } | { type: 'none' | 'several' };

/** Whom a typed name means. What lies beyond the page that was read might be it: then the user has to choose. */
export function foundByName({ data, meta }: List<Ref>, name: string): Found {
  const [first, second] = exactMatches(data, name);
  if (second) return { type: 'several' };
  if (first) return { type: 'one', documentId: first.documentId };
  return { type: meta.pagination.total > data.length ? 'several' : 'none' };
}
