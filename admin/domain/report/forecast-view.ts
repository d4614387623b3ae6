import type { ForecastReport, ForecastRow } from '../../../shared/contracts';

/** Amounts have at most four digits; adding them as binary numbers must not leave a trace. */
const clean = (amount: number) => Math.round(amount * 10_000) / 10_000;
const NOTHING = { count: 0, targetValue: 0, currentValue: 0, withoutValue: 0, expected: 0 };

export const forecastKey = ({ bucket, month }: ForecastRow): string => month ?? bucket;

/** Parts of a bar: won, open at its current value, and what would come on top if all of it were won. */
export const forecastValues = ({ won, open, bestCase }: ForecastRow) => ({
  won: won.value,
  open: open.currentValue,
  rest: Math.max(0, clean(bestCase - won.value - open.currentValue)),
});

/** Which list a bar leads to: what is open, else what was won. */
export const forecastDrillDown = ({ open, won }: ForecastRow) =>
  open.count > 0 ? open.drillDown : won.count > 0 ? won.drillDown : null;

export const isForecastEmpty = ({ rows }: Pick<ForecastReport, 'rows'>): boolean =>
  rows.every(({ won, open, target }) => won.count + open.count === 0 && target === null);

/** The sum of all rows. */
export function forecastTotal({ rows }: Pick<ForecastReport, 'rows'>): ForecastRow {
  const open = rows.reduce(
    (all, row) => ({
      count: all.count + row.open.count,
      targetValue: clean(all.targetValue + row.open.targetValue),
      currentValue: clean(all.currentValue + row.open.currentValue),
      withoutValue: all.withoutValue + row.open.withoutValue,
      expected: clean(all.expected + row.open.expected),
    }),
    NOTHING,
  );
  const told = rows.flatMap(({ open: { figure } }) => (figure === null ? [] : [figure]));
  const targets = rows.flatMap(({ target }) => (target === null ? [] : [target]));
  const sum = (values: readonly number[]) =>
    values.length === 0 ? null : clean(values.reduce((all, value) => all + value, 0));
  return {
    bucket: 'none',
    month: null,
    won: {
      count: rows.reduce((all, { won }) => all + won.count, 0),
      value: sum(rows.map(({ won }) => won.value)) ?? 0,
      drillDown: null,
    },
    open: { ...open, figure: sum(told), drillDown: null },
    bestCase: sum(rows.map(({ bestCase }) => bestCase)) ?? 0,
    target: sum(targets),
  };
}
