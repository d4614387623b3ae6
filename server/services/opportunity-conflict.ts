import type { Kit } from '../app';
import { conflict, invalid } from '../domain/errors';
import type { FieldChange } from '../domain/opportunity-patch';
import { changedFields, changedPart } from '../domain/opportunity-patch';
import type { Trx } from '../repositories/database';
import type { OpportunityPatch, OpportunityRecord } from '../repositories/opportunity';
import type { Caller } from './caller';
import type { NameLookups } from './opportunity-names';
import { iso } from './present';

/** Kept as epoch milliseconds, shown as everywhere (architecture 3 "Time"). */
const INSTANTS: ReadonlySet<string> = new Set(['closedAt', 'archivedAt']);

/**
 * Optimistic concurrency (architecture 4.6): a stale write whose fields nobody touched since its version is applied, an
 * overlapping one gets 409 with both values, who and when.
 */
export function createConflictCheck(
  { repositories }: Pick<Kit, 'repositories'>,
  deps: { names: NameLookups },
) {
  /** Predecessors that whoever asks may not read: a refusal names none of them. */
  async function unreadable(changes: FieldChange[], caller: Caller | undefined, trx: Trx) {
    const ids = changes
      .filter(({ field }) => field === 'predecessor')
      .flatMap((change) => [change.before, change.after])
      .filter((id): id is number => typeof id === 'number');
    if (!caller) return new Set<unknown>();
    const readable = await repositories.reference.reachable(
      ids,
      caller.scope('opportunity.read'),
      trx,
    );
    return new Set<unknown>(ids.filter((id) => !readable.has(id)));
  }

  return async (
    before: OpportunityRecord,
    version: number,
    patch: OpportunityPatch,
    trx: Trx,
    { beside = [], caller }: { beside?: FieldChange[]; caller?: Caller } = {},
  ): Promise<void> => {
    if (version === before.version) return;
    if (version > before.version) {
      throw invalid('version', `there is no version ${version}, the newest is ${before.version}`);
    }
    const part = changedPart(before, patch) as OpportunityPatch;
    const mine = [...changedFields(before, part), ...beside];
    if (mine.length === 0) return;
    const since = await repositories.opportunityChange.since(before.id, version, trx);
    const overlapping = mine.flatMap((field) => {
      const newest = since.filter((change) => field.field in change.changes).at(-1);
      return newest ? [{ ...field, newest }] : [];
    });
    if (overlapping.length === 0) return;
    const lookup = await deps.names([{ before, patch: part }], trx);
    const hidden = await unreadable(overlapping, caller, trx);
    const shown = (field: string, value: unknown, owner: string | null | undefined) => {
      if (field === 'predecessor' && hidden.has(value)) return null;
      return INSTANTS.has(field) && typeof value === 'number'
        ? iso(value)
        : lookup(field, value, owner ?? null);
    };
    throw conflict('Somebody changed the same fields since you read them', {
      version: before.version,
      changes: overlapping.map(({ field, before: theirs, after, newest }) => ({
        field,
        mine: shown(field, after, part.ownerName),
        theirs: shown(field, theirs, before.ownerName),
        by: newest.userName,
        at: iso(newest.at),
      })),
    });
  };
}
export type ConflictCheck = ReturnType<typeof createConflictCheck>;
