import type { LossReport, LossRow, Report, ReviewRow } from '../../../shared/contracts/report';
import type { Kit } from '../../app';
import { ACTIONS } from '../../constants';
import { roundComputed } from '../../domain/money';
import { allOf } from '../../repositories/like';
import type { LossSums, ReviewSums } from '../../repositories/report-losses';
import { opportunityScopeSql } from '../../repositories/scope';
import { iso } from '../present';
import type { ReportView } from './request';
import { reportMeta } from './request';

const EMPTY_FIELD = { reason: 'lossReason', competitor: 'lostTo' } as const;
const MOST_REVIEWS = 50;

const reviewOf = ({ review, closedAt, ...row }: ReviewSums): ReviewRow => ({
  ...row,
  closedAt: iso(closedAt),
  good: review.good ?? null,
  improve: review.improve ?? null,
});
const greatestFirst = (rows: LossRow[]): LossRow[] =>
  rows.sort((a, b) => b.count - a.count || b.value - a.value);

/** What was lost in the period: why, to whom, and where it stood before (R0.19, R3.26). */
export function createLossReportService({ repositories }: Kit) {
  const { report, stage: stages, db } = repositories;
  return async (view: ReportView): Promise<Report<LossReport>> => {
    const { filter, lens, period, settings, caller } = view;
    const base = settings.baseCurrency;
    const closed = { ...filter, closedFrom: period.start, closedTo: period.end - 1 };
    const reasons = await report.losses.by('reason', closed, lens);
    const competitors = await report.losses.by('competitor', closed, lens);
    const places = await report.losses.by('stage', closed, lens);
    const objections = await report.losses.byObjection(closed, lens);
    const missing = await report.missingRates({ ...closed, status: 'lost' }, lens);
    const known = await stages.all();
    // Reviews name opportunities, which is more than a sum: only of those that may be read too.
    const readable = opportunityScopeSql(db, caller.scope('opportunity.read'), 'o');
    const reviews = caller.allows(ACTIONS.opportunityRead)
      ? await report.losses.reviews(
          closed,
          { ...lens, read: allOf([lens.read, readable]) },
          MOST_REVIEWS,
        )
      : [];
    const keys = { status: 'lost', closedFrom: period.from, closedTo: period.to };
    const rowOf = (
      { count, value }: LossSums,
      key: string | null,
      name: string | null,
      own: Record<string, string> | null,
    ): LossRow => ({
      ...{ key, name, count, value: roundComputed(value, base) },
      drillDown: own && view.drillDown({ ...keys, ...own }),
    });
    const byText = (group: 'reason' | 'competitor') => (sums: LossSums) => {
      const field = EMPTY_FIELD[group];
      const key = sums.key === null ? null : String(sums.key);
      return rowOf(sums, key, null, key === null ? { without: field } : { [field]: key });
    };
    const byStage = (sums: LossSums) => {
      const of = known.find(({ id }) => id === sums.key);
      const own: Record<string, string> | null = of ? { lostFrom: of.documentId } : null;
      return rowOf(sums, of?.documentId ?? null, of?.name ?? null, own);
    };
    const total = reasons.reduce(
      (all, { count, value }) => ({ count: all.count + count, value: all.value + value }),
      { count: 0, value: 0 },
    );
    const data = {
      total: {
        ...{ count: total.count, value: roundComputed(total.value, base) },
        drillDown: view.drillDown(keys),
      },
      reason: greatestFirst(reasons.map(byText('reason'))),
      competitor: greatestFirst(competitors.map(byText('competitor'))),
      stage: greatestFirst(places.map(byStage)),
      objection: greatestFirst(
        objections.map((sums) => {
          const key = String(sums.key);
          return rowOf(sums, key, null, { objection: key });
        }),
      ),
      reviews: reviews.map(reviewOf),
    };
    return { data, meta: reportMeta('losses', view, missing) };
  };
}
