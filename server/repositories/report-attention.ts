import { LEVEL_NUMBER } from './light';
import type { Lens } from './opportunity-card';
import type { ListFilter } from './opportunity-filter';
import type { ReportFacts, Sums } from './report-sql';
import { readSums, SUM_COLUMNS } from './report-sql';

export type LitSums = { red: Sums; yellow: Sums; held: Sums };

export function createAttentionReport(sql: ReportFacts) {
  return {
    async sums(filter: ListFilter, lens: Lens): Promise<Sums> {
      const [row = {}] = await sql.grouped(sql.facts(filter, lens), [], SUM_COLUMNS);
      return readSums(row);
    },
    /** Red, yellow, and green by a follow-up alone: one look at all that can have a light. */
    async lit(filter: ListFilter, lens: Lens): Promise<LitSums> {
      const facts = sql
        .facts(filter, lens, { light: true, held: true })
        .whereNot('o.status', 'lost')
        .whereNull('o.archived_at');
      const found = await sql.grouped(facts, ['t.level', 't.held'], SUM_COLUMNS);
      const of = (level: number, isHeld: 0 | 1): Sums =>
        readSums(
          found.find(
            ({ key_0: key, key_1: other }) =>
              key !== null && Number(key) === level && Number(other) === isHeld,
          ) ?? {},
        );
      return {
        red: of(LEVEL_NUMBER.red, 0),
        yellow: of(LEVEL_NUMBER.yellow, 0),
        held: of(LEVEL_NUMBER.green, 1),
      };
    },
  };
}
