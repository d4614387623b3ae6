import type { ForecastReport, ForecastRow, Report } from '../../../shared/contracts/report';
import type { Kit } from '../../app';
import { roundFigure } from '../../domain/figure';
import { dateOf, dayNumber, localDate } from '../../domain/local-date';
import { roundComputed } from '../../domain/money';
import { shareOfSpan } from '../../domain/target-share';
import { addMonths, monthsOf } from '../../domain/report-period';
import { EARLIER, OVERDUE, WITHOUT_DATE } from '../../repositories/report-forecast';
import type { OpenSums } from '../../repositories/report-forecast';
import type { ReportView } from './request';
import { reachesOwnOnly, reportMeta } from './request';
import { rounded } from './stages';
import type { TargetService } from '../target';
import { createShownTargets } from './targets';

type Whole = Omit<OpenSums, 'place' | 'funnelId'>;
const NOTHING: Whole = {
  ...{ count: 0, targetValue: 0, currentValue: 0, withoutValue: 0 },
  ...{ expected: 0, figure: null },
};
const together = (all: Whole, one: Whole): Whole => ({
  count: all.count + one.count,
  targetValue: all.targetValue + one.targetValue,
  currentValue: all.currentValue + one.currentValue,
  withoutValue: all.withoutValue + one.withoutValue,
  expected: all.expected + one.expected,
  figure: one.figure === null ? all.figure : (all.figure ?? 0) + one.figure,
});

/** What the funnels call their figure and measure it in; null where it differs, so that nothing is added. */
function kindOfFigures(
  sums: readonly OpenSums[],
  figures: ReportView['lens']['figures']['byFunnel'],
) {
  const kinds = sums.flatMap(({ funnelId, figure }) => {
    const of = figure === null ? undefined : figures.get(funnelId);
    return of?.checked ? [{ label: of.label, unit: of.unit, checked: of.checked }] : [];
  });
  const [first] = kinds;
  if (!first || kinds.some(({ label, unit }) => label !== first.label || unit !== first.unit))
    return null;
  const { label, unit, checked } = first;
  return {
    label,
    unit,
    round: (value: number, base: string) => roundFigure(value, checked, base),
  };
}
/** This month and the eleven after it, where nothing else is asked for. */
const USUAL_MONTHS = 11;

/** By the month of the expected close: won, open at its current and its full value, overdue, without a date (R3.20). */
export function createForecastReportService(
  { repositories }: Kit,
  deps: { target: Pick<TargetService, 'reachOf'> },
) {
  const { report } = repositories;
  const shownTargets = createShownTargets(repositories, deps.target);
  return async (view: ReportView): Promise<Report<ForecastReport>> => {
    const { filter, lens, settings, now, query, caller } = view;
    const base = settings.baseCurrency;
    const today = localDate(now, settings.timeZone);
    const from = query.from ?? (query.to !== undefined && query.to < today ? query.to : today);
    const to = query.to ?? addMonths(from, USUAL_MONTHS);
    const months = monthsOf(from, to, settings.timeZone);
    const [open, won] = [
      await report.forecast.open(filter, lens, months, today),
      await report.forecast.won(filter, lens, months),
    ];
    const closed = { closedFrom: months[0]?.start, closedTo: (months.at(-1)?.end ?? 1) - 1 };
    const missing = new Set([
      ...(await report.missingRates({ ...filter, status: 'open' }, lens)),
      ...(await report.missingRates({ ...filter, ...closed, status: 'won' }, lens)),
    ]);
    const span = { from: months[0]?.from ?? from, to: months.at(-1)?.to ?? to };
    // Of just what the report tells of: those of a funnel or a person are parts of those of all.
    const who = filter.owner ?? (reachesOwnOnly(caller) ? caller.actor.userId : null);
    const targets = (await shownTargets(view, span)).filter(
      ({ kind, funnelDocumentId, ownerUserId }) =>
        kind === 'amount' && funnelDocumentId === (query.funnel ?? null) && ownerUserId === who,
    );
    const targetOf = (month: { from: string; to: string }): number | null => {
      const shares = targets.map(({ value, startsOn, endsOn }) =>
        shareOfSpan(value, { from: startsOn ?? '', to: endsOn ?? '' }, month),
      );
      const sum = shares.reduce((all, share) => all + share, 0);
      return sum > 0 ? roundComputed(sum, base) : null;
    };
    const kind = kindOfFigures(open, lens.figures.byFunnel);
    const openAt = (place: number): Whole =>
      open.filter((sums) => sums.place === place).reduce(together, NOTHING);

    const rowOf = (
      bucket: ForecastRow['bucket'],
      place: number,
      keys: Record<string, string>,
    ): ForecastRow => {
      const month = months[place];
      const sums = openAt(place);
      const gained = won.find((one) => one.place === place && month);
      const value = roundComputed(gained?.value ?? 0, base);
      const shown = rounded(sums, base);
      return {
        bucket,
        month: month?.month ?? null,
        won: {
          ...{ count: gained?.count ?? 0, value },
          drillDown: month
            ? view.drillDown({ status: 'won', closedFrom: month.from, closedTo: month.to })
            : null,
        },
        open: {
          ...shown,
          expected: Math.round(sums.expected * 100) / 100,
          figure: sums.figure === null ? null : (kind?.round(sums.figure, base) ?? null),
          drillDown: view.drillDown({ status: 'open', ...keys }),
        },
        target: month ? targetOf(month) : null,
        bestCase: roundComputed((gained?.value ?? 0) + sums.targetValue, base),
      };
    };
    const before = (day: string) => dateOf(dayNumber(day) - 1);
    const after = (day: string) => dateOf(dayNumber(day) + 1);
    const last = months.at(-1);
    const [earlier, later] = [openAt(EARLIER), openAt(months.length)];
    const rows = [
      rowOf('overdue', OVERDUE, { expectedTo: before(today) }),
      // Of a period that has not begun: due, but not in it.
      ...(earlier.count > 0
        ? [rowOf('earlier', EARLIER, { expectedFrom: today, expectedTo: before(span.from) })]
        : []),
      ...months.map(({ from: first, to: end }, place) =>
        rowOf('month', place, {
          expectedFrom: first < today ? today : first,
          expectedTo: end,
        }),
      ),
      ...(later.count > 0 && last
        ? [
            rowOf('later', months.length, {
              expectedFrom: last.to < today ? today : after(last.to),
            }),
          ]
        : []),
      rowOf('none', WITHOUT_DATE, { without: 'expectedCloseOn' }),
    ];
    const meta = { ...reportMeta('forecast', view, [...missing].sort()), ...span };
    const figure = kind && { label: kind.label, unit: kind.unit };
    return { data: { rows, figure }, meta };
  };
}
