import type { OpportunityFields } from '../../shared/contracts/opportunity';
import type { ListName } from '../../shared/contracts/settings';
import type { Kit } from '../app';
import { invalid } from '../domain/errors';
import { KEYED_FIELDS, PERSONS, PERSON_FIELDS, mergeKeys } from '../domain/opportunity-patch';
import { searchTextOf } from '../domain/search-text';
import type { Trx } from '../repositories/database';
import type { OpportunityPatch, OpportunityRecord } from '../repositories/opportunity';
import type { Caller } from './caller';
import { namingAccess } from './person';

export type FieldInput = Partial<OpportunityFields>;

/** Of answers and checklist, over all that was ever sent. */
const MOST_KEYS = 500;

const OTHER_REFS = new Set<string>([...PERSON_FIELDS, 'owner', 'predecessor', ...KEYED_FIELDS]);

/** Turns what a user sends (documentIds, codes, parts of objects) into columns; says which field is wrong. */
export function createFieldResolver({ repositories }: Kit) {
  const { reference, user, listEntry } = repositories;

  async function persons(input: FieldInput, caller: Caller, trx: Trx): Promise<OpportunityPatch> {
    const scopes = namingAccess(caller);
    const patch: OpportunityPatch = {};
    for (const field of PERSON_FIELDS) {
      const documentId = input[field];
      if (documentId === undefined) continue;
      if (documentId === null) {
        patch[field] = null;
        continue;
      }
      const found = await reference.person(PERSONS[field], documentId, scopes, trx);
      if (!found) throw invalid(field, `no such ${PERSONS[field]}`);
      patch[field] = found.id;
    }
    return patch;
  }

  async function owner(id: number | null, trx: Trx): Promise<OpportunityPatch> {
    if (id === null) return { owner: null, ownerName: null, ownerEmail: null };
    const [found] = await user.byIds([id], trx);
    if (!found?.isActive) throw invalid('owner', 'is not an active user');
    return { owner: id, ownerName: found.name, ownerEmail: found.email };
  }

  async function listCode(
    field: 'source' | 'lossReason',
    list: ListName,
    code: string | null | undefined,
    before: string | null,
    trx: Trx,
  ): Promise<void> {
    if (code === null || code === undefined || code === before) return;
    const entry = await listEntry.byCode(list, code, trx);
    if (!entry) throw invalid(field, `"${code}" is not in the list ${list}`);
    if (entry.archivedAt !== null) throw invalid(field, `"${code}" is switched off`);
  }

  return {
    /**
     * @param before what is stored; null when the opportunity is being made
     * @param lossList the list that the funnel's loss reasons come from
     */
    async resolve(
      input: FieldInput,
      before: OpportunityRecord | null,
      lossList: ListName,
      caller: Caller,
      trx: Trx,
    ): Promise<OpportunityPatch> {
      const plain = Object.fromEntries(
        Object.entries(input).filter(([field]) => !OTHER_REFS.has(field)),
      );
      const patch: OpportunityPatch = {
        ...(plain as OpportunityPatch),
        ...(await persons(input, caller, trx)),
      };
      if (input.owner !== undefined && input.owner !== before?.owner) {
        Object.assign(patch, await owner(input.owner, trx));
      }
      if (input.predecessor !== undefined) {
        patch.predecessor = null;
        if (input.predecessor !== null) {
          const found = await reference.opportunity(
            input.predecessor,
            caller.scope('opportunity.read'),
            trx,
          );
          if (!found || found.id === before?.id)
            throw invalid('predecessor', 'no such opportunity');
          patch.predecessor = found.id;
        }
      }
      for (const field of KEYED_FIELDS) {
        const part = input[field];
        if (!part) continue;
        const merged = mergeKeys(before?.[field] ?? {}, part);
        if (Object.keys(merged).length > MOST_KEYS)
          throw invalid(
            field,
            `holds more than ${MOST_KEYS} entries: empty some of them with null`,
          );
        Object.assign(patch, { [field]: merged });
      }
      await listCode('source', 'sources', input.source, before?.source ?? null, trx);
      await listCode('lossReason', lossList, input.lossReason, before?.lossReason ?? null, trx);
      if (patch.title !== undefined) patch.searchText = searchTextOf([patch.title]);
      const override = patch.probability === undefined ? before?.probability : patch.probability;
      const reason =
        patch.probabilityReason === undefined ? before?.probabilityReason : patch.probabilityReason;
      const overrideChanged =
        patch.probability !== undefined && patch.probability !== (before?.probability ?? null);
      if (overrideChanged && override !== null && !reason) {
        throw invalid('probabilityReason', 'say why the probability differs from the stage');
      }
      return patch;
    },
  };
}
export type FieldResolver = ReturnType<typeof createFieldResolver>;
