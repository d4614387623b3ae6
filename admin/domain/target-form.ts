import type { Day, Target, TargetInput, TargetKind } from '../../shared/contracts';
import { moneyText, parseMoney } from '../components/fields/money';
import type { MoneyProblem } from '../components/fields/money';

import { COMING_PERIODS, periodSpan } from './report/period';
import type { PeriodName, SiteCalendar } from './report/period';

/** A target while it is edited: the value as typed, days may be empty. */
export type TargetForm = {
  name: string;
  kind: TargetKind;
  value: string;
  from: Day | null;
  to: Day | null;
  funnel: string | null;
  owner: number | null;
};
export type TargetProblem = MoneyProblem | 'required' | 'positive' | 'whole' | 'order';
export type TargetProblems = Partial<Record<keyof TargetForm, TargetProblem>>;

/** What is stored; a new one is about this quarter. */
export function targetForm(
  stored: Target | null,
  locale: string,
  calendar: SiteCalendar,
): TargetForm {
  if (stored) {
    const { name, kind, value, from, to, funnel, owner } = stored;
    const ids = { funnel: funnel?.documentId ?? null, owner: owner?.id ?? null };
    return { name, kind, value: moneyText(value, locale), from, to, ...ids };
  }
  const { from, to } = periodSpan('thisQuarter', calendar);
  return { name: '', kind: 'amount', value: '', from, to, funnel: null, owner: null };
}

function valueProblem({ kind, value: typed }: TargetForm, locale: string): TargetProblem | null {
  const parsed = parseMoney(typed, locale);
  if (!parsed.ok) return parsed.problem;
  if (parsed.value === null) return 'required';
  if (parsed.value === 0) return 'positive';
  return kind === 'count' && !Number.isInteger(parsed.value) ? 'whole' : null;
}

/** What the server would refuse, in the order of the inputs. */
export function targetProblems(form: TargetForm, locale: string): TargetProblems {
  const value = valueProblem(form, locale);
  return {
    ...(form.name.trim() === '' ? { name: 'required' as const } : {}),
    ...(value ? { value } : {}),
    ...(form.from === null ? { from: 'required' as const } : {}),
    ...(form.to === null ? { to: 'required' as const } : {}),
    ...(form.from !== null && form.to !== null && form.from > form.to
      ? { to: 'order' as const }
      : {}),
  };
}

/** Only asked for where nothing is a problem. */
export function targetInput(form: TargetForm, locale: string): TargetInput {
  const parsed = parseMoney(form.value, locale);
  return {
    name: form.name.trim(),
    kind: form.kind,
    value: parsed.ok ? (parsed.value ?? 0) : 0,
    from: form.from ?? '',
    to: form.to ?? '',
    funnel: form.funnel,
    owner: form.owner,
  };
}

/** The quick choice that a period is; null for one of its own. */
export const periodOf = ({ from, to }: TargetForm, calendar: SiteCalendar): PeriodName | null =>
  COMING_PERIODS.find((name) => {
    const span = periodSpan(name, calendar);
    return span.from === from && span.to === to;
  }) ?? null;
