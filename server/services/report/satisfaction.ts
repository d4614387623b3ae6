import type { Report, SatisfactionReport } from '../../../shared/contracts/report';
import type { Kit } from '../../app';
import { latestMonths, monthsOf } from '../../domain/report-period';
import type { ScoreSums } from '../../repositories/report-satisfaction';
import type { ReportView } from './request';
import { reportMeta } from './request';

const SCORES = [1, 2, 3, 4, 5] as const;

function scoresOf(sums: readonly ScoreSums[]) {
  const asked = sums.reduce((all, { count }) => all + count, 0);
  const said = sums.flatMap(({ satisfaction, count }) =>
    satisfaction === null ? [] : [{ satisfaction, count }],
  );
  const answered = said.reduce((all, { count }) => all + count, 0);
  const points = said.reduce((all, { satisfaction, count }) => all + satisfaction * count, 0);
  const mean = answered === 0 ? null : Math.round((points / answered) * 100) / 100;
  return { asked, answered, unanswered: asked - answered, mean };
}

/** How satisfied customers are with what was won in the period (R0.16, R1.35). */
export function createSatisfactionReportService({ repositories }: Kit) {
  const { report } = repositories;
  return async (asked: ReportView): Promise<Report<SatisfactionReport>> => {
    const view = { ...asked, period: latestMonths(asked.period, asked.settings.timeZone) };
    const { filter, lens, period, settings } = view;
    const months = monthsOf(period.from, period.to, settings.timeZone);
    const sums = await report.satisfaction.byMonth(filter, lens, period, months);
    const keys = { status: 'won', closedFrom: period.from, closedTo: period.to };
    const data = {
      total: {
        ...scoresOf(sums),
        drillDown: view.drillDown(keys),
        unansweredDrillDown: view.drillDown({ ...keys, without: 'satisfaction' }),
      },
      distribution: SCORES.map((satisfaction) => ({
        satisfaction,
        count: sums
          .filter((one) => one.satisfaction === satisfaction)
          .reduce((all, { count }) => all + count, 0),
        drillDown: view.drillDown({ ...keys, satisfaction: String(satisfaction) }),
      })),
      trend: months.map(({ month, from, to }, at) => ({
        month,
        ...scoresOf(sums.filter(({ place }) => place === at)),
        drillDown: view.drillDown({
          status: 'won',
          closedFrom: from < period.from ? period.from : from,
          closedTo: to > period.to ? period.to : to,
        }),
      })),
    };
    return { data, meta: reportMeta('satisfaction', view, []) };
  };
}
