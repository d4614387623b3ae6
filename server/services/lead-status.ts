import type { Kit } from '../app';
import { conflict, invalid } from '../domain/errors';
import type { LeadState, StatusProblem, StatusRequest } from '../domain/lead-status';
import { nextState } from '../domain/lead-status';
import type { Trx } from '../repositories/database';
import type { LeadRecord } from '../repositories/lead';
import type { ListEntryRecord } from '../repositories/list-entry';

function refuse(
  { field, why }: StatusProblem,
  before: LeadState,
  { status }: StatusRequest,
): never {
  if (why === 'noStep')
    throw conflict(`status: a lead that is ${before.status} cannot become ${String(status)}`);
  if (why === 'needless')
    throw invalid(
      field,
      `goes with ${field === 'reason' ? 'nurture and disqualified' : 'nurture'}`,
    );
  if (why === 'past') throw invalid(field, 'must lie in the future');
  throw invalid(field, field === 'reason' ? 'say why' : 'say when it wakes up');
}

/** Reasons that were looked up already, by list and code. */
export type SeenReasons = Map<string, ListEntryRecord | null>;

/**
 * What a change of status makes of a lead: the steps are domain/lead-status, the reasons come from the lists. With `seen`
 * a change of many asks for each reason once.
 */
export function createLeadStatus({ repositories, now }: Pick<Kit, 'repositories' | 'now'>) {
  const { listEntry } = repositories;
  return async (
    before: LeadRecord,
    request: StatusRequest,
    trx: Trx,
    seen: SeenReasons = new Map(),
  ): Promise<Partial<LeadState>> => {
    const asked = [request.status, request.reason, request.reasonNote, request.nurtureUntil];
    if (asked.every((value) => value === undefined)) return {};
    const after = nextState(before, request, now());
    if ('why' in after) return refuse(after, before, request);
    const isNew = after.reason !== before.reason || after.status !== before.status;
    if (after.reason !== null && (isNew || after.reasonNote !== before.reasonNote)) {
      const list = after.status === 'nurture' ? 'nurtureReasons' : 'leadDisqualifyReasons';
      const key = `${list}:${after.reason}`;
      const entry = seen.get(key) ?? (await listEntry.byCode(list, after.reason, trx));
      seen.set(key, entry);
      if (!entry) throw invalid('reason', `"${after.reason}" is not in the list ${list}`);
      if (entry.archivedAt !== null && isNew)
        throw invalid('reason', `"${after.reason}" is switched off`);
      if (entry.extra.noteRequired === true && !after.reasonNote)
        throw invalid('reasonNote', 'this reason asks for a note');
    }
    return after;
  };
}
export type LeadStatusRule = ReturnType<typeof createLeadStatus>;
