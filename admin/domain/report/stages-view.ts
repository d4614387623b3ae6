import type { StageReportRow } from '../../../shared/contracts';

import type { Tone } from '../chart/types';

export type FunnelRows = { documentId: string; name: string; rows: StageReportRow[] };

/** Stages under their funnel, both in the order of the report. */
export function byFunnel(rows: readonly StageReportRow[]): FunnelRows[] {
  const funnels = new Map<string, FunnelRows>();
  for (const row of rows) {
    const { documentId, name } = row.funnel;
    const known = funnels.get(documentId) ?? { documentId, name, rows: [] };
    known.rows.push(row);
    funnels.set(documentId, known);
  }
  return [...funnels.values()];
}

/** Where a figure is told for none of the rows its column is left out. */
export const hasFigures = (rows: readonly StageReportRow[]): boolean =>
  rows.some(({ figure }) => figure !== null);
/** Nobody knows the lights of an earlier day. */
export const hasLights = (rows: readonly StageReportRow[]): boolean =>
  rows.some(({ lights }) => lights !== null);

export const stageKey = ({ funnel, stage }: StageReportRow): string =>
  `${funnel.documentId}:${stage?.documentId ?? ''}`;

/** What is won is green and what is lost is red, as everywhere; all else has the colour of no outcome. */
export function stageTone({ stage }: Pick<StageReportRow, 'stage'>): Tone {
  if (stage?.kind === 'won') return 'success';
  return stage?.kind === 'lost' ? 'danger' : 'primary';
}
