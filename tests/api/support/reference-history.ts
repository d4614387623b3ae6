import type { History, Past } from './histories';
import { rateAt } from './histories';

/** What the reports on the past are held against: plain loops over all revisions, written apart from the SQL. */
export type Narrowed = { funnel?: number; isMine?: boolean };
export type Totals = { count: number; targetValue: number; currentValue: number };

const none = (): Totals => ({ count: 0, targetValue: 0, currentValue: 0 });
const passes = (one: Past, { funnel, isMine }: Narrowed): boolean =>
  (funnel === undefined || one.funnel === funnel) && (!isMine || one.isMine);
const at = ({ past }: History, moment: number): Past | undefined =>
  past.find(({ from, to }) => from <= moment && moment < to);
const target = ({ value, currency }: Past, moment: number): number =>
  (value ?? 0) * (rateAt(currency, moment) ?? 0);

function add(to: Totals, count: number, targetValue: number, currentValue: number): void {
  to.count += count;
  to.targetValue += targetValue;
  to.currentValue += currentValue;
}

/** What stood in each stage; closed ones with the rate of their closing. */
export function stagesAt(list: readonly History[], moment: number, narrowed: Narrowed) {
  const sums = new Map<string, Totals & { withoutValue: number }>();
  for (const history of list) {
    const one = at(history, moment);
    if (!one || !passes(one, narrowed)) continue;
    const { archivedAt } = history;
    if (one.status === 'open' && archivedAt !== null && archivedAt <= moment) continue;
    const key = `${one.funnel}:${one.stage}`;
    const sum = sums.get(key) ?? { ...none(), withoutValue: 0 };
    sums.set(key, sum);
    const foreign = one.status === 'open' ? rateAt(one.currency, moment) : one.closedRate;
    const rate = one.currency === 'EUR' ? 1 : foreign;
    const value = one.value === null || rate === null ? null : one.value * rate;
    add(sum, 1, value ?? 0, ((value ?? 0) * one.probability) / 100);
    if (value === null) sum.withoutValue += 1;
  }
  return sums;
}

const openAt = (list: readonly History[], moment: number, narrowed: Narrowed): [History, Past][] =>
  list.flatMap((history): [History, Past][] => {
    const one = at(history, moment);
    const { archivedAt } = history;
    const isThere = archivedAt === null || archivedAt > moment;
    return one?.status === 'open' && isThere && passes(one, narrowed) ? [[history, one]] : [];
  });

/** The open pipeline, with the rates of another moment if need be. */
export function pipelineAt(
  list: readonly History[],
  moment: number,
  narrowed: Narrowed,
  rates = moment,
): Totals {
  const sum = none();
  for (const [, one] of openAt(list, moment, narrowed)) {
    const value = target(one, rates);
    add(sum, 1, value, (value * one.probability) / 100);
  }
  return sum;
}

/** Every change between two moments (the first not included), by its name. */
export function movementsBetween(
  list: readonly History[],
  start: number,
  end: number,
  narrowed: Narrowed,
): Map<string, Totals> {
  const steps = new Map<string, Totals>();
  const step = (name: string): Totals => {
    const sum = steps.get(name) ?? none();
    steps.set(name, sum);
    return sum;
  };
  const [before, after] = [
    pipelineAt(list, start, narrowed),
    pipelineAt(list, start, narrowed, end),
  ];
  const [gainedTarget, gained] = [
    after.targetValue - before.targetValue,
    after.currentValue - before.currentValue,
  ];
  add(step('rates'), 0, gainedTarget, gained);
  for (const { past, archivedAt } of list) {
    past.forEach((now, index) => {
      if (now.from <= start || now.from > end) return;
      if (archivedAt !== null && archivedAt <= now.from) return;
      const old = past[index - 1];
      const was = old !== undefined && old.status === 'open' && passes(old, narrowed);
      const is = now.status === 'open' && passes(now, narrowed);
      const [from, to] = [old ? target(old, end) : 0, target(now, end)];
      const [oldShare, share] = [(old?.probability ?? 0) / 100, now.probability / 100];
      if (is && !was) {
        const name = old === undefined ? 'opened' : old.status === 'open' ? 'movedIn' : 'reopened';
        add(step(name), 1, to, to * share);
      }
      if (was && !is) {
        const name = now.status === 'open' ? 'movedOut' : now.status;
        add(step(name), -1, -from, -from * oldShare);
      }
      if (!was || !is) return;
      if (to !== from)
        add(step(to > from ? 'valueUp' : 'valueDown'), 0, to - from, (to - from) * oldShare);
      if (share !== oldShare) {
        const isHere = old.stage !== null && old.stage === now.stage && old.funnel === now.funnel;
        const moved = share > oldShare ? 'stageUp' : 'stageDown';
        const name = !isHere ? moved : now.via === 'settings' ? 'settings' : 'probability';
        add(step(name), 0, 0, to * (share - oldShare));
      }
    });
    if (archivedAt === null || archivedAt <= start || archivedAt > end) continue;
    const one = past.find(({ from, to }) => from < archivedAt && archivedAt <= to);
    if (one?.status !== 'open' || !passes(one, narrowed)) continue;
    const value = target(one, end);
    add(step('archived'), -1, -value, (-value * one.probability) / 100);
  }
  return steps;
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** Number of the local day, by what Intl shows. */
export function localDay(moment: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone });
  formats.set(timeZone, format);
  return Date.parse(`${format.format(moment)}T00:00:00Z`) / 86_400_000;
}

export type Stay = { funnel: number; stage: number; days: number; until: number };
/** Stays in open stages: revisions in a row in one stage are one. */
export function staysOf({ past }: History, timeZone: string): Stay[] {
  const stays: (Stay & { since: number })[] = [];
  let last: Past | undefined;
  for (const one of past) {
    const current = stays.at(-1);
    const isSame = last?.funnel === one.funnel && last.stage === one.stage;
    if (one.status === 'open' && one.stage !== null) {
      if (current && isSame && last?.status === 'open') current.until = one.to;
      else
        stays.push({
          ...{ funnel: one.funnel, stage: one.stage, days: 0, since: one.from, until: one.to },
        });
    }
    last = one;
  }
  return stays.map(({ since, until, ...stay }) => ({
    ...stay,
    until,
    days: until > 8e15 ? 0 : localDay(until, timeZone) - localDay(since, timeZone),
  }));
}

export function durationOf(days: readonly number[]) {
  const sorted = [...days].sort((a, b) => a - b);
  const count = sorted.length;
  if (count === 0) return { count, mean: null, median: null, p90: null };
  const half = Math.floor(count / 2);
  const median =
    count % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    count,
    mean: round(sorted.reduce((sum, one) => sum + one, 0) / count),
    median: round(median),
    p90: sorted[Math.ceil(0.9 * count) - 1] ?? null,
  };
}
