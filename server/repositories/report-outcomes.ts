import type { Row } from './database';
import type { Lens } from './opportunity-card';
import type { ListFilter } from './opportunity-filter';
import type { ReportFacts } from './report-sql';
import { idOrNull, textOrNull } from './report-sql';

export type OutcomeSums = {
  count: number;
  open: number;
  won: number;
  lost: number;
  wonValue: number;
  currentValue: number;
  prospects: number;
};
const has = (status: string) => `sum(case when t.status = '${status}' then 1 else 0 end)`;
const SUMS = [
  'count(*) as count',
  `${has('open')} as open_count`,
  `${has('won')} as won_count`,
  `${has('lost')} as lost_count`,
  "sum(case when t.status = 'won' then t.target end) as won_value",
  "sum(case when t.status = 'open' then t.current end) as current_value",
  'count(distinct t.prospect) as prospects',
].join(', ');

const read = (row: Row): OutcomeSums => ({
  count: Number(row.count ?? 0),
  open: Number(row.open_count ?? 0),
  won: Number(row.won_count ?? 0),
  lost: Number(row.lost_count ?? 0),
  wonValue: Number(row.won_value ?? 0),
  currentValue: Number(row.current_value ?? 0),
  prospects: Number(row.prospects ?? 0),
});

/** What became of opportunities: in all, by source, by owner. */
export function createOutcomeReport(sql: ReportFacts) {
  const group = (by: string[], filter: ListFilter, lens: Lens) =>
    sql.grouped(sql.facts(filter, lens), by, SUMS);
  return {
    async total(filter: ListFilter, lens: Lens): Promise<OutcomeSums> {
      const [row = {}] = await group([], filter, lens);
      return read(row);
    },
    /** How many of them are in the sums of their values. */
    async valued(filter: ListFilter, lens: Lens): Promise<number> {
      const [row = {}] = await sql.grouped(sql.facts(filter, lens), [], 'count(t.target) as count');
      return Number(row.count ?? 0);
    },
    async bySource(filter: ListFilter, lens: Lens) {
      const found = await group(["nullif(t.source, '')"], filter, lens);
      return found.map((row) => ({ ...read(row), source: textOrNull(row.key_0) }));
    },
    /** A user who is gone is still told by the name that the opportunities keep. */
    async byOwner(filter: ListFilter, lens: Lens) {
      const found = await group(['t.owner_id'], filter, lens);
      return found.map((row) => ({ ...read(row), ownerId: idOrNull(row.key_0) }));
    },
  };
}
