import type { DrillDown, Measure, Reports } from '../../../shared/contracts/report';
import { LOSS_GROUPS, REPORTS } from '../../../shared/contracts/report';

/** A figure with the list that says the same: how many rows, and what they add up to. */
export interface Cell {
  name: string;
  drillDown: DrillDown;
  count: number;
  sums?: Partial<Measure> & {
    /** Target values of those that are won. */
    wonValue?: number;
    /** Current values of those that are open. */
    openValue?: number;
  };
}
type Cells = { [N in keyof Reports]: (data: Reports[N]) => Cell[] };

const measure = ({ targetValue, currentValue, withoutValue }: Measure): Cell['sums'] => ({
  ...{ targetValue, currentValue, withoutValue },
});
const outcome = (
  name: string,
  row: { count: number; wonValue: number; currentValue: number; drillDown: DrillDown },
): Cell => ({
  ...{ name, drillDown: row.drillDown, count: row.count },
  sums: { wonValue: row.wonValue, openValue: row.currentValue },
});
const leads = (name: string, row: { leads: number; drillDown: DrillDown }): Cell => ({
  ...{ name, drillDown: row.drillDown, count: row.leads },
});

const CELLS: Cells = {
  stages: ({ rows }) =>
    rows.map((row) => ({
      ...{ name: `${row.stage?.name}`, drillDown: row.drillDown, count: row.count },
      sums: measure(row),
    })),
  forecast: ({ rows }) =>
    rows.flatMap(({ bucket, month, won, open }) => [
      {
        ...{ name: `${month ?? bucket}, won`, drillDown: won.drillDown, count: won.count },
        sums: { targetValue: won.value },
      },
      {
        ...{ name: `${month ?? bucket}, open`, drillDown: open.drillDown, count: open.count },
        sums: measure(open),
      },
    ]),
  conversion: ({ cohort, funnels, leads: lead }) => [
    { name: 'cohort', drillDown: cohort.drillDown, count: cohort.count },
    ...funnels.flatMap(({ funnel, cohort: own, steps, drillDown }) => [
      { name: funnel.name, drillDown, count: own.count },
      ...steps.flatMap((step) => [
        { name: `${step.stage.name}, reached`, drillDown: step.drillDown, count: step.reached },
        { name: `${step.stage.name}, open`, drillDown: step.openDrillDown, count: step.open },
        { name: `${step.stage.name}, lost`, drillDown: step.lostDrillDown, count: step.lost },
      ]),
    ]),
    ...(lead ? [{ name: 'leads', drillDown: lead.drillDown, count: lead.count }] : []),
  ],
  movements: ({ end: { drillDown, count, targetValue, currentValue } }) => [
    { name: 'end', drillDown, count, sums: { targetValue, currentValue } },
  ],
  velocity: ({ rows, cycle }) => [
    ...rows.map(({ stage, staying }) => ({
      ...{ name: stage.name, drillDown: staying.drillDown, count: staying.count },
    })),
    ...(['won', 'lost'] as const).map((name) => ({
      ...{ name, drillDown: cycle[name].drillDown, count: cycle[name].count },
    })),
  ],
  losses: (data) =>
    [{ ...data.total, key: 'total' }, ...LOSS_GROUPS.flatMap((group) => data[group])].map(
      ({ key, count, value, drillDown }) => ({
        ...{ name: String(key), drillDown, count, sums: { targetValue: value } },
      }),
    ),
  sources: ({ rows, campaigns, entries }) => [
    ...rows.flatMap((row) => [
      outcome(`source ${row.source}`, row),
      ...(row.lead ? [leads(`leads of ${row.source}`, row.lead)] : []),
    ]),
    ...(campaigns ?? []).map((row) => leads(`campaign ${row.campaign}`, row)),
    ...(entries ?? []).map((row) => leads(`entry ${row.title}`, row)),
  ],
  owners: ({ rows }) =>
    rows.flatMap((row) => [
      outcome(`owner ${row.owner?.id}`, row),
      {
        ...{ name: `now of ${row.owner?.id}`, drillDown: row.now.drillDown },
        count: row.now.count,
      },
    ]),
  activities: ({ total: { won, wonValue, drillDown } }) => [
    { name: 'won', drillDown, count: won, sums: { targetValue: wonValue } },
  ],
  satisfaction: ({ total, distribution, trend }) => [
    { name: 'asked', drillDown: total.drillDown, count: total.asked },
    { name: 'unanswered', drillDown: total.unansweredDrillDown, count: total.unanswered },
    ...distribution.map(({ satisfaction, count, drillDown }) => ({
      ...{ name: `satisfaction ${satisfaction}`, drillDown, count },
    })),
    ...trend.map(({ month, asked, drillDown }) => ({ name: month, drillDown, count: asked })),
  ],
  attention: ({ rows }) =>
    rows.map(({ what, count, targetValue, currentValue, drillDown }) => ({
      ...{ name: what, drillDown, count },
      ...(targetValue === null || currentValue === null
        ? {}
        : { sums: { targetValue, currentValue } }),
    })),
  targets: ({ rows }) =>
    rows.map(({ target: { name, kind }, achieved, drillDown }) =>
      kind === 'count'
        ? { name, drillDown, count: achieved }
        : { name, drillDown, count: NaN, sums: { wonValue: achieved } },
    ),
};

/** Every cell of every report that says where the same is listed. */
export const cellsOf = (reports: Reports): Cell[] =>
  REPORTS.flatMap((report) => {
    const cells: Cell[] = (CELLS[report] as (data: Reports[typeof report]) => Cell[])(
      reports[report],
    );
    return cells.map((cell) => ({ ...cell, name: `${report}: ${cell.name}` }));
  });

/** How often a report names a list, so that no cell is forgotten here. */
export const countDrillDowns = (value: unknown): number => {
  if (Array.isArray(value))
    return value.reduce((sum: number, one) => sum + countDrillDowns(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (/drilldown$/i.test(key) ? 1 : countDrillDowns(one)),
    0,
  );
};
