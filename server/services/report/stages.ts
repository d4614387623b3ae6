import type { Report, StageReport, StageReportRow } from '../../../shared/contracts/report';
import type { Kit } from '../../app';
import { newestRates } from '../../domain/currency';
import { roundFigure } from '../../domain/figure';
import { lastInstant } from '../../domain/local-date';
import { roundComputed } from '../../domain/money';
import type { StageSums } from '../../repositories/report-stages';
import { rateSql } from '../../repositories/value';
import { shownSince } from '../funnel-context';
import type { ReportView } from './request';
import { reportMeta } from './request';

/** What stands where now, or at the end of an earlier day or moment (R4.25, R4.26). */
export function createStageReportService({ repositories }: Kit) {
  const { report, exchangeRate, stage: stages } = repositories;

  async function now(view: ReportView) {
    const { filter, lens, settings, query } = view;
    const since =
      query.closedDays === undefined ? null : shownSince(settings, view.now, query.closedDays);
    return {
      since,
      sums: await report.stages.now(filter, lens, since),
      open: await report.stages.open(filter, lens),
      missing: await report.missingRates(filter, lens),
    };
  }
  async function asOf({ filter, lens, settings }: ReportView, at: number) {
    const base = settings.baseCurrency;
    const rate = rateSql(newestRates(await exchangeRate.rates(), at, base), base, 'r');
    return {
      since: null,
      sums: await report.stages.asOf(filter, lens, at, rate),
      open: await report.stages.openAsOf(filter, lens, at, rate),
      missing: await report.stages.missingRatesAsOf(filter, lens, at, rate),
    };
  }

  return async (view: ReportView): Promise<Report<StageReport>> => {
    const { settings, contexts, query } = view;
    const at = momentOf(query.asOf, settings.timeZone, view.now);
    const base = settings.baseCurrency;
    const { since, sums, open, missing } = at === null ? await now(view) : await asOf(view, at);
    const known = new Map((await stages.all()).map((stage) => [stage.id, stage]));

    const figureOf = (sum: StageSums | undefined): number | null => {
      const checked = sum && view.lens.figures.byFunnel.get(sum.funnelId)?.checked;
      if (!sum || sum.figure === null || !checked) return null;
      return roundFigure(sum.figure, checked, base);
    };
    const rowOf = (
      { documentId: funnel, name }: { documentId: string; name: string },
      id: number | null,
      sum: StageSums | undefined,
    ): StageReportRow => {
      const of = id === null ? undefined : known.get(id);
      const stage = of
        ? { documentId: of.documentId, name: of.name, kind: of.kind, color: of.color }
        : null;
      const keys: Record<string, string> = { funnel };
      if (stage) keys.stage = stage.documentId;
      if (since !== null && stage?.kind !== 'open') keys.closedFrom = new Date(since).toISOString();
      return {
        ...rounded(sum ?? NOTHING, base),
        funnel: { documentId: funnel, name },
        stage,
        prospects: sum?.prospects ?? 0,
        figure: figureOf(sum),
        lights: at === null ? (sum?.lights ?? { green: 0, yellow: 0, red: 0 }) : null,
        drillDown: at === null && stage ? view.drillDown(keys) : null,
      };
    };
    const rows = contexts.flatMap(({ funnel, stages: placed }): StageReportRow[] => {
      const own = sums.filter(({ funnelId }) => funnelId === funnel.id);
      const inOrder = placed.map(({ stage }) => stage);
      const gone = own.filter(({ stageId }) => stageId === null || !inOrder.includes(stageId));
      return [
        ...inOrder.flatMap((id) => {
          const sum = own.find(({ stageId }) => stageId === id);
          return sum || isAsked(view, funnel.id, id) ? [rowOf(funnel, id, sum)] : [];
        }),
        ...gone.map((sum) => rowOf(funnel, sum.stageId, sum)),
      ];
    });
    const meta = reportMeta('stages', view, missing, { asOf: at ?? view.now, hasPeriod: false });
    const total = { ...rounded(open, base), prospects: open.prospects };
    return { data: { rows, open: total }, meta };
  };
}

const NOTHING = { count: 0, targetValue: 0, currentValue: 0, withoutValue: 0 };
type Sum = typeof NOTHING;

export const rounded = (sum: Sum, base: string): Sum => ({
  count: sum.count,
  targetValue: roundComputed(sum.targetValue, base),
  currentValue: roundComputed(sum.currentValue, base),
  withoutValue: sum.withoutValue,
});

/** Empty stages are shown too, of the funnels that the report is about. */
function isAsked({ filter, contexts }: ReportView, funnelId: number, stageId: number): boolean {
  if (filter.funnel !== undefined && filter.funnel !== funnelId) return false;
  if (filter.stage !== undefined && filter.stage !== stageId) return false;
  const context = contexts.find(({ funnel }) => funnel.id === funnelId);
  if (!context || context.funnel.archivedAt !== null) return false;
  return filter.purposes === undefined || filter.purposes.includes(context.funnel.purpose);
}

/** A day stands for its end; null for now, and for what has not come yet. */
function momentOf(asOf: ReportView['query']['asOf'], timeZone: string, now: number): number | null {
  const at = lastInstant(asOf, timeZone);
  return at === undefined || at >= now ? null : at;
}
