import type { Card, Closing, Day, FieldError, ListEntry } from '../../../shared/contracts';
import { isWebAddress } from '../../domain/document-link';
import { addDays } from '../fields/day';
import { moneyText, parseMoney } from '../fields/money';
import type { MoneyProblem } from '../fields/money';
import { daysOf, flagOf } from '../fields/text-of';

export type ClosingValues = {
  closedOn: Day | null;
  targetValue: string;
  contractSignedOn: Day | null;
  contractUrl: string;
  wonBecause: string;
  lossReason: string | null;
  lossNote: string;
  lostTo: string;
  retryOn: Day | null;
  /** The user chose or emptied the retry himself: a new reason no longer suggests one. */
  retryTouched: boolean;
};
export type ClosingField = keyof ClosingValues;

export type ClosingProblem =
  { type: 'required' | 'future' | 'url' } | { type: 'money'; problem: MoneyProblem };
export type ClosingProblems = Partial<Record<ClosingField, ClosingProblem>>;

export const closingStart = (card: Card, today: Day, locale: string): ClosingValues => ({
  closedOn: today,
  targetValue: moneyText(card.targetValue, locale),
  contractSignedOn: null,
  contractUrl: '',
  wonBecause: '',
  lossReason: null,
  lossNote: '',
  lostTo: '',
  retryOn: null,
  retryTouched: false,
});

/** When to try again, as the reason suggests: counted from the decision. */
export function suggestedRetry(
  reason: ListEntry | undefined,
  closedOn: Day | null,
  today: Day,
): Day | null {
  const days = daysOf(reason, 'retryAfterDays');
  return days === null ? null : addDays(closedOn ?? today, days);
}

export const wantsNote = (reason: ListEntry | undefined) => flagOf(reason, 'noteRequired');
export const wantsCompetitor = (reason: ListEntry | undefined) => flagOf(reason, 'askCompetitor');

export function closingProblems(
  kind: 'won' | 'lost',
  values: ClosingValues,
  reason: ListEntry | undefined,
  today: Day,
  locale: string,
  /** What the opportunity was worth before: an order does not lose its value by being won. */
  worth: number | null = null,
): ClosingProblems {
  const problems: ClosingProblems = {};
  if (values.closedOn && values.closedOn > today) problems.closedOn = { type: 'future' };
  if (kind === 'won') {
    const value = parseMoney(values.targetValue, locale);
    if (!value.ok) problems.targetValue = { type: 'money', problem: value.problem };
    else if (value.value === null && worth !== null) problems.targetValue = { type: 'required' };
    const url = values.contractUrl.trim();
    if (url && !isWebAddress(url)) problems.contractUrl = { type: 'url' };
    return problems;
  }
  if (!values.lossReason) problems.lossReason = { type: 'required' };
  if (wantsNote(reason) && !values.lossNote.trim()) problems.lossNote = { type: 'required' };
  return problems;
}

const filled = <T extends Closing>(closing: T): Closing =>
  Object.fromEntries(
    Object.entries(closing).filter(([, value]) => value !== undefined && value !== ''),
  );

/** What the move is sent: a day only when it was not today (absent is now), a value only when it changed. */
export function wonClosing(values: ClosingValues, card: Card, today: Day, locale: string): Closing {
  const value = parseMoney(values.targetValue, locale);
  const amount = value.ok ? value.value : null;
  return filled({
    closedAt: values.closedOn && values.closedOn !== today ? values.closedOn : undefined,
    targetValue: amount !== null && amount !== card.targetValue ? amount : undefined,
    contractSignedOn: values.contractSignedOn ?? undefined,
    contractUrl: values.contractUrl.trim(),
    wonBecause: values.wonBecause.trim(),
  });
}

/** Who won instead counts only where the reason asks for it; a service case has neither that nor a retry. */
export function lostClosing(
  values: ClosingValues,
  reason: ListEntry | undefined,
  today: Day,
  service: boolean,
): Closing {
  return filled({
    closedAt: values.closedOn && values.closedOn !== today ? values.closedOn : undefined,
    lossReason: values.lossReason ?? undefined,
    lossNote: values.lossNote.trim(),
    lostTo: !service && wantsCompetitor(reason) ? values.lostTo.trim() : '',
    retryOn: service ? undefined : (values.retryOn ?? undefined),
  });
}

const WON_FIELDS = ['targetValue', 'closedOn', 'contractSignedOn', 'contractUrl', 'wonBecause'];
const LOST_FIELDS = ['lossReason', 'closedOn', 'lossNote'];

/** The inputs that the dialog has just now. */
export function shownFields(
  kind: 'won' | 'lost',
  reason: ListEntry | undefined,
  service: boolean,
): readonly string[] {
  if (kind === 'won') return WON_FIELDS;
  if (service) return LOST_FIELDS;
  return [...LOST_FIELDS, 'retryOn', ...(wantsCompetitor(reason) ? ['lostTo'] : [])];
}

/** What the server refused, by the names of the inputs: `closing.closedAt` stands in `closedOn`. */
export const refusedFields = (errors: readonly FieldError[] = []): string[] =>
  errors.map(({ field }) => {
    const name = field.split('.').at(-1) ?? field;
    return name === 'closedAt' ? 'closedOn' : name;
  });
