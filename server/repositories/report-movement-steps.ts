import type { Movement } from '../../shared/contracts/report';
import type { Row } from './database';

export type Amounts = { count: number; targetValue: number; currentValue: number };
export type Step = Amounts & { step: Movement; changes: number };
/** Changes of one kind, with the sums of each of the ways in which a change may count. */
type Changes = {
  crossing: Movement | null;
  value: Movement | null;
  share: Movement | null;
  close: 'slipped' | 'earlier' | null;
  changes: number;
  crossed: Amounts;
  revalued: Amounts;
  reweighed: Amounts;
  after: Amounts;
};

const sumsOf = (row: Row, name: string, count: number): Amounts => ({
  count,
  targetValue: Number(row[`${name}_target`] ?? 0),
  currentValue: Number(row[`${name}_current`] ?? 0),
});
export const readChanges = (row: Row): Changes => {
  const changes = Number(row.changes);
  const word = <T extends string>(value: unknown) => (value === null ? null : (value as T));
  return {
    crossing: word<Movement>(row.crossing),
    value: word<Movement>(row.value_step),
    share: word<Movement>(row.share_step),
    close: word<'slipped' | 'earlier'>(row.close_step),
    changes,
    crossed: sumsOf(row, 'crossed', Number(row.is_in) === 1 ? changes : -changes),
    revalued: sumsOf(row, 'revalued', 0),
    reweighed: { ...sumsOf(row, 'reweighed', 0), targetValue: 0 },
    after: sumsOf(row, 'after', changes),
  };
};

/** One pass over the changes: what comes and goes, and each way in which what stays changes. */
export function groupedChanges(facts: string): string {
  const stays = 't.was_in = 1 and t.is_in = 1';
  const value = 't.target_after - t.target_before';
  const share = 't.share_after - t.share_before';
  const after = 't.target_after * t.share_after';
  const crossing = `(case when t.was_in = t.is_in then null when t.is_in = 1 and t.before_id is null then 'opened' when t.is_in = 1 and t.status_before <> 'open' then 'reopened' when t.is_in = 1 then 'movedIn' when t.status = 'won' then 'won' when t.status = 'lost' then 'lost' else 'movedOut' end)`;
  const valueStep = `(case when ${stays} and ${value} > 0 then 'valueUp' when ${stays} and ${value} < 0 then 'valueDown' end)`;
  const shareStep = `(case when not (${stays}) or ${share} = 0 then null when t.same_stage = 0 and ${share} > 0 then 'stageUp' when t.same_stage = 0 then 'stageDown' when t.via = 'settings' then 'settings' else 'probability' end)`;
  const closeStep = `(case when ${stays} and t.close_after > t.close_before then 'slipped' when ${stays} and t.close_after < t.close_before then 'earlier' end)`;
  const steps = `select ${crossing} as crossing, ${valueStep} as value_step, ${shareStep} as share_step, ${closeStep} as close_step, t.is_in, t.target_before, t.target_after, t.share_before, t.share_after from (${facts}) t where t.was_in = 1 or t.is_in = 1`;
  const keys = 't.crossing, t.value_step, t.share_step, t.close_step, t.is_in';
  const crossed = (entering: string, leaving: string) =>
    `sum(case when t.is_in = 1 then ${entering} else -(${leaving}) end)`;
  const sums = [
    'count(*) as changes',
    `${crossed('t.target_after', 't.target_before')} as crossed_target`,
    `${crossed(after, 't.target_before * t.share_before')} as crossed_current`,
    `sum(${value}) as revalued_target`,
    `sum((${value}) * t.share_before) as revalued_current`,
    `sum(t.target_after * (${share})) as reweighed_current`,
    'sum(t.target_after) as after_target',
    `sum(${after}) as after_current`,
  ].join(', ');
  return `select ${keys}, ${sums} from (${steps}) t group by ${keys}`;
}

/** What belongs to each step, over all kinds of changes. */
export function stepsOf(groups: Changes[]): { steps: Step[]; slipped: Amounts; earlier: Amounts } {
  const steps = new Map<Movement, Step>();
  const add = (step: Movement | null, changes: number, sums: Amounts): void => {
    if (step === null) return;
    const before = steps.get(step) ?? { ...NOTHING, step, changes: 0 };
    steps.set(step, { ...plus(before, sums), step, changes: before.changes + changes });
  };
  for (const group of groups) {
    add(group.crossing, group.changes, group.crossed);
    add(group.value, group.changes, group.revalued);
    add(group.share, group.changes, group.reweighed);
  }
  const moved = (close: Changes['close']) =>
    groups
      .filter((group) => group.close === close)
      .reduce((sum, { after }) => plus(sum, after), NOTHING);
  return { steps: [...steps.values()], slipped: moved('slipped'), earlier: moved('earlier') };
}

const NOTHING: Amounts = { count: 0, targetValue: 0, currentValue: 0 };
const plus = (a: Amounts, b: Amounts): Amounts => ({
  count: a.count + b.count,
  targetValue: a.targetValue + b.targetValue,
  currentValue: a.currentValue + b.currentValue,
});
