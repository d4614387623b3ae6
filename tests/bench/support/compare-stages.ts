import type { StageReport } from '../../../shared/contracts/report';
import type { Stages } from '../handwritten/report-stages';
import type { Comparison } from './agree';
import { closeAll } from './report-case';

export function compareStages(comparison: Comparison, plugin: StageReport, sql: Stages): void {
  const shown = plugin.rows.filter(({ count }) => count > 0);
  comparison.same('stages', shown.length, sql.rows.length);
  for (const row of shown) {
    const name = row.stage?.name ?? 'none';
    const other = sql.rows.find(({ stage }) => stage === row.stage?.documentId);
    const { count, prospects, targetValue, currentValue, withoutValue } = row;
    const sums = { count, prospects, targetValue, currentValue, withoutValue, figure: row.figure };
    const { stage, lights, ...rest } = other ?? { stage: null, lights: null };
    closeAll(comparison, name, sums, rest);
    comparison.same(`${name}, lights`, row.lights, lights);
    if (stage === null) comparison.same(name, 'there', 'missing');
  }
  comparison.same('prospects of open ones', plugin.open.prospects, sql.openProspects);
}
