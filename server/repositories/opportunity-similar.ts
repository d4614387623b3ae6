import type { Likeness } from '../../shared/contracts/record';
import { LIKENESSES } from '../../shared/contracts/record';
import { UIDS } from '../constants';
import { json, number, text } from './codec';
import type { Database } from './database';
import type { Lens } from './opportunity-card';
import type { OpportunityRecord } from './opportunity';

export type SimilarRow = {
  documentId: string;
  title: string;
  organization: { documentId: string; name: string } | null;
  closedAt: number;
  targetValue: number | null;
  currency: string;
  wonBecause: string | null;
  lossReason: string | null;
  lostTo: string | null;
  lossNote: string | null;
  review: { good?: string | null; improve?: string | null };
  because: Likeness[];
};

/** What counts how much: the same firm before all, the same funnel last. */
const WEIGHTS: Record<Likeness, number> = {
  organization: 16,
  targetGroup: 8,
  industry: 8,
  source: 2,
  value: 3,
  funnel: 1,
};
/** So many of each way of being alike are looked at, the latest first. */
const LOOKED_AT = 200;

const review = json<SimilarRow['review']>({});

/** Closed opportunities that are like one that is open (R0.14). */
export function createOpportunitySimilarRepository(db: Database) {
  const opportunities = db.tableName(UIDS.opportunity);
  const organizations = db.tableName(UIDS.organization);
  const asText = db.engine === 'mysql' ? 'char(20)' : 'text';

  return {
    async closed(
      record: OpportunityRecord,
      status: 'won' | 'lost',
      { rate, read }: Pick<Lens, 'rate' | 'read'>,
      limit: number,
    ): Promise<SimilarRow[]> {
      const [own] = await db
        .from(UIDS.opportunity, null, 'o')
        .leftJoin(`${organizations} as g`, 'g.id', 'o.organization_id')
        .where('o.id', record.id)
        .select({ target_group: 'g.target_group', industry: 'g.industry' })
        .select(db.raw(`o.target_value * ${rate.sql} as value`, rate.bindings));
      const group = text.read(own?.target_group);
      const industry = text.read(own?.industry);
      const value = number.read(own?.value);

      const arm = (join: string, on: string, bindings: (string | number)[]) => ({
        sql: `select * from (select o.id from ${opportunities} o ${join} where o.status = ? and o.id <> ? and ${on} and ${read.sql} order by o.closed_at desc limit ${LOOKED_AT}) t`,
        bindings: [status, record.id, ...bindings, ...read.bindings],
      });
      const firm = `join ${organizations} g on g.id = o.organization_id`;
      const arms = [
        arm('', 'o.funnel_id = ?', [record.funnel ?? 0]),
        ...(record.organization === null
          ? []
          : [arm('', 'o.organization_id = ?', [record.organization])]),
        ...(group === null ? [] : [arm(firm, 'g.target_group = ?', [group])]),
        ...(industry === null ? [] : [arm(firm, 'g.industry = ?', [industry])]),
      ];
      const tests: Record<Likeness, { sql: string; bindings: (string | number)[] } | null> = {
        organization:
          record.organization === null
            ? null
            : { sql: 'o.organization_id = ?', bindings: [record.organization] },
        targetGroup: group === null ? null : { sql: 'g.target_group = ?', bindings: [group] },
        industry: industry === null ? null : { sql: 'g.industry = ?', bindings: [industry] },
        source: record.source === null ? null : { sql: 'o.source = ?', bindings: [record.source] },
        value:
          value === null
            ? null
            : {
                sql: `o.target_value * ${rate.sql} between ? and ?`,
                bindings: [...(rate.bindings as (string | number)[]), value / 2, value * 2],
              },
        funnel: { sql: 'o.funnel_id = ?', bindings: [record.funnel ?? 0] },
      };
      const asked = LIKENESSES.flatMap((name) => {
        const test = tests[name];
        return test ? [{ name, ...test }] : [];
      });
      const flags = asked.map(
        ({ name, sql }) => `(case when ${sql} then 1 else 0 end) as is_${name.toLowerCase()}`,
      );
      const score = asked
        .map(({ name, sql }) => `(case when ${sql} then ${WEIGHTS[name]} else 0 end)`)
        .join(' + ');
      const bindings = asked.flatMap((test) => test.bindings);
      const found = await db.rows(
        `select o.document_id, o.title, o.closed_at, o.target_value, o.currency, o.won_because, o.loss_reason, o.lost_to, o.loss_note, o.review, g.document_id as g_document_id, g.name as g_name, ${flags.join(', ')}, ${score} as score, (case when o.review is null or cast(o.review as ${asText}) in ('{}', 'null') then 0 else 1 end) as is_reviewed from ${opportunities} o left join ${organizations} g on g.id = o.organization_id where o.id in (${arms.map(({ sql }) => sql).join(' union ')}) order by score desc, is_reviewed desc, o.closed_at desc, o.id desc limit ${limit}`,
        [...bindings, ...bindings, ...arms.flatMap((each) => each.bindings)],
      );
      return found.map((row) => ({
        documentId: String(row.document_id),
        title: String(row.title),
        organization:
          row.g_document_id === null
            ? null
            : { documentId: String(row.g_document_id), name: String(row.g_name) },
        closedAt: Number(row.closed_at),
        targetValue: number.read(row.target_value),
        currency: String(row.currency),
        wonBecause: text.read(row.won_because),
        lossReason: text.read(row.loss_reason),
        lostTo: text.read(row.lost_to),
        lossNote: text.read(row.loss_note),
        review: review.read(row.review),
        because: asked
          .map(({ name }) => name)
          .filter((name) => Number(row[`is_${name.toLowerCase()}`]) === 1),
      }));
    },
  };
}
