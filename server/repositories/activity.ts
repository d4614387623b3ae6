import type {
  ActivityExtras,
  ActivityKind,
  Direction,
  ObjectionState,
  Outcome,
} from '../../shared/contracts/activity';
import { UIDS } from '../constants';
import { nameOfUser } from '../domain/user-name';
import type { RecordOf } from './codec';
import { columns, flag, json, maybeOneOf, number, oneOf, ref, text } from './codec';
import type { Database, Row, Trx } from './database';
import { strapiColumns } from './document-id';
import { chunks } from './opportunity';
import type { SqlFragment } from './scope';

/**
 * What was answered when a draft became this, so that it is answered again when the draft is sent again; `done`: the draft
 * that said of a follow-up that it is done, and what was planned with it (documentId).
 */
export type DraftAnswer = Partial<Pick<ActivityExtras, 'settled' | 'moved'>> & {
  done?: { key: string; next: string | null };
};

const codecs = {
  kind: oneOf<ActivityKind>('note'),
  direction: oneOf<Direction>('out'),
  purpose: text,
  subject: text,
  body: text,
  occurredAt: number,
  dueAt: number,
  doneAt: number,
  sortAt: number,
  durationMinutes: number,
  cost: number,
  outcome: maybeOneOf<Outcome>(),
  objectionKind: text,
  objectionState: maybeOneOf<ObjectionState>(),
  isContact: flag,
  awaitsAnswer: flag,
  opportunity: ref,
  lead: ref,
  contact: ref,
  organization: ref,
  author: ref,
  authorName: text,
  assignee: ref,
  entryUid: text,
  entryDocumentId: text,
  entryLocale: text,
  externalId: text,
  draftKey: text,
  draftAnswer: json<DraftAnswer | null>(null),
};
const activityColumns = columns(codecs);
export type ActivityRecord = RecordOf<typeof codecs>;
export type ActivityDraft = Omit<ActivityRecord, 'id' | 'documentId'>;
/** With the names of what it hangs on. */
export type ActivityRow = ActivityRecord & {
  createdAt: number;
  opportunityOf: { documentId: string; title: string } | null;
  /** documentId */
  leadOf: string | null;
  contactOf: { documentId: string; name: string } | null;
  organizationOf: { documentId: string; name: string } | null;
  assigneeName: string | null;
};
export type StillOpen = { planned: ActivityRow[]; objections: ActivityRow[] };
export type ActivityCounts = {
  opportunityId: number;
  kind: string;
  done: number;
  planned: number;
  nextDueAt: number | null;
};

const has = (value: unknown): boolean => value !== null && value !== undefined;
const millis = (value: unknown): number =>
  value instanceof Date ? value.getTime() : new Date(Number(value) || String(value)).getTime();

function readRow(row: Row): ActivityRow {
  return {
    ...activityColumns.read(row),
    createdAt: millis(row.created_at),
    opportunityOf: has(row.o_document_id)
      ? { documentId: String(row.o_document_id), title: String(row.o_title) }
      : null,
    leadOf: text.read(row.d_document_id),
    contactOf: has(row.k_document_id)
      ? {
          documentId: String(row.k_document_id),
          name: [row.k_first_name, row.k_last_name].filter(Boolean).join(' '),
        }
      : null,
    organizationOf: has(row.g_document_id)
      ? { documentId: String(row.g_document_id), name: String(row.g_name) }
      : null,
    assigneeName: has(row.u_id)
      ? nameOfUser({
          id: Number(row.u_id),
          firstname: text.read(row.u_firstname),
          lastname: text.read(row.u_lastname),
          username: text.read(row.u_username),
        })
      : null,
  };
}

export function createActivityRepository(db: Database) {
  const rows = (trx?: Trx) => db.from(UIDS.activity, trx);
  const joined = (trx?: Trx) =>
    db
      .from(UIDS.activity, trx, 'a')
      .leftJoin(`${db.tableName(UIDS.opportunity)} as o`, 'o.id', 'a.opportunity_id')
      .leftJoin(`${db.tableName(UIDS.lead)} as d`, 'd.id', 'a.lead_id')
      .leftJoin(`${db.tableName(UIDS.contact)} as k`, 'k.id', 'a.contact_id')
      .leftJoin(`${db.tableName(UIDS.organization)} as g`, 'g.id', 'a.organization_id')
      .leftJoin(`${db.tableName('admin::user')} as u`, 'u.id', 'a.assignee_id');
  const shown = {
    o_document_id: 'o.document_id',
    o_title: 'o.title',
    d_document_id: 'd.document_id',
    k_document_id: 'k.document_id',
    k_first_name: 'k.first_name',
    k_last_name: 'k.last_name',
    g_document_id: 'g.document_id',
    g_name: 'g.name',
    u_id: 'u.id',
    u_firstname: 'u.firstname',
    u_lastname: 'u.lastname',
    u_username: 'u.username',
  };
  return {
    async byDocumentId(documentId: string, trx?: Trx): Promise<ActivityRow | null> {
      const [row] = await joined(trx)
        .where('a.document_id', documentId)
        .select('a.*')
        .select(shown);
      return row ? readRow(row) : null;
    },
    /** Those among them that lie within a scope. */
    async within(documentIds: string[], scope: SqlFragment): Promise<ActivityRow[]> {
      if (documentIds.length === 0) return [];
      const found = await joined()
        .whereIn('a.document_id', documentIds)
        .whereRaw(scope.sql, scope.bindings)
        .select('a.*')
        .select(shown);
      return found.map(readRow);
    },
    async byIds(ids: number[]): Promise<ActivityRow[]> {
      if (ids.length === 0) return [];
      return (await joined().whereIn('a.id', ids).select('a.*').select(shown)).map(readRow);
    },
    /** Of an opportunity the next follow-ups and the latest objections that are still open, at most `limit` of each. */
    async stillOpenOf(opportunityId: number, limit: number): Promise<StillOpen> {
      const of = () => rows().where({ opportunity_id: opportunityId });
      const planned = of().whereNull('done_at').whereNotNull('due_at').orderBy(['due_at', 'id']);
      const objections = of()
        .where({ objection_state: 'open' })
        .orderBy([
          { column: 'sort_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ]);
      const [first, second] = [planned, objections].map((each) => each.limit(limit).select('id'));
      const found = await joined()
        .whereRaw('a.id in (select p.id from (?) p union all select q.id from (?) q)', [
          first,
          second,
        ])
        .select('a.*')
        .select(shown);
      const both = found.map(readRow);
      return {
        planned: both
          .filter(({ doneAt, dueAt }) => doneAt === null && dueAt !== null)
          .sort((a, b) => Number(a.dueAt) - Number(b.dueAt) || a.id - b.id)
          .slice(0, limit),
        objections: both
          .filter(({ objectionState }) => objectionState === 'open')
          .sort((a, b) => Number(b.sortAt) - Number(a.sortAt) || b.id - a.id)
          .slice(0, limit),
      };
    },
    /** What drafts with these keys have become. */
    async byDraftKeys(keys: string[]): Promise<ActivityRow[]> {
      return (await joined().whereIn('a.draft_key', keys).select('a.*').select(shown)).map(readRow);
    },
    async lock(
      documentId: string,
      trx: Trx,
    ): Promise<(ActivityRecord & { updatedAt: number }) | null> {
      const row = await rows(trx).where({ document_id: documentId }).forUpdate().first();
      return row ? { ...activityColumns.read(row), updatedAt: millis(row.updated_at) } : null;
    },
    async list(
      filter: {
        opportunity?: number;
        lead?: number;
        organization?: number;
        contact?: number;
        assignee?: number;
        planned?: boolean;
      },
      scope: SqlFragment,
      page: { limit: number; offset: number },
    ): Promise<{ rows: ActivityRow[]; total: number }> {
      const query = joined().whereRaw(scope.sql, scope.bindings);
      if (filter.opportunity !== undefined)
        void query.where('a.opportunity_id', filter.opportunity);
      if (filter.lead !== undefined) void query.where('a.lead_id', filter.lead);
      if (filter.organization !== undefined)
        void query.where('a.organization_id', filter.organization);
      if (filter.contact !== undefined) void query.where('a.contact_id', filter.contact);
      if (filter.assignee !== undefined) void query.where('a.assignee_id', filter.assignee);
      if (filter.planned === true) void query.whereNull('a.done_at').whereNotNull('a.due_at');
      if (filter.planned === false) void query.whereNotNull('a.occurred_at');
      const [counted] = await query.clone().count({ count: '*' });
      const found = await query
        .orderBy([
          { column: 'a.sort_at', order: filter.planned === true ? 'asc' : 'desc' },
          { column: 'a.id', order: 'desc' },
        ])
        .limit(page.limit)
        .offset(page.offset)
        .select('a.*')
        .select(shown);
      return { rows: found.map(readRow), total: Number(counted?.count ?? 0) };
    },
    async insert(drafts: ActivityDraft[], now: number, trx: Trx): Promise<string[]> {
      const made = drafts.map((draft) => ({
        ...strapiColumns(now),
        ...activityColumns.write(draft),
      }));
      for (const part of chunks(made, 100)) await rows(trx).insert(part);
      return made.map((row) => String((row as { document_id: unknown }).document_id));
    },
    /** Which of these subjects stand as planned follow-ups that nobody has done yet, by opportunity. */
    async plannedSubjects(
      opportunityIds: number[],
      subjects: string[],
      trx: Trx,
    ): Promise<Map<number, Set<string>>> {
      const found = new Map<number, Set<string>>();
      for (const part of chunks(opportunityIds, 500)) {
        const planned = await rows(trx)
          .whereIn('opportunity_id', part)
          .whereIn('subject', subjects)
          .whereNull('done_at')
          .whereNotNull('due_at')
          .select('opportunity_id', 'subject');
        for (const row of planned) {
          const id = Number(row.opportunity_id);
          found.set(id, (found.get(id) ?? new Set()).add(String(row.subject)));
        }
      }
      return found;
    },
    /** Planned follow-ups of these opportunities that were one user's become another's. */
    async handOver(
      opportunityIds: number[],
      from: number,
      to: number,
      now: number,
      trx: Trx,
    ): Promise<void> {
      for (const part of chunks(opportunityIds, 500)) {
        await rows(trx)
          .whereIn('opportunity_id', part)
          .where({ assignee_id: from })
          .whereNull('done_at')
          .whereNotNull('due_at')
          .update({ assignee_id: to, updated_at: new Date(now) });
      }
    },
    async update(id: number, patch: Partial<ActivityRecord>, now: number, trx: Trx): Promise<void> {
      await rows(trx)
        .where({ id })
        .update({ ...activityColumns.write(patch), updated_at: new Date(now) });
    },
    async keepAnswer(documentId: string, draftAnswer: DraftAnswer, trx: Trx): Promise<void> {
      await rows(trx)
        .where({ document_id: documentId })
        .update(activityColumns.write({ draftAnswer }));
    },
    /**
     * Follow-ups that are done by another contact; those that somebody has done meanwhile stay as they are.
     * @returns ids of those that were still to be done
     */
    async settle(ids: number[], at: number, now: number, trx: Trx): Promise<Set<number>> {
      if (ids.length === 0) return new Set();
      const found: Row[] = await rows(trx)
        .whereIn('id', ids)
        .whereNull('done_at')
        .orderBy('id')
        .forUpdate()
        .select('id');
      const planned = found.map((row) => Number(row.id));
      await rows(trx)
        .whereIn('id', planned)
        .update({ done_at: at, updated_at: new Date(now) });
      return new Set(planned);
    },
    async remove(id: number, trx: Trx): Promise<void> {
      await rows(trx).where({ id }).delete();
    },
    /** What was a lead's before stays with the lead. */
    async removeOfOpportunities(ids: number[], trx: Trx): Promise<void> {
      for (const part of chunks(ids, 500)) {
        await rows(trx)
          .whereIn('opportunity_id', part)
          .whereNotNull('lead_id')
          .update({ opportunity_id: null });
        await rows(trx).whereIn('opportunity_id', part).delete();
      }
    },
    /** All of a lead become its opportunity's too, and what one user had planned the new owner's. */
    async joinOpportunity(
      leadId: number,
      opportunityId: number,
      now: number,
      trx: Trx,
    ): Promise<void> {
      await rows(trx)
        .where({ lead_id: leadId })
        .whereNull('opportunity_id')
        .update({ opportunity_id: opportunityId, updated_at: new Date(now) });
    },
    /** Planned follow-ups of these leads that were one user's become another's. */
    async handOverOfLeads(
      leadIds: number[],
      from: number,
      to: number,
      now: number,
      trx: Trx,
    ): Promise<void> {
      for (const part of chunks(leadIds, 500))
        await rows(trx)
          .whereIn('lead_id', part)
          .where({ assignee_id: from })
          .whereNull('done_at')
          .whereNotNull('due_at')
          .update({ assignee_id: to, updated_at: new Date(now) });
    },
    /** Contacts that happened and follow-ups that are planned, by kind, and the next follow-up of each opportunity. */
    async counts(opportunityIds: number[]): Promise<ActivityCounts[]> {
      if (opportunityIds.length === 0) return [];
      const found = await rows()
        .whereIn('opportunity_id', opportunityIds)
        .groupBy('opportunity_id', 'kind')
        .select('opportunity_id', 'kind')
        .select(
          db.raw(
            'sum(case when occurred_at is not null and is_contact = ? then 1 else 0 end) as done',
            [true],
          ),
          db.raw(
            'sum(case when done_at is null and due_at is not null then 1 else 0 end) as planned',
          ),
          db.raw('min(case when done_at is null then due_at end) as next_due_at'),
        );
      return found.map((row: Row) => ({
        opportunityId: Number(row.opportunity_id),
        kind: String(row.kind),
        done: Number(row.done),
        planned: Number(row.planned),
        nextDueAt: has(row.next_due_at) ? Number(row.next_due_at) : null,
      }));
    },
  };
}
