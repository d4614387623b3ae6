import type { OpportunityStatus } from '../../shared/contracts/opportunity';
import { UIDS } from '../constants';
import { json } from './codec';
import type { Database } from './database';
import type { Lens } from './opportunity-card';
import type { ListFilter } from './opportunity-filter';
import { lostFromSql } from './opportunity-filter';
import type { ReportFacts } from './report-sql';
import { textOrNull } from './report-sql';

export type LossSums = { key: string | number | null; count: number; value: number };
export type ReviewSums = {
  documentId: string;
  title: string;
  status: OpportunityStatus;
  closedAt: number;
  lossReason: string | null;
  review: { good?: string | null; improve?: string | null };
};
const SUMS = 'count(*) as count, sum(t.target) as value';
const BY = {
  reason: "nullif(t.loss_reason, '')",
  competitor: "nullif(t.lost_to, '')",
  stage: 't.lost_from',
} as const;
const review = json<ReviewSums['review']>({});

export function createLossReport(db: Database, sql: ReportFacts) {
  const activities = db.tableName(UIDS.activity);
  const readSums = (key: LossSums['key'], row: Record<string, unknown>): LossSums => ({
    key,
    count: Number(row.count),
    value: Number(row.value ?? 0),
  });
  return {
    async by(group: keyof typeof BY, filter: ListFilter, lens: Lens): Promise<LossSums[]> {
      const facts = sql.facts({ ...filter, status: 'lost' }, lens);
      if (group === 'stage') void facts.select(db.raw(`${lostFromSql(db)} as lost_from`));
      const found = await sql.grouped(facts, [BY[group]], SUMS);
      return found.map((row) => {
        const key = row.key_0 ?? null;
        if (key === null) return readSums(null, row);
        return readSums(group === 'stage' ? Number(key) : String(key as string), row);
      });
    },
    /** By kinds of objections that are still open; an opportunity counts once for each. */
    async byObjection(filter: ListFilter, lens: Lens): Promise<LossSums[]> {
      const { sql: facts, bindings } = sql.facts({ ...filter, status: 'lost' }, lens).toSQL();
      const found = await db.rows(
        `select b.kind, count(*) as count, sum(t.target) as value from (${facts}) t join (select distinct ob.opportunity_id, ob.objection_kind as kind from ${activities} ob where ob.objection_state = 'open' and ob.objection_kind is not null) b on b.opportunity_id = t.id group by b.kind`,
        bindings,
      );
      return found.map((row) => readSums(String(row.kind), row));
    },
    /** What was learnt from those that closed, the latest first. */
    async reviews(filter: ListFilter, lens: Lens, limit: number): Promise<ReviewSums[]> {
      const asText = db.engine === 'mysql' ? 'char' : 'text';
      const found = await sql
        .filtered(sql.rows(), filter, lens)
        .whereIn('o.status', ['won', 'lost'])
        .whereNotNull('o.closed_at')
        .whereRaw(`o.review is not null and cast(o.review as ${asText}) not in ('{}', 'null')`)
        .orderBy([
          { column: 'o.closed_at', order: 'desc' },
          { column: 'o.id', order: 'desc' },
        ])
        .limit(limit)
        .select([
          'o.document_id',
          'o.title',
          'o.status',
          'o.closed_at',
          'o.loss_reason',
          'o.review',
        ]);
      return found.map((row) => ({
        documentId: String(row.document_id),
        title: String(row.title),
        status: row.status as OpportunityStatus,
        closedAt: Number(row.closed_at),
        lossReason: textOrNull(row.loss_reason),
        review: review.read(row.review),
      }));
    },
  };
}
