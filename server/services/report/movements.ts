import type { MovementReport, Report } from '../../../shared/contracts/report';
import { MOVEMENTS } from '../../../shared/contracts/report';
import type { Kit } from '../../app';
import { newestRates } from '../../domain/currency';
import { roundComputed } from '../../domain/money';
import { addingUp } from '../../domain/report-waterfall';
import type { Amounts } from '../../repositories/report-movement-steps';
import { rateSql } from '../../repositories/value';
import { iso } from '../present';
import type { ReportView } from './request';
import { reportMeta } from './request';

const NOTHING = { count: 0, targetValue: 0, currentValue: 0 };

/** What changed the open pipeline between two moments; start and steps are the end, to the cent. */
export function createMovementReportService({ repositories }: Kit) {
  const { report, exchangeRate } = repositories;
  return async (view: ReportView): Promise<Report<MovementReport>> => {
    const { filter, lens, period, settings, now } = view;
    const base = settings.baseCurrency;
    // The last instant before the first day, and the last of the last day or now.
    const end = Math.min(period.end - 1, now);
    const start = Math.min(period.start - 1, end);
    const rates = await exchangeRate.rates();
    const rateAt = (at: number) => (alias: string) =>
      rateSql(newestRates(rates, at, base), base, alias);
    const between = { start, end };
    const first = await report.movements.openAt(filter, lens, start, rateAt(start));
    // With rates that are the same it is the same sum.
    const areSame = JSON.stringify(rateAt(start)('r')) === JSON.stringify(rateAt(end)('r'));
    const revalued = areSame
      ? first
      : await report.movements.openAt(filter, lens, start, rateAt(end));
    const last = await report.movements.openAt(filter, lens, end, rateAt(end));
    const found = await report.movements.steps(filter, lens, between, rateAt(end));
    const archived = await report.movements.archived(filter, lens, between, rateAt(end));
    const negative = (amount: number) => (amount === 0 ? 0 : -amount);

    const sums = MOVEMENTS.map((step) => {
      if (step === 'rates')
        return {
          ...{ step, count: 0, changes: 0 },
          targetValue: revalued.targetValue - first.targetValue,
          currentValue: revalued.currentValue - first.currentValue,
        };
      if (step === 'archived')
        return {
          ...{ step, count: negative(archived.count), changes: archived.count },
          targetValue: -archived.targetValue,
          currentValue: -archived.currentValue,
        };
      return found.steps.find((one) => one.step === step) ?? { step, changes: 0, ...NOTHING };
    });
    const rounded = ({ count, targetValue, currentValue }: Amounts): Amounts => ({
      count,
      targetValue: roundComputed(targetValue, base),
      currentValue: roundComputed(currentValue, base),
    });
    const [from, to] = [rounded(first), rounded(last)];
    const column = (field: 'targetValue' | 'currentValue') =>
      addingUp(
        from[field],
        sums.map((sum) => sum[field]),
        to[field],
        base,
      );
    const [targets, currents] = [column('targetValue'), column('currentValue')];
    const data = {
      start: { ...from, asOf: iso(start) },
      steps: sums.map(({ step, count, changes }, at) => ({
        ...{ step, count, changes },
        targetValue: targets[at] ?? 0,
        currentValue: currents[at] ?? 0,
      })),
      end: {
        ...to,
        asOf: iso(end),
        drillDown: end === now ? view.drillDown({ status: 'open' }) : null,
      },
      slipped: rounded(found.slipped),
      earlier: rounded(found.earlier),
    };
    const missing = await report.stages.missingRatesAsOf(
      filter,
      lens,
      end,
      rateSql(newestRates(rates, end, base), base, 'r'),
    );
    return { data, meta: reportMeta('movements', view, missing, { asOf: end }) };
  };
}
