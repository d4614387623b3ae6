import { UIDS } from '../constants';
import type { Builder, Database, Row } from './database';
import type { CardRecord, Lens, WholeRecord } from './opportunity-card';
import {
  cardSelect,
  fullName,
  readCards,
  readWhole,
  valueJoins,
  wholeSelect,
} from './opportunity-card';
import type { ListFilter } from './opportunity-filter';
import { createOpportunityFilter } from './opportunity-filter';
import { text } from './codec';
import { figureOrderSql, PRIORITY_SQL } from './figure';
import { opportunityColumns, type OpportunityRecord } from './opportunity';
import { CURRENT_VALUE_SQL, PROBABILITY_SQL } from './value';

export const LIST_SORTS = [
  'title',
  'targetValue',
  'currentValue',
  'probability',
  'figure',
  'light',
  'lastContactAt',
  'stage',
  'owner',
  'organization',
  'expectedCloseOn',
  'openedAt',
  'closedAt',
  'stageEnteredAt',
  'changedAt',
  'contact',
  'funnel',
  'status',
  'source',
  'priority',
  'nextStep',
  'nextFollowUpAt',
  'contactCount',
  'businessType',
  'effortMinutes',
] as const;
/** Sorts by what other tables say. */
const SORTED_BY_OTHERS: ReadonlySet<string> = new Set([
  'currentValue',
  'probability',
  'figure',
  'stage',
]);
export type ListSort = { field: (typeof LIST_SORTS)[number]; direction: 'asc' | 'desc' };

export type ExportRecord = OpportunityRecord & {
  funnelName: string | null;
  stageName: string | null;
  organizationName: string | null;
  contactName: string | null;
  contactEmail: string | null;
  /** E-mail of the owner, where there still is one. */
  ownerNow: string | null;
};

/** With createdAt and updatedAt as Strapi keeps them, in epoch milliseconds. */
export type StampedRecord = WholeRecord & { createdAt: number; updatedAt: number };
const millis = (value: unknown) =>
  new Date(value instanceof Date ? value : Number(value)).getTime();

export function createOpportunityListRepository(db: Database) {
  const rows = () => db.from(UIDS.opportunity, null, 'o');
  const activities = db.tableName(UIDS.activity);
  const filtered = createOpportunityFilter(db);
  const firms = `${db.tableName(UIDS.organization)} as g`;
  const withPerson = () =>
    rows().leftJoin(`${db.tableName(UIDS.contact)} as k`, 'k.id', 'o.contact_id');

  /** Amounts in the base currency; without a formula there is nothing to order by but the id. */
  function figureOf({ figures, rate }: Lens) {
    const probability = { sql: PROBABILITY_SQL, bindings: [] };
    const figure = figureOrderSql(db, figures, { probability, rate, now: figures.now });
    return figure ?? { sql: '(case when 1 = 0 then 0 end)', bindings: [] };
  }

  function ordered(query: Builder, { field, direction }: ListSort, lens: Lens): Builder {
    const figure = field === 'figure' ? figureOf(lens) : null;
    const expression = {
      title: ['o.search_text', []],
      targetValue: [`o.target_value * ${lens.rate.sql}`, lens.rate.bindings],
      currentValue: [`${CURRENT_VALUE_SQL} * ${lens.rate.sql}`, lens.rate.bindings],
      probability: [PROBABILITY_SQL, []],
      figure: [figure?.sql ?? 'o.id', figure?.bindings ?? []],
      light: [lens.light.sql, lens.light.bindings],
      lastContactAt: ['o.last_contact_at', []],
      stage: ['fs.position', []],
      owner: ['o.owner_name', []],
      // The prospect: a firm, else a person.
      organization: ['coalesce(g.search_text, k.search_text)', []],
      expectedCloseOn: ['o.expected_close_on', []],
      openedAt: ['o.opened_at', []],
      closedAt: ['o.closed_at', []],
      stageEnteredAt: ['o.stage_entered_at', []],
      changedAt: ['o.changed_at', []],
      contact: ['k.search_text', []],
      funnel: ['f.name', []],
      status: ['o.status', []],
      source: ['o.source', []],
      priority: [PRIORITY_SQL, []],
      nextStep: ['o.next_step', []],
      nextFollowUpAt: ['n.due_at', []],
      contactCount: ['coalesce(n.contacts, 0)', []],
      businessType: ['o.business_type', []],
      effortMinutes: ['o.effort_minutes', []],
    } as const;
    const [sql, bindings] = expression[field];
    // NULLs last in both directions on every engine; the id makes the order total.
    const last = db.engine === 'mysql' ? '' : ' nulls last';
    if (last === '')
      void query.orderByRaw(`case when ${sql} is null then 1 else 0 end`, [...bindings]);
    return query.orderByRaw(`${sql} ${direction}${last}`, [...bindings]).orderBy('o.id', direction);
  }

  /** The rows with what the order is by; joins only what it needs. */
  function sortable({ field }: ListSort): Builder {
    if (SORTED_BY_OTHERS.has(field)) return valueJoins(db, rows());
    if (field === 'organization') return withPerson().leftJoin(firms, 'g.id', 'o.organization_id');
    if (field === 'contact') return withPerson();
    if (field === 'funnel')
      return rows().leftJoin(`${db.tableName(UIDS.funnel)} as f`, 'f.id', 'o.funnel_id');
    if (field === 'nextFollowUpAt')
      return rows().joinRaw(
        `left join (select a.opportunity_id, min(a.due_at) as due_at from ${activities} a where a.done_at is null and a.due_at is not null group by a.opportunity_id) n on n.opportunity_id = o.id`,
      );
    if (field === 'contactCount')
      return rows().joinRaw(
        `left join (select a.opportunity_id, count(*) as contacts from ${activities} a where a.is_contact = ? and a.occurred_at is not null group by a.opportunity_id) n on n.opportunity_id = o.id`,
        [true],
      );
    return rows();
  }

  return {
    async page(
      filter: ListFilter,
      sort: ListSort,
      lens: Lens,
      page: { limit: number; offset: number },
    ): Promise<{ records: CardRecord[]; total: number }> {
      const [counted] = await filtered(rows(), filter, lens).count({ count: '*' });
      const total = Number(counted?.count ?? 0);
      if (total === 0) return { records: [], total };
      const from = sortable(sort);
      // The narrow rows are sorted; only those of the page are read with all that they show.
      const picked = await ordered(filtered(from, filter, lens), sort, lens)
        .select({ id: 'o.id' })
        .limit(page.limit)
        .offset(page.offset);
      const ids = picked.map((row) => Number(row.id));
      const byId = new Map((await this.byIds(ids, lens)).map((record) => [record.id, record]));
      return { records: ids.flatMap((id) => byId.get(id) ?? []), total };
    },
    /** The next records in the order in which they were made, for an export: no page gets slower than the first. */
    async exported(
      filter: ListFilter,
      lens: Lens,
      after: number,
      limit: number,
    ): Promise<ExportRecord[]> {
      const found = await filtered(valueJoins(db, rows()), filter, lens)
        .leftJoin(firms, 'g.id', 'o.organization_id')
        .leftJoin(`${db.tableName('admin::user')} as u`, 'u.id', 'o.owner_id')
        .leftJoin(`${db.tableName(UIDS.funnel)} as f`, 'f.id', 'o.funnel_id')
        .where('o.id', '>', after)
        .orderBy('o.id')
        .limit(limit)
        .select(opportunityColumns.all('o'))
        .select({
          f_name: 'f.name',
          s_name: 's.name',
          g_name: 'g.name',
          k_first_name: 'k.first_name',
          k_last_name: 'k.last_name',
          k_email: 'k.email',
          u_email: 'u.email',
        });
      return found.map((row) => ({
        ...opportunityColumns.read(row),
        funnelName: text.read(row.f_name),
        stageName: text.read(row.s_name),
        organizationName: text.read(row.g_name),
        contactName: fullName(row.k_first_name, row.k_last_name),
        contactEmail: text.read(row.k_email),
        ownerNow: text.read(row.u_email),
      }));
    },
    async byIds(ids: number[], lens: Lens): Promise<CardRecord[]> {
      if (ids.length === 0) return [];
      const found = await cardSelect(db, lens, rows()).whereIn('o.id', ids);
      return readCards(db, found, lens);
    },
    async byDocumentId(documentId: string, lens: Lens): Promise<StampedRecord | null> {
      const found: Row[] = await wholeSelect(db, lens, rows())
        .where('o.document_id', documentId)
        .whereRaw(lens.read.sql, lens.read.bindings)
        .select({ created_at: 'o.created_at', updated_at: 'o.updated_at' });
      const [record] = await readWhole(db, found, lens);
      const [row] = found;
      return record && row
        ? { ...record, createdAt: millis(row.created_at), updatedAt: millis(row.updated_at) }
        : null;
    },
  };
}
