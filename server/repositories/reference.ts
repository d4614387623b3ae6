import { UIDS } from '../constants';
import { number } from './codec';
import type { Database, Row, Trx } from './database';
import { chunks } from './opportunity';
import type { Scope } from './scope';
import type { PersonScopes } from './person-scope';
import { personScopeSql } from './person-scope';
import { opportunityScopeSql } from './scope';

export type Named = { id: number; documentId: string; name: string };
type Kind = 'organization' | 'contact' | 'opportunity' | 'stage' | 'funnel';

type PersonKind = 'organization' | 'contact';
export type PersonRef = Named & { organizationId: number | null };

const NAMES: Record<Kind, string[]> = {
  organization: ['name'],
  contact: ['first_name', 'last_name'],
  opportunity: ['title'],
  stage: ['name'],
  funnel: ['name'],
};

/** Turns documentIds into database ids and back to names, within what the caller may see. */
export function createReferenceRepository(db: Database) {
  const select = (kind: Kind, trx?: Trx) =>
    db
      .from(UIDS[kind], trx, 'x')
      .select('x.id', 'x.document_id', ...NAMES[kind].map((c) => `x.${c}`));
  const named =
    (kind: Kind) =>
    (row: Record<string, unknown>): Named => ({
      id: Number(row.id),
      documentId: String(row.document_id),
      name: NAMES[kind]
        .map((c) => row[c])
        .filter(Boolean)
        .join(' '),
    });
  /** The people or organizations among these documentIds that the scopes reach. */
  async function persons(
    kind: PersonKind,
    documentIds: readonly string[],
    scopes: PersonScopes,
    trx?: Trx,
  ): Promise<Map<string, PersonRef>> {
    const scope = personScopeSql(db, UIDS[kind], scopes, 'x');
    const found = new Map<string, PersonRef>();
    for (const part of chunks([...documentIds], 500)) {
      const query = select(kind, trx)
        .whereIn('x.document_id', part)
        .whereRaw(scope.sql, scope.bindings);
      if (kind === 'contact') void query.select('x.organization_id');
      for (const row of await query) {
        const person = { ...named(kind)(row), organizationId: number.read(row.organization_id) };
        found.set(person.documentId, person);
      }
    }
    return found;
  }
  return {
    async person(
      kind: PersonKind,
      documentId: string,
      scopes: PersonScopes,
      trx?: Trx,
    ): Promise<PersonRef | null> {
      return (await persons(kind, [documentId], scopes, trx)).get(documentId) ?? null;
    },
    persons,
    async opportunity(documentId: string, scope: Scope, trx?: Trx): Promise<Named | null> {
      const { sql, bindings } = opportunityScopeSql(db, scope, 'x');
      const row = await select('opportunity', trx)
        .where('x.document_id', documentId)
        .whereRaw(sql, bindings)
        .first();
      return row ? named('opportunity')(row) : null;
    },
    /** Database ids of documentIds, whoever asks. */
    async ids(kind: Kind, documentIds: string[], trx?: Trx): Promise<Map<string, number>> {
      const found = new Map<string, number>();
      for (const part of chunks(documentIds, 500)) {
        for (const row of await select(kind, trx).whereIn('x.document_id', part)) {
          found.set(String(row.document_id), Number(row.id));
        }
      }
      return found;
    },
    async names(kind: Kind, ids: number[], trx?: Trx): Promise<Map<number, Named>> {
      if (ids.length === 0) return new Map();
      const found = await select(kind, trx).whereIn('x.id', ids);
      return new Map(found.map(named(kind)).map((item) => [item.id, item]));
    },
    /** Ids among these that a scope reaches. */
    async reachable(ids: number[], scope: Scope, trx?: Trx): Promise<Set<number>> {
      if (scope.all || ids.length === 0) return new Set(ids);
      const { sql, bindings } = opportunityScopeSql(db, scope, 'x');
      const found = await db
        .from(UIDS.opportunity, trx, 'x')
        .whereIn('x.id', ids)
        .whereRaw(sql, bindings)
        .select('x.id');
      return new Set(found.map((row: Row) => Number(row.id)));
    },
  };
}
export type ReferenceRepository = ReturnType<typeof createReferenceRepository>;
