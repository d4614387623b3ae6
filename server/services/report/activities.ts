import type { ActivityReport, Report } from '../../../shared/contracts/report';
import type { Kit } from '../../app';
import { ACTIONS } from '../../constants';
import { roundComputed } from '../../domain/money';
import { latestMonths, monthsOf } from '../../domain/report-period';
import { shareOf } from './conversion';
import type { ReportView } from './request';
import { isSingledOut, reportMeta } from './request';

const EFFORT = { count: 0, contacts: 0, minutes: 0, cost: 0 };
const NOTHING: ActivityReport = {
  ...{ rows: [], months: [] },
  total: { ...EFFORT, won: 0, wonValue: 0, costShare: null, drillDown: null },
};

/** What was done in the period, what it took and what it cost against what was won in it (R1.17, R1.20). */
export function createActivityReportService({ repositories }: Kit) {
  const { report } = repositories;
  return async (asked: ReportView): Promise<Report<ActivityReport>> => {
    const view = { ...asked, period: latestMonths(asked.period, asked.settings.timeZone) };
    const { filter, lens, period, settings, caller } = view;
    const base = settings.baseCurrency;
    const months = monthsOf(period.from, period.to, settings.timeZone);
    if (!caller.allows(ACTIONS.reportPerson)) {
      const done = await report.activities.byOwner(filter, lens, period);
      if (
        isSingledOut(
          view,
          done.map(({ ownerId }) => ownerId),
        )
      )
        return { data: NOTHING, meta: reportMeta('activities', view, [], { isWithheld: true }) };
    }
    const closing = { closedFrom: period.start, closedTo: period.end - 1, status: 'won' } as const;
    const sums = await report.activities.byMonth(filter, lens, period, months);
    const won = await report.outcomes.total({ ...filter, ...closing }, lens);
    const total = sums.reduce(
      (all, { count, contacts, minutes, cost }) => ({
        count: all.count + count,
        contacts: all.contacts + contacts,
        minutes: all.minutes + minutes,
        cost: all.cost + cost,
      }),
      { count: 0, contacts: 0, minutes: 0, cost: 0 },
    );
    const [cost, wonValue] = [roundComputed(total.cost, base), roundComputed(won.wonValue, base)];
    const data = {
      rows: sums
        .sort((a, b) => a.place - b.place || (a.kind < b.kind ? -1 : 1))
        .map(({ place, cost: own, unrated: _, ...row }) => ({
          ...row,
          month: months[Math.min(place, months.length - 1)]?.month ?? '',
          cost: roundComputed(own, base),
        })),
      months: months.map(({ month }) => month),
      total: {
        ...{ ...total, cost, won: won.won, wonValue },
        costShare: shareOf(cost, wonValue),
        drillDown: view.drillDown({
          ...{ status: 'won', closedFrom: period.from, closedTo: period.to },
        }),
      },
    };
    const hasUnrated = sums.some(({ unrated }) => unrated > 0);
    const missing = new Set([
      ...(hasUnrated ? await report.activities.unrated(filter, lens, period) : []),
      ...(await report.missingRates({ ...filter, ...closing }, lens)),
    ]);
    return { data, meta: reportMeta('activities', view, [...missing].sort()) };
  };
}
