import type { Kit } from '../app';
import { EVENTS } from '../constants';
import { invalid, notFound } from '../domain/errors';
import type { ActivityDraft, ActivityRecord, ActivityRow } from '../repositories/activity';
import type { Trx } from '../repositories/database';
import type { LeadRecord } from '../repositories/lead';
import type { PreparedActivity } from './activity-input';
import type { Caller } from './caller';
import type { LeadWrite } from './lead-write';
import type { Outbox } from './outbox';

/** `updatedAt`: when it was last written, in epoch milliseconds. */
export type LockedActivity = ActivityRecord & { updatedAt: number };
type About = Pick<ActivityRow, 'opportunity' | 'lead' | 'organization' | 'contact'>;
/** Ids of the opportunities and leads whose facts follow from an activity. */
type Concerned = { opportunities: number[]; leads: LeadRecord[] };

/** How activities are written, inside the transaction of a use case: under the lock of what they concern, the light's facts with them. */
export function createActivityWrite(
  { repositories, now }: Kit,
  deps: { outbox: Outbox; leads: Pick<LeadWrite, 'afterActivity'> },
) {
  const { activity, lightFacts } = repositories;

  /** What an activity concerns, locked: what every write of one starts with. */
  async function lockConcerned(row: About, trx: Trx): Promise<Concerned> {
    const ids =
      row.opportunity === null ? await lightFacts.concernedBy(row, trx) : [row.opportunity];
    const opportunities = await repositories.opportunity.lockByIds(ids, trx);
    const leads = row.lead === null ? [] : await repositories.lead.lockMany('id', [row.lead], trx);
    return { opportunities: opportunities.map(({ id }) => id), leads };
  }

  async function recompute({ opportunities, leads }: Concerned, caller: Caller, trx: Trx) {
    await lightFacts.recompute(opportunities, now(), trx);
    await deps.leads.afterActivity(
      leads.map(({ id }) => id),
      caller,
      trx,
    );
  }

  /** A lead that was converted a moment ago: what was to be its is its opportunity's too. */
  async function followLead(
    drafts: ActivityDraft[],
    { leads, opportunities }: Concerned,
    trx: Trx,
  ) {
    const [lead] = leads;
    const [first] = drafts;
    if (!first || !lead || lead.opportunity === first.opportunity) return;
    for (const draft of drafts) draft.opportunity = lead.opportunity;
    if (lead.opportunity === null) return;
    await repositories.opportunity.lockByIds([lead.opportunity], trx);
    opportunities.push(lead.opportunity);
  }

  async function announce(
    event: 'activityCreated' | 'activityDone',
    documentIds: string[],
    about: { funnel: number | null; stage: number | null } | null | undefined,
    caller: Caller,
    trx: Trx,
  ): Promise<void> {
    const { funnel = null, stage = null } = about ?? {};
    await deps.outbox.add(
      documentIds.map((documentId) => ({
        event: EVENTS[event],
        record: { documentId, funnel, stage },
      })),
      caller.actor,
      now(),
      trx,
    );
  }

  return {
    /**
     * Activities about the same, and the follow-ups that the first one settles: `settled` are those that nobody had done
     * before, `made` the new ones in order.
     */
    async insert(
      prepared: PreparedActivity[],
      caller: Caller,
      trx: Trx,
      { settles = [] }: { settles?: ActivityRow[] } = {},
    ): Promise<{ made: string[]; settled: string[] }> {
      const [first] = prepared;
      if (!first) return { made: [], settled: [] };
      const concerned = await lockConcerned(first.draft, trx);
      if (first.record && concerned.opportunities.length === 0)
        throw invalid('opportunity', 'no such opportunity');
      if (first.draft.lead !== null && concerned.leads.length === 0)
        throw invalid('lead', 'no such lead');
      const drafts = prepared.map(({ draft }) => draft);
      await followLead(drafts, concerned, trx);
      const made = await activity.insert(drafts, now(), trx);
      const ids = settles.map(({ id }) => id);
      const done = await activity.settle(ids, first.draft.occurredAt ?? now(), now(), trx);
      const settled = settles.filter(({ id }) => done.has(id)).map(({ documentId }) => documentId);
      await recompute(concerned, caller, trx);
      await announce('activityCreated', made, first.record, caller, trx);
      await announce('activityDone', settled, first.record, caller, trx);
      return { made, settled };
    },

    /** Decides on the row as it is under its lock: a colleague may have done the follow-up meanwhile. */
    async change(
      found: ActivityRow,
      decide: (before: LockedActivity) => Partial<ActivityDraft>,
      caller: Caller,
      trx: Trx,
    ): Promise<void> {
      const concerned = await lockConcerned(found, trx);
      const before = await activity.lock(found.documentId, trx);
      if (!before) throw notFound('Activity');
      await activity.update(before.id, decide(before), now(), trx);
      await recompute(concerned, caller, trx);
    },

    async announceDone(found: ActivityRow, caller: Caller, trx: Trx): Promise<void> {
      const { opportunity: id } = found;
      const [about] = id === null ? [] : await repositories.opportunity.lockByIds([id], trx);
      await announce('activityDone', [found.documentId], about, caller, trx);
    },

    async remove(found: ActivityRow, caller: Caller, trx: Trx): Promise<void> {
      const concerned = await lockConcerned(found, trx);
      await activity.remove(found.id, trx);
      await recompute(concerned, caller, trx);
    },
  };
}
export type ActivityWrite = ReturnType<typeof createActivityWrite>;
