import type { ZoneOffset } from '../domain/zone-offsets';
import { day } from './codec';
import type { Lens } from './opportunity-card';
import type { ListFilter } from './opportunity-filter';
import { localDaySql } from './report-duration';
import type { ReportFacts } from './report-sql';
import { idOrNull } from './report-sql';

/** Of a funnel and an owner on one day. */
export type DaySums = {
  funnelId: number;
  ownerId: number | null;
  /** Days since 1970-01-01. */
  day: number;
  count: number;
  value: number;
};

export function createTargetReport(sql: ReportFacts) {
  return {
    /** What was won day by day. */
    async won(
      filter: ListFilter,
      lens: Lens,
      { start, end }: { start: number; end: number },
      zone: readonly ZoneOffset[],
    ): Promise<DaySums[]> {
      const closed = { ...filter, status: 'won', closedFrom: start, closedTo: end - 1 } as const;
      const found = await sql.grouped(
        sql.facts(closed, lens),
        ['t.funnel_id', 't.owner_id', localDaySql('t.closed_at', zone)],
        'count(*) as count, sum(t.target) as value',
      );
      return found.map((row) => ({
        funnelId: Number(row.key_0),
        ownerId: idOrNull(row.key_1),
        day: Number(row.key_2),
        count: Number(row.count),
        value: Number(row.value ?? 0),
      }));
    },
    /** What is open, by its probability, by the day of its expected close from `today` on. */
    async expected(filter: ListFilter, lens: Lens, today: string): Promise<DaySums[]> {
      const open = { ...filter, status: 'open', expectedFrom: today } as const;
      const found = await sql.grouped(
        sql.facts(open, lens),
        ['t.funnel_id', 't.owner_id', 't.expected_close_on'],
        'sum(t.probability) as count, sum(t.current) as value',
      );
      return found.map((row) => ({
        funnelId: Number(row.key_0),
        ownerId: idOrNull(row.key_1),
        day: Date.parse(day.read(row.key_2) ?? '') / 86_400_000,
        count: Number(row.count ?? 0) / 100,
        value: Number(row.value ?? 0),
      }));
    },
  };
}
