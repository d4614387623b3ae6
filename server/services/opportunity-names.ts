import type { Kit } from '../app';
import type { Trx } from '../repositories/database';
import type { OpportunityPatch, OpportunityRecord } from '../repositories/opportunity';
import type { Named } from '../repositories/reference';
import type { KnownNames } from './known-names';
import { namesOf } from './known-names';

const REFERENCES = {
  organization: 'organization',
  contact: 'contact',
  referredByOrganization: 'organization',
  referredByContact: 'contact',
  stage: 'stage',
  funnel: 'funnel',
  predecessor: 'opportunity',
} as const;
type Reference = keyof typeof REFERENCES;
const isReference = (field: string): field is Reference => field in REFERENCES;

type Change = { before: OpportunityRecord; patch: OpportunityPatch };
/** A field's value as people know it; `owner` is the name that goes with an owner's id. */
export type NameLookup = (field: string, value: unknown, owner: string | null) => unknown;

/** Names behind the ids that changes set or replace, one look-up for each kind of record. */
export function createNameLookups({ repositories }: Pick<Kit, 'repositories'>) {
  return async (changes: Change[], trx: Trx, known?: KnownNames): Promise<NameLookup> => {
    const wanted = new Map<(typeof REFERENCES)[Reference], Set<number>>();
    for (const { before, patch } of changes) {
      for (const field of Object.keys(patch).filter(isReference)) {
        const ids = wanted.get(REFERENCES[field]) ?? new Set<number>();
        for (const id of [before[field], patch[field]]) if (typeof id === 'number') ids.add(id);
        wanted.set(REFERENCES[field], ids);
      }
    }
    const names = new Map<string, ReadonlyMap<number, Named>>();
    for (const [kind, ids] of wanted) {
      names.set(kind, await namesOf(repositories.reference, kind, [...ids], trx, known));
    }
    return (field, value, owner) => {
      if (typeof value !== 'number') return value ?? null;
      if (field === 'owner') return { id: value, name: owner };
      if (!isReference(field)) return value;
      const found = names.get(REFERENCES[field])?.get(value);
      return found ? { documentId: found.documentId, name: found.name } : null;
    };
  };
}
export type NameLookups = ReturnType<typeof createNameLookups>;
