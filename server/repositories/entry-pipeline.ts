import type { OpportunityStatus } from '../../shared/contracts/opportunity';
import { UIDS } from '../constants';
import { number, text } from './codec';
import type { Database, Row } from './database';
import type { LeadRecord } from './lead';
import { leadColumns } from './lead';
import { leadScopeSql } from './lead-scope';
import type { Lens } from './opportunity-card';
import type { Scope, SqlFragment } from './scope';
import { CURRENT_VALUE_SQL } from './value';

export type EntryKey = { uid: string; documentId: string };
type Named = { documentId: string; name: string };
export type EntryOpportunity = Named & {
  status: OpportunityStatus;
  targetValue: number | null;
  currency: string;
  funnel: Named | null;
  stage: Named | null;
};
export type EntrySums = Record<'open' | 'won' | 'lost', number> & {
  currentValue: number;
  wonValue: number;
  missingRates: string[];
};

const namedIn = (row: Row, prefix: string): Named | null => {
  const documentId = text.read(row[`${prefix}_document_id`]);
  return documentId === null ? null : { documentId, name: String(row[`${prefix}_name`]) };
};

/** What an entry of the site has earned: leads that came from it, and opportunities that were made of these. */
export function createEntryPipelineRepository(db: Database) {
  const leads = db.tableName(UIDS.lead);
  const opportunities = db.tableName(UIDS.opportunity);
  const stages = db.tableName(UIDS.stage);
  const places = db.tableName(UIDS.funnelStage);
  const funnels = db.tableName(UIDS.funnel);

  /** Test leads and spam are in no figure. */
  const leadsOf = ({ uid, documentId }: EntryKey, scope: Scope) => {
    const within = leadScopeSql(db, scope, 'l');
    return db
      .from(UIDS.lead, null, 'l')
      .where({ 'l.entry_uid': uid, 'l.entry_document_id': documentId })
      .where('l.is_test', false)
      .whereNot('l.status', 'spam')
      .whereRaw(within.sql, within.bindings);
  };
  /** Opportunities `o` that came from the entry; closed ones count though they are archived. */
  const fromEntry = ({ uid, documentId }: EntryKey, { read }: Pick<Lens, 'read'>): SqlFragment => ({
    sql: `o.id in (select e.opportunity_id from ${leads} e where e.entry_uid = ? and e.entry_document_id = ? and e.opportunity_id is not null and e.is_test = ?) and (o.archived_at is null or o.status <> 'open') and ${read.sql}`,
    bindings: [uid, documentId, false, ...read.bindings],
  });

  return {
    async leads(
      key: EntryKey,
      scope: Scope,
      limit: number,
    ): Promise<{ count: number; first: LeadRecord[] }> {
      const [counted] = await leadsOf(key, scope).count({ count: 'l.id' });
      const found: Row[] = await leadsOf(key, scope)
        .orderBy([
          { column: 'l.opened_at', order: 'desc' },
          { column: 'l.id', order: 'desc' },
        ])
        .limit(limit)
        .select(leadColumns.all('l'));
      return { count: Number(counted?.count ?? 0), first: found.map(leadColumns.read) };
    },

    /** Amounts in the base currency; those without a rate are in no sum. */
    async sums(key: EntryKey, lens: Pick<Lens, 'rate' | 'read'>): Promise<EntrySums> {
      const { rate } = lens;
      const from = fromEntry(key, lens);
      const count = (status: string) => `sum(case when o.status = '${status}' then 1 else 0 end)`;
      const sum = (status: string, value: string) =>
        `sum(case when o.status = '${status}' then ${value} * ${rate.sql} end)`;
      const [row] = await db.rows(
        `select ${count('open')} as open_count, ${count('won')} as won_count, ${count('lost')} as lost_count, ${sum('open', CURRENT_VALUE_SQL)} as current_value, ${sum('won', 'o.target_value')} as won_value from ${opportunities} o left join ${stages} s on s.id = o.stage_id left join ${places} fs on fs.funnel_id = o.funnel_id and fs.stage_id = o.stage_id where ${from.sql}`,
        [...rate.bindings, ...rate.bindings, ...from.bindings],
      );
      const missing = await db.rows(
        `select distinct o.currency from ${opportunities} o where o.status in ('open', 'won') and o.target_value is not null and ${rate.sql} is null and ${from.sql} order by o.currency`,
        [...rate.bindings, ...from.bindings],
      );
      return {
        open: Number(row?.open_count ?? 0),
        won: Number(row?.won_count ?? 0),
        lost: Number(row?.lost_count ?? 0),
        currentValue: Number(row?.current_value ?? 0),
        wonValue: Number(row?.won_value ?? 0),
        missingRates: missing.map(({ currency }) => String(currency)),
      };
    },

    /** The latest first. */
    async opportunities(
      key: EntryKey,
      lens: Pick<Lens, 'read'>,
      limit: number,
    ): Promise<EntryOpportunity[]> {
      const from = fromEntry(key, lens);
      const found = await db.rows(
        `select o.document_id, o.title, o.status, o.target_value, o.currency, f.document_id as f_document_id, f.name as f_name, s.document_id as s_document_id, s.name as s_name from ${opportunities} o left join ${funnels} f on f.id = o.funnel_id left join ${stages} s on s.id = o.stage_id where ${from.sql} order by o.changed_at desc, o.id desc limit ${limit}`,
        from.bindings,
      );
      return found.map((row) => ({
        documentId: String(row.document_id),
        name: String(row.title),
        status: row.status === 'won' || row.status === 'lost' ? row.status : 'open',
        targetValue: number.read(row.target_value),
        currency: String(row.currency),
        funnel: namedIn(row, 'f'),
        stage: namedIn(row, 's'),
      }));
    },
  };
}
export type EntryPipelineRepository = ReturnType<typeof createEntryPipelineRepository>;
