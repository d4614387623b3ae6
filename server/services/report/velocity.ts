import type { Duration, Report, VelocityReport } from '../../../shared/contracts/report';
import type { Kit } from '../../app';
import { roundComputed } from '../../domain/money';
import { zoneOffsets } from '../../domain/zone-offsets';
import type { StageDuration } from '../../repositories/report-velocity';
import { shareOf } from './conversion';
import type { ReportView } from './request';
import { reportMeta } from './request';

/** Clock changes further back than this are left out of account. */
const YEARS_BACK_MS = 10 * 366 * 86_400_000;
const hundredths = (value: number | null) =>
  value === null ? null : Math.round(value * 100) / 100;

const durationOf = (sums: Omit<Duration, never> | undefined): Duration => ({
  count: sums?.count ?? 0,
  mean: hundredths(sums?.mean ?? null),
  median: hundredths(sums?.median ?? null),
  p90: hundredths(sums?.p90 ?? null),
});

/** How long opportunities stand in each stage, how long it takes to the closing, and what that makes a day (R2.5, R3.1). */
export function createVelocityReportService({ repositories }: Kit) {
  const { report } = repositories;
  return async (view: ReportView): Promise<Report<VelocityReport>> => {
    const { filter, lens, period, settings, now, contexts } = view;
    const { velocity } = report;
    const zone = zoneOffsets(period.start - YEARS_BACK_MS, now, settings.timeZone);
    const { latest, cumulative } = await velocity.left(filter, lens, period, zone);
    const staying = await velocity.staying(filter, lens, now, zone);
    const won = await velocity.cycle(filter, lens, 'won', period, zone);
    const lost = await velocity.cycle(filter, lens, 'lost', period, zone);
    const closing = { closedFrom: period.start, closedTo: period.end - 1 };
    const outcome = await report.outcomes.total({ ...filter, ...closing, status: 'won' }, lens);
    const valued = await report.outcomes.valued({ ...filter, ...closing, status: 'won' }, lens);
    const open = await report.stages.open(filter, lens);

    const rows = contexts.flatMap(({ funnel, stages }) => {
      const find = (sums: StageDuration[], stage: number) =>
        sums.find(({ funnelId, stageId }) => funnelId === funnel.id && stageId === stage);
      const own = stages.flatMap(({ stage, of }) => {
        const [last, all, still] = [latest, cumulative, staying].map((sums) => find(sums, stage));
        if (of.kind !== 'open' || !(last ?? all ?? still)) return [];
        const keys = { funnel: funnel.documentId, stage: of.documentId, status: 'open' };
        return [
          {
            funnel: { documentId: funnel.documentId, name: funnel.name },
            stage: { documentId: of.documentId, name: of.name, color: of.color },
            latest: durationOf(last),
            cumulative: durationOf(all),
            staying: { ...durationOf(still), drillDown: view.drillDown(keys) },
          },
        ];
      });
      const longest = Math.max(...own.map(({ cumulative: { median } }) => median ?? -1));
      const at = own.findIndex(({ cumulative: { median } }) => median === longest && longest > 0);
      return own.map((row, index) => ({ ...row, isBottleneck: index === at }));
    });

    const days = { closedFrom: period.from, closedTo: period.to };
    const wonValue =
      valued === 0 ? null : roundComputed(outcome.wonValue / valued, settings.baseCurrency);
    const winRate = shareOf(won.count, won.count + lost.count);
    const mean = hundredths(won.mean);
    const perDay =
      wonValue === null || winRate === null || mean === null || mean === 0
        ? null
        : roundComputed((open.count * wonValue * winRate) / mean, settings.baseCurrency);
    const data = {
      rows,
      cycle: {
        won: { ...durationOf(won), drillDown: view.drillDown({ ...days, status: 'won' }) },
        lost: { ...durationOf(lost), drillDown: view.drillDown({ ...days, status: 'lost' }) },
      },
      velocity: { ...{ open: open.count, wonValue, winRate, days: mean, perDay } },
    };
    const missing = await report.missingRates({ ...filter, ...closing, status: 'won' }, lens);
    return { data, meta: reportMeta('velocity', view, missing) };
  };
}
