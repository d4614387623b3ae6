import type { Duration, VelocityReport } from '../../../shared/contracts';
import type { DurationRow } from '../chart/types';

export type VelocityLine = VelocityReport['rows'][number];
export type FunnelVelocity = { documentId: string; name: string; rows: VelocityLine[] };

export const STAYS = ['cumulative', 'latest'] as const;
export type Stay = (typeof STAYS)[number];

/** Stages under their funnel, both in the order of the report. */
export function velocityByFunnel({ rows }: Pick<VelocityReport, 'rows'>): FunnelVelocity[] {
  const funnels = new Map<string, FunnelVelocity>();
  for (const row of rows) {
    const { documentId, name } = row.funnel;
    const known = funnels.get(documentId) ?? { documentId, name, rows: [] };
    known.rows.push(row);
    funnels.set(documentId, known);
  }
  return [...funnels.values()];
}

/** The bottleneck is that of all stays together: it is not marked where only the last ones are shown. */
export const durationRows = (rows: readonly VelocityLine[], stay: Stay): DurationRow[] =>
  rows.map(({ stage, isBottleneck, [stay]: { median, p90 } }) => ({
    ...{ key: stage.documentId, label: stage.name, median, p90 },
    isEmphasised: isBottleneck && stay === 'cumulative',
  }));

export const stayingRows = (
  rows: readonly VelocityLine[],
  pathOf: (row: VelocityLine) => string | null,
): DurationRow[] =>
  rows
    .filter(({ staying }) => staying.count > 0)
    .map((row) => ({
      ...{ key: row.stage.documentId, label: row.stage.name, to: pathOf(row) },
      ...{ median: row.staying.median, p90: row.staying.p90 },
    }));

export const hasLeft = (rows: readonly VelocityLine[]): boolean =>
  rows.some(({ cumulative, latest }) => cumulative.count + latest.count > 0);

export const hasCycle = ({ won, lost }: Record<'won' | 'lost', Duration>): boolean =>
  won.count + lost.count > 0;
