import type { ConversionReport, ConversionStep, Report } from '../../../shared/contracts/report';
import type { Kit } from '../../app';
import { cohortSteps } from '../../domain/report-cohort';
import type { FarthestSums } from '../../repositories/report-conversion';
import type { FunnelContext } from '../funnel-context';
import type { ReportLeads } from './leads';
import type { ReportView } from './request';
import { reportMeta } from './request';

/** A share from 0 to 1 with four decimals; null of nothing. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;

const cohortOf = (rows: readonly FarthestSums[]) => {
  const sum = (of: (row: FarthestSums) => boolean): number =>
    rows.reduce((all, row) => all + (of(row) ? row.count : 0), 0);
  const [open, won, lost] = (['open', 'won', 'lost'] as const).map((status) =>
    sum((row) => row.status === status),
  ) as [number, number, number];
  return { count: open + won + lost, open, won, lost };
};

/** What became of the opportunities and leads that were opened in the period (R3.27). */
export function createConversionReportService(
  { repositories }: Kit,
  { leads }: { leads: ReportLeads },
) {
  const { report } = repositories;
  return async (view: ReportView): Promise<Report<ConversionReport>> => {
    const { filter, lens, period, contexts } = view;
    const opened = { ...filter, openedFrom: period.start, openedTo: period.end - 1 };
    const rows = await report.conversion.farthest(opened, lens);
    const keys = { openedFrom: period.from, openedTo: period.to };

    function stepsOf(context: FunnelContext, own: FarthestSums[]): ConversionStep[] {
      let before: number | null = null;
      const funnel = context.funnel.documentId;
      return cohortSteps(context.stages, own).map(({ placed: { of }, reached, open, lost }) => {
        const isOpen = of.kind === 'open';
        const here = { ...keys, funnel, farthest: of.documentId };
        const fromBefore: number | null = before === null ? null : shareOf(reached, before);
        before = reached;
        return {
          stage: { documentId: of.documentId, name: of.name, color: of.color },
          ...{ reached, fromBefore, open, lost },
          drillDown: view.drillDown({ ...keys, funnel, reached: of.documentId }),
          openDrillDown: isOpen ? view.drillDown({ ...here, status: 'open' }) : null,
          lostDrillDown: isOpen ? view.drillDown({ ...here, status: 'lost' }) : null,
        };
      });
    }
    const funnels = contexts.flatMap((context) => {
      const own = rows.filter(({ funnelId }) => funnelId === context.funnel.id);
      if (own.length === 0) return [];
      const { documentId, name } = context.funnel;
      const unknown = own.filter(({ place, status }) => place === null && status !== 'won');
      return [
        {
          funnel: { documentId, name },
          cohort: cohortOf(own),
          unknown: cohortOf(unknown).count,
          steps: stepsOf(context, own),
          drillDown: view.drillDown({ ...keys, funnel: documentId }),
        },
      ];
    });
    const cohort = cohortOf(rows);
    const data = {
      cohort: { ...cohort, drillDown: view.drillDown(keys) },
      funnels,
      leads: await leads.cohort(view),
      closeRate: shareOf(cohort.won, cohort.count),
      winRate: shareOf(cohort.won, cohort.won + cohort.lost),
    };
    return { data, meta: reportMeta('conversion', view, []) };
  };
}
