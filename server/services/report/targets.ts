import type { DrillDown, Report, TargetReport } from '../../../shared/contracts/report';
import type { Kit } from '../../app';
import { ACTIONS } from '../../constants';
import { dateOf, dayNumber, localDate, startOfLocalDay } from '../../domain/local-date';
import { roundComputed } from '../../domain/money';
import { targetProgress } from '../../domain/target-progress';
import { zoneOffsets } from '../../domain/zone-offsets';
import type { DaySums } from '../../repositories/report-targets';
import type { TargetReach } from '../../repositories/target';
import type { TargetService } from '../target';
import { shareOf } from './conversion';
import type { ReportView } from './request';
import { reportMeta, USUAL_PURPOSES } from './request';

const MOST = 500;
/** No date lies further ahead. */
const LATEST = dayNumber('2199-12-31');

type Reaching = Pick<TargetService, 'reachOf'>;

/**
 * Targets that a report shows: of the funnel and person that it is narrowed to, and of others only with the right and
 * within reach.
 */
export const createShownTargets =
  ({ target }: Kit['repositories'], { reachOf }: Reaching) =>
  async ({ query, filter, caller }: ReportView, span: { from: string; to: string }) => {
    const self = caller.actor.userId;
    const reach: TargetReach = caller.allows(ACTIONS.reportPerson)
      ? await reachOf(caller)
      : { all: false, self, colleagues: [], funnels: [] };
    const records = await target.touching(span, reach, MOST);
    return records.filter(
      ({ funnelDocumentId, ownerUserId }) =>
        (query.funnel === undefined || funnelDocumentId === query.funnel) &&
        (filter.owner === undefined || ownerUserId === filter.owner),
    );
  };

/** Of a funnel that is named its purpose says nothing more. */
function whateverPurpose(drillDown: DrillDown): DrillDown {
  if (!drillDown) return null;
  const { purpose: _, ...query } = drillDown.query;
  return { ...drillDown, query };
}

/** How far each target is reached, and when it will be (R2.10). */
export function createTargetReportService(
  { repositories }: Kit,
  { target: service }: { target: Pick<TargetService, 'present' | 'reachOf'> },
) {
  const { report } = repositories;
  const shownTargets = createShownTargets(repositories, service);
  return async (view: ReportView): Promise<Report<TargetReport>> => {
    const { lens, period, settings, now, contexts, query } = view;
    // A target of one funnel counts what is won there, for whatever it is; one of all those in which something is sold.
    const isUsual = query.purpose === undefined && query.funnel === undefined;
    const { purposes, ...unnarrowed } = view.filter;
    const filter = isUsual || !purposes ? unnarrowed : { ...unnarrowed, purposes };
    const selling = new Set(
      contexts.flatMap(({ funnel }) =>
        USUAL_PURPOSES.includes(funnel.purpose) ? [funnel.id] : [],
      ),
    );
    const { timeZone, baseCurrency: base } = settings;
    const today = localDate(now, timeZone);
    // Without a word about a period those of today.
    const isAsked = query.from !== undefined || query.to !== undefined;
    const [from, to] = isAsked ? [period.from, period.to] : [today, today];
    const records = await shownTargets(view, { from, to });
    const days = records.flatMap(({ startsOn, endsOn }) => [startsOn ?? from, endsOn ?? to]).sort();
    const [first = from, last = to] = [days[0], days.at(-1)];
    const [start, end] = [
      startOfLocalDay(first, timeZone),
      startOfLocalDay(dateOf(dayNumber(last) + 1), timeZone),
    ];
    const isEmpty = records.length === 0;
    const zone = zoneOffsets(start, now, timeZone);
    const won = isEmpty ? [] : await report.targets.won(filter, lens, { start, end }, zone);
    const open = isEmpty ? [] : await report.targets.expected(filter, lens, today);
    const presented = await service.present(records);
    const rows = presented.flatMap((shown) => {
      const context = contexts.find(({ funnel }) => funnel.documentId === shown.funnel?.documentId);
      if (shown.funnel && !context) return [];
      const isOf = ({ funnelId, ownerId }: DaySums) =>
        (context ? funnelId === context.funnel.id : !isUsual || selling.has(funnelId)) &&
        (!shown.owner || ownerId === shown.owner.id);
      const amountsOf = (sums: DaySums[]) =>
        sums.filter(isOf).map(({ day, count, value }) => ({
          day,
          amount: shown.kind === 'count' ? count : value,
        }));
      const [begins, ends] = [dayNumber(shown.from), dayNumber(shown.to)];
      const progress = targetProgress(
        shown.value,
        { from: begins, to: ends, today: dayNumber(today) },
        amountsOf(won),
        amountsOf(open),
      );
      const rounded = (amount: number) =>
        shown.kind === 'amount' ? roundComputed(amount, base) : Math.round(amount * 100) / 100;
      const dayOf = (day: number | null) => (day === null || day > LATEST ? null : dateOf(day));
      const drillDown = view.drillDown({
        ...{ status: 'won', closedFrom: shown.from, closedTo: shown.to },
        ...(shown.funnel ? { funnel: shown.funnel.documentId } : {}),
        ...(shown.owner ? { owner: String(shown.owner.id) } : {}),
      });
      return [
        {
          target: shown,
          achieved: rounded(progress.achieved),
          share: shareOf(progress.achieved, shown.value) ?? 0,
          expected: rounded(progress.expected),
          reachedOn: dayOf(progress.reachedOn),
          expectedOn: dayOf(progress.expectedOn),
          paceOn: dayOf(progress.paceOn),
          drillDown: isUsual && shown.funnel ? whateverPurpose(drillDown) : drillDown,
        },
      ];
    });
    const closed = { status: 'won', closedFrom: start, closedTo: end - 1 } as const;
    const expected = { status: 'open', expectedFrom: today } as const;
    const missing = isEmpty
      ? []
      : [
          ...(await report.missingRates({ ...filter, ...closed }, lens)),
          ...(await report.missingRates({ ...filter, ...expected }, lens)),
        ];
    const meta = reportMeta('targets', view, [...new Set(missing)].sort());
    return { data: { rows }, meta: { ...meta, from, to } };
  };
}
