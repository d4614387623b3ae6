import { ACTIVITY_KINDS } from '../../../shared/contracts/activity';
import type { ActivityKind, ActivityReport } from '../../../shared/contracts';

export type EffortSum = { count: number; contacts: number; minutes: number; cost: number };
type Row = ActivityReport['rows'][number];

const NOTHING: EffortSum = { count: 0, contacts: 0, minutes: 0, cost: 0 };
/** Amounts have at most four digits; adding them as binary numbers must not leave a trace. */
const clean = (amount: number) => Math.round(amount * 10_000) / 10_000;

const sumOf = (rows: readonly Row[]): EffortSum =>
  rows.reduce(
    (all, { count, contacts, minutes, cost }) => ({
      count: all.count + count,
      contacts: all.contacts + contacts,
      minutes: all.minutes + minutes,
      cost: clean(all.cost + cost),
    }),
    NOTHING,
  );

/** Kinds of which there was something, the most frequent first. */
export function byKind({ rows }: Pick<ActivityReport, 'rows'>): (EffortSum & {
  kind: ActivityKind;
})[] {
  return ACTIVITY_KINDS.map((kind) => ({
    kind,
    ...sumOf(rows.filter((row) => row.kind === kind)),
  }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** Every month of the period, in its order, also those in which nothing was done. */
export const byMonth = ({ rows, months }: Pick<ActivityReport, 'rows' | 'months'>) =>
  months.map((month) => ({ month, ...sumOf(rows.filter((row) => row.month === month)) }));

/** The parts of a bar: contacts, and everything else. */
export const effortValues = ({ count, contacts }: EffortSum): Record<string, number> => ({
  contacts,
  others: count - contacts,
});
