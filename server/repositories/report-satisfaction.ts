import type { Period } from '../domain/report-period';
import { numberOrNull } from './figure';
import type { Lens } from './opportunity-card';
import type { ListFilter } from './opportunity-filter';
import type { ReportFacts } from './report-sql';
import { idOrNull } from './report-sql';

export type ScoreSums = { place: number; satisfaction: number | null; count: number };

export function createSatisfactionReport(sql: ReportFacts) {
  return {
    /** Won ones by month of the closing and by what the customer said. */
    async byMonth(
      filter: ListFilter,
      lens: Lens,
      { start, end }: Pick<Period, 'start' | 'end'>,
      months: readonly Pick<Period, 'end'>[],
    ): Promise<ScoreSums[]> {
      const closed = { ...filter, status: 'won', closedFrom: start, closedTo: end - 1 } as const;
      const query = sql
        .filtered(sql.rows(), closed, lens)
        .select(['o.closed_at', 'o.satisfaction']);
      const whens = months.map(({ end: until }, at) => `when t.closed_at < ${until} then ${at}`);
      const place = `(case ${whens.join(' ')} else ${months.length - 1} end)`;
      const found = await sql.grouped(query, [place, 't.satisfaction'], 'count(*) as count');
      return found.map((row) => ({
        place: Number(row.key_0),
        satisfaction: numberOrNull(idOrNull(row.key_1)),
        count: Number(row.count),
      }));
    },
  };
}
