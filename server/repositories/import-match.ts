import { UIDS } from '../constants';
import type { Database, Trx } from './database';
import { strapiColumns } from './document-id';
import { chunks } from './opportunity';
import type { OpportunityRecord } from './opportunity';
import { opportunityColumns } from './opportunity';
import type { PersonAccess } from './person';
import { personScopeSql } from './person-scope';

export type ContactMatch = {
  id: number;
  organization: number | null;
  firstName: string | null;
  lastName: string;
  emailKey: string | null;
};

/** One text for an id and the system that it is of. */
export const matchKey = (source: string, id: string): string => JSON.stringify([source, id]);

type SourcedId = { source: string; id: string };

const MOST = 500;
const DOCUMENT_ID = /^[a-z][a-z0-9]{23}$/;

/** Finds what rows of a file mean, a chunk of them in one statement each, within what the importing user may see. */
export function createImportMatchRepository(db: Database) {
  /** An export names what has no external id by its documentId, so that it finds itself again. */
  async function exported(ids: string[], trx: Trx): Promise<OpportunityRecord[]> {
    const found: OpportunityRecord[] = [];
    for (const part of chunks(
      ids.filter((id) => DOCUMENT_ID.test(id)),
      MOST,
    )) {
      const rows = await db
        .from(UIDS.opportunity, trx)
        .whereIn('document_id', part)
        .orderBy('id')
        .forUpdate()
        .select('*');
      found.push(...rows.map(opportunityColumns.read));
    }
    return found;
  }

  /**
   * Of rows that came from these systems with these ids. PostgreSQL is asked for each pair by itself: it takes a source
   * that it has not counted yet for a rare one, and would read all that an import wrote so far, again for every chunk.
   */
  async function idsOf(pairs: readonly SourcedId[], trx: Trx): Promise<number[]> {
    const sources = pairs.map(({ source }) => source);
    const ids = pairs.map(({ id }) => id);
    const table = db.tableName(UIDS.opportunity);
    const found =
      db.engine === 'postgres'
        ? await db.rows(
            `select o.id from unnest(?::text[], ?::text[]) w(source, id) cross join lateral (select x.id from ${table} x where x.external_source = w.source and x.external_id = w.id limit 1) o`,
            [sources, ids],
            trx,
          )
        : await db
            .from(UIDS.opportunity, trx)
            .whereIn('external_source', [...new Set(sources)])
            .whereIn('external_id', ids)
            .select('id');
    return found.map((row) => Number(row.id));
  }

  return {
    /** Locked, by `matchKey`; whoever may see them: what is out of reach has to be refused, not made twice. */
    async opportunities(
      idsBySource: ReadonlyMap<string, string[]>,
      trx: Trx,
    ): Promise<Map<string, OpportunityRecord>> {
      const found = new Map<string, OpportunityRecord>();
      const pairs = [...idsBySource].flatMap(([source, ids]) =>
        [...new Set(ids)].map((id): SourcedId => ({ source, id })),
      );
      for (const part of chunks(pairs, MOST)) {
        const ids = await idsOf(part, trx);
        if (ids.length === 0) continue;
        const rows = await db
          .from(UIDS.opportunity, trx)
          .whereIn('id', ids)
          .orderBy('id')
          .forUpdate()
          .select('*');
        for (const row of rows) {
          const record = opportunityColumns.read(row);
          const { externalSource, externalId } = record;
          if (externalSource === null || externalId === null) continue;
          found.set(matchKey(externalSource, externalId), record);
        }
      }
      const others = pairs.filter(({ source, id }) => !found.has(matchKey(source, id)));
      const byDocumentId = new Map(
        (
          await exported(
            others.map(({ id }) => id),
            trx,
          )
        ).map((record) => [record.documentId, record]),
      );
      for (const { source, id } of others) {
        const record = byDocumentId.get(id);
        if (record) found.set(matchKey(source, id), record);
      }
      return found;
    },

    /** Database ids by name key; the oldest where two firms have one name. */
    async organizations(
      keys: string[],
      access: PersonAccess,
      trx: Trx,
    ): Promise<Map<string, number>> {
      const scope = personScopeSql(db, UIDS.organization, access, 'g');
      const found = new Map<string, number>();
      for (const part of chunks(keys, MOST)) {
        const rows = await db
          .from(UIDS.organization, trx, 'g')
          .whereIn('g.name_key', part)
          .whereRaw(scope.sql, scope.bindings)
          .orderBy('g.id', 'desc')
          .select({ id: 'g.id', name_key: 'g.name_key' });
        for (const row of rows) found.set(String(row.name_key), Number(row.id));
      }
      return found;
    },

    /** People with one of these e-mail addresses, or one of these last names in one of these organizations. */
    async contacts(
      wanted: { emailKeys: string[]; lastNames: string[]; organizations: number[] },
      access: PersonAccess,
      trx: Trx,
    ): Promise<ContactMatch[]> {
      const scope = personScopeSql(db, UIDS.contact, access, 'p');
      const found: ContactMatch[] = [];
      const select = () =>
        db
          .from(UIDS.contact, trx, 'p')
          .whereRaw(scope.sql, scope.bindings)
          .orderBy('p.id')
          .select('p.id', 'p.organization_id', 'p.first_name', 'p.last_name', 'p.email_key');
      const add = (rows: Record<string, unknown>[]) => {
        for (const row of rows) {
          found.push({
            id: Number(row.id),
            organization: row.organization_id === null ? null : Number(row.organization_id),
            firstName: row.first_name === null ? null : String(row.first_name),
            lastName: String(row.last_name),
            emailKey: row.email_key === null ? null : String(row.email_key),
          });
        }
      };
      if (wanted.emailKeys.length > 0) {
        for (const part of chunks(wanted.emailKeys, MOST)) {
          add(await select().whereIn('p.email_key', part));
        }
      }
      if (wanted.lastNames.length > 0) {
        const { organizations } = wanted;
        const firms = (query: ReturnType<typeof select>) =>
          organizations.length > 0
            ? query.where((either) =>
                either.whereIn('p.organization_id', organizations).orWhereNull('p.organization_id'),
              )
            : query.whereNull('p.organization_id');
        add(await firms(select().whereIn('p.last_name', wanted.lastNames)));
      }
      return found;
    },

    /** Rows of one kind of person; answers their database ids in the same order. */
    async insertPersons(
      uid: typeof UIDS.organization | typeof UIDS.contact,
      drafts: Record<string, unknown>[],
      now: number,
      trx: Trx,
    ): Promise<number[]> {
      const rows = drafts.map((draft) => ({ ...strapiColumns(now), ...draft }));
      for (const part of chunks(rows, 100)) await db.from(uid, trx).insert(part);
      const ids = new Map<string, number>();
      const documentIds = rows.map((row) => String(row.document_id));
      for (const part of chunks(documentIds, MOST)) {
        const found = await db
          .from(uid, trx)
          .whereIn('document_id', part)
          .select('id', 'document_id');
        for (const row of found) ids.set(String(row.document_id), Number(row.id));
      }
      return documentIds.map((documentId) => ids.get(documentId) ?? 0);
    },

    /** Versions of opportunities that are still there, by database id. */
    async versions(ids: number[], trx?: Trx): Promise<Map<number, number>> {
      const found = new Map<number, number>();
      for (const part of chunks(ids, MOST)) {
        const rows = await db
          .from(UIDS.opportunity, trx)
          .whereIn('id', part)
          .select('id', 'version');
        for (const row of rows) found.set(Number(row.id), Number(row.version));
      }
      return found;
    },

    /** Those of these opportunities that somebody has logged or planned something on. */
    async withActivities(ids: number[], trx?: Trx): Promise<Set<number>> {
      const found = new Set<number>();
      for (const part of chunks(ids, MOST)) {
        const rows = await db
          .from(UIDS.activity, trx)
          .whereIn('opportunity_id', part)
          .distinct('opportunity_id');
        for (const row of rows) found.add(Number(row.opportunity_id));
      }
      return found;
    },
  };
}
