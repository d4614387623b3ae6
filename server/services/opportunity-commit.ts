import type { Kit } from '../app';
import type { EventName } from '../constants';
import { EVENTS } from '../constants';
import type { FieldChange } from '../domain/opportunity-patch';
import { TRACKED_FIELDS, changedFields, changedPart, logValue } from '../domain/opportunity-patch';
import type { Trx } from '../repositories/database';
import type {
  OpportunityDraft,
  OpportunityPatch,
  OpportunityRecord,
} from '../repositories/opportunity';
import type { EntryTask } from '../domain/entry-task';
import type { Actor } from './caller';
import type { EntryFollowUps } from './entry-follow-up';
import type { FollowUpHandOver } from './follow-up-hand-over';
import type { KnownNames } from './known-names';
import type { LeadFollow } from './lead-follow';
import type { NameLookups } from './opportunity-names';
import type { Outbox } from './outbox';

export type Write = {
  before: OpportunityRecord;
  patch: OpportunityPatch;
  sortKey?: string;
  /** What changes with it and is no column of it: its people. */
  beside?: FieldChange[];
  /** What became of its leads is written by the caller: a new owner is not offered them here. */
  leadsStay?: boolean;
  /** What its new stage plans when it is entered; imports and hand-overs plan nothing. */
  tasks?: readonly EntryTask[];
};
export type Written = { before: OpportunityRecord; after: OpportunityRecord; changed: string[] };

/** Rows that get the same columns in one statement. */
type Group = {
  ids: number[];
  patch: OpportunityPatch;
  keys: Map<number, string>;
  version: boolean;
  revision: boolean;
};

/**
 * The one way an opportunity is written, whichever door it came in by (architecture 1). Rows are locked by the
 * caller; here they get their columns, a new version where a user's field changed, a revision where the tracked
 * tuple did, an entry in the change log and the events, all in the same transaction.
 */
export function createOpportunityCommit(
  { repositories }: Kit,
  deps: {
    outbox: Outbox;
    names: NameLookups;
    followUps: EntryFollowUps;
    handOver: FollowUpHandOver;
    leads: LeadFollow;
  },
) {
  const { opportunity, opportunityRevision, opportunityChange, lightFacts } = repositories;

  function eventsOf({ before, after, changed }: Written): EventName[] {
    const outcome = {
      won: EVENTS.opportunityWon,
      lost: EVENTS.opportunityLost,
      open: EVENTS.opportunityReopened,
    }[after.status];
    const isMoved = changed.includes('stage') || before.funnel !== after.funnel;
    const events: EventName[] = [
      ...(isMoved ? [EVENTS.opportunityMoved] : []),
      ...(before.status === after.status ? [] : [outcome]),
      ...(changed.includes('archivedAt') && after.archivedAt !== null
        ? [EVENTS.opportunityArchived]
        : []),
    ];
    if (events.length > 0) return events;
    return changed.length > 0 ? [EVENTS.opportunityUpdated] : [];
  }

  return {
    /** A lock held on every row of `writes`. Answers what they are now; untouched rows come back as they were. */
    async update(
      writes: Write[],
      actor: Actor,
      now: number,
      trx: Trx,
      known?: KnownNames,
    ): Promise<Written[]> {
      const at = Math.max(now, ...writes.map(({ before }) => before.revisedAt));
      const real = (await opened(writes, trx)).map((write) => ({
        ...write,
        patch: changedPart(write.before, write.patch) as OpportunityPatch,
      }));
      const lookup = await deps.names(real, trx, known);
      const written: Written[] = [];
      const groups = new Map<string, Group>();
      const log: {
        opportunity: number;
        version: number;
        changes: Record<string, [unknown, unknown]>;
      }[] = [];
      const revised: number[] = [];

      const entered: { record: OpportunityRecord; tasks: readonly EntryTask[] }[] = [];
      for (const { before, patch, sortKey, beside = [], tasks = [] } of real) {
        const fields = [...changedFields(before, patch), ...beside];
        const revision = Object.keys(patch).some((field) => TRACKED_FIELDS.has(field));
        const version = fields.length > 0;
        const touched = version || revision || Object.keys(patch).length > 0;
        const key = JSON.stringify([patch, version, revision, sortKey !== undefined]);
        const after: OpportunityRecord = {
          ...before,
          ...patch,
          sortKey: sortKey ?? before.sortKey,
          version: before.version + (version ? 1 : 0),
          revisionSeq: before.revisionSeq + (revision ? 1 : 0),
          revisedAt: revision ? at : before.revisedAt,
          changedAt: at,
        };
        written.push({ before, after, changed: fields.map(({ field }) => field) });
        if (before.stage !== after.stage) entered.push({ record: after, tasks });
        if (!touched && sortKey === undefined) continue;
        const group: Group = groups.get(key) ?? {
          ids: [],
          patch,
          keys: new Map(),
          version,
          revision,
        };
        group.ids.push(before.id);
        if (sortKey !== undefined) group.keys.set(before.id, sortKey);
        groups.set(key, group);
        if (revision) revised.push(before.id);
        if (version) {
          const changes = Object.fromEntries(
            fields.map((f): [string, [unknown, unknown]] => [
              f.field,
              [
                logValue(lookup(f.field, f.before, before.ownerName)),
                logValue(lookup(f.field, f.after, after.ownerName)),
              ],
            ]),
          );
          log.push({ opportunity: before.id, version: after.version, changes });
        }
      }
      for (const { ids, patch, keys, version, revision } of groups.values()) {
        const counters = { changedAt: at, ...(revision ? { revisedAt: at } : {}) };
        const each = { version, revision, ...(keys.size > 0 ? { sortKeys: keys } : {}) };
        await opportunity.update(ids, { ...patch, ...counters }, each, now, trx);
      }
      await opportunityRevision.next(revised, at, actor, trx);
      await opportunityChange.insert(log, at, actor, trx);
      await recomputeFacts(real, at, trx);
      await deps.handOver(written, at, trx);
      const moving = written.filter((_, index) => !real[index]?.leadsStay);
      await deps.leads(moving, actor, trx);
      await deps.followUps(entered, actor, at, trx);
      await deps.outbox.add(
        written.flatMap((row) => eventsOf(row).map((event) => ({ event, record: row.after }))),
        actor,
        at,
        trx,
        known,
      );
      return written;
    },

    async create(
      drafts: OpportunityDraft[],
      actor: Actor,
      now: number,
      trx: Trx,
      options: { announce: boolean; tasks?: readonly EntryTask[] },
    ): Promise<OpportunityRecord[]> {
      const made = await opportunity.insert(drafts, now, trx);
      const ids = made.map((record) => record.id);
      await opportunityRevision.start(ids, now, actor, trx);
      const { tasks = [] } = options;
      await deps.followUps(
        made.map((record) => ({ record, tasks })),
        actor,
        now,
        trx,
      );
      if (options.announce) {
        await deps.outbox.add(
          made.map((record) => ({ event: EVENTS.opportunityCreated, record })),
          actor,
          now,
          trx,
        );
      }
      return made;
    },

    /** Removes opportunities with all that belongs to them (architecture 4.11). */
    async remove(
      records: OpportunityRecord[],
      actor: Actor,
      now: number,
      trx: Trx,
      options: { announce: boolean } = { announce: true },
    ): Promise<void> {
      const ids = records.map((record) => record.id);
      await opportunityRevision.removeOf(ids, trx);
      await opportunityChange.removeOf(ids, trx);
      await repositories.opportunityContact.removeOf(ids, trx);
      await repositories.activity.removeOfOpportunities(ids, trx);
      await opportunity.remove(ids, trx);
      if (!options.announce) return;
      await deps.outbox.add(
        records.map((record) => ({ event: EVENTS.opportunityDeleted, record })),
        actor,
        now,
        trx,
      );
    },
  };

  /** Nothing closes before it was opened: what is written down afterwards was opened at the latest when it closed. */
  async function opened(writes: Write[], trx: Trx): Promise<Write[]> {
    const dated = writes.filter(
      ({ before, patch }) => patch.closedAt !== undefined && patch.closedAt !== before.closedAt,
    );
    const drawn = dated.filter(({ before }) => before.openedAt === before.closedAt);
    const ids = drawn.map(({ before }) => before.id);
    const starts = await opportunityRevision.starts(ids, trx);
    const openings = new Map(
      dated.map(({ before, patch }) => {
        const { closedAt } = patch;
        const opening = starts.get(before.id) ?? before.openedAt;
        return [before.id, Math.min(opening, closedAt ?? opening)];
      }),
    );
    return writes.map((write) => {
      const openedAt = openings.get(write.before.id);
      return openedAt === undefined ? write : { ...write, patch: { ...write.patch, openedAt } };
    });
  }

  /** Contacts of another prospect count for the light from now on, and an older opening counts no more. */
  async function recomputeFacts(writes: Write[], at: number, trx: Trx): Promise<void> {
    const ids = writes
      .filter(({ patch }) => 'organization' in patch || 'contact' in patch || 'closedAt' in patch)
      .map(({ before }) => before.id);
    if (ids.length > 0) await lightFacts.recompute(ids, at, trx);
  }
}
export type OpportunityCommit = ReturnType<typeof createOpportunityCommit>;
