import type { Kit } from '../app';
import type { EventName } from '../constants';
import { EVENTS } from '../constants';
import { changedPart, logValue } from '../domain/opportunity-patch';
import type { Trx } from '../repositories/database';
import type { LeadPatch, LeadRecord } from '../repositories/lead';
import type { FieldChanges } from '../repositories/opportunity-change';
import type { Caller } from './caller';
import type { Mailbox } from './mailbox';
import type { Outbox } from './outbox';

export type LeadWriting = { before: LeadRecord; patch: LeadPatch };

/** Follow from other fields, or name records that not everybody sees: the log is silent about them. */
const UNLOGGED: ReadonlySet<string> = new Set([
  ...['emailKey', 'phoneKey', 'companyKey', 'ownerName', 'ownerEmail', 'statusSince', 'searchText'],
  ...['lastContactAt', 'lastContact', 'openInboundSince', 'lightBaseAt', 'lightDueAt'],
  ...['firstResponseAt', 'qualifiedAt', 'convertedAt', 'spamCause', 'duplicateOf'],
  ...['organization', 'contact', 'opportunity', 'version', 'changedAt'],
]);
const KEYED: ReadonlySet<string> = new Set(['criteria', 'address']);

const entriesOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** `criteria: { need }` is the field `criteria.need`; every other field is itself. */
function stepsOf(field: string, before: unknown, after: unknown): [string, unknown, unknown][] {
  if (!KEYED.has(field)) return [[field, before, after]];
  const [old, now] = [entriesOf(before), entriesOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]))
    .map((key) => [`${field}.${key}`, old[key] ?? null, now[key] ?? null]);
}

const handoverInWords = (value: unknown): unknown => {
  const { state, reason } = entriesOf(value);
  return [state, reason].filter(Boolean).join(': ') || null;
};

/** What an answer to a criterion says in the log. */
const spoken = (value: unknown): unknown => {
  const { answer, note } = entriesOf(value);
  return answer !== undefined || note !== undefined
    ? [answer, note].filter(Boolean).join(': ') || null
    : value;
};

/** The one way a stored lead is changed by people: log, version, events, mails, and what was planned goes to a new owner. */
export function createLeadWrite(
  { repositories, transaction, now }: Kit,
  deps: { outbox: Outbox; mailbox: Pick<Mailbox, 'add' | 'sendAfter'> },
) {
  const { lead, leadChange, leadFacts, activity, reference } = repositories;

  function eventsOf(before: LeadRecord, after: LeadRecord): EventName[] {
    const became = (status: LeadRecord['status']) =>
      after.status === status && before.status !== status;
    return [
      EVENTS.leadUpdated,
      ...(became('qualified') ? [EVENTS.leadQualified] : []),
      ...(became('disqualified') ? [EVENTS.leadDisqualified] : []),
      ...(became('converted') ? [EVENTS.leadConverted] : []),
      ...(after.owner === before.owner ? [] : [EVENTS.leadAssigned]),
    ];
  }

  async function handOverPlans(pairs: { before: LeadRecord; after: LeadRecord }[], trx: Trx) {
    const groups = new Map<string, { from: number; to: number; ids: number[] }>();
    for (const { before, after } of pairs) {
      const [from, to] = [before.owner, after.owner];
      if (from === null || to === null || from === to) continue;
      const group = groups.get(`${from}:${to}`) ?? { from, to, ids: [] };
      group.ids.push(before.id);
      groups.set(`${from}:${to}`, group);
    }
    for (const { from, to, ids } of groups.values())
      await activity.handOverOfLeads(ids, from, to, now(), trx);
  }

  /** Who was given a lead by somebody, or got it back, is told. */
  async function tellHandovers(pairs: readonly { before: LeadRecord; after: LeadRecord }[]) {
    const orders = pairs.flatMap(({ before, after: { documentId, handover } }) => {
      const isNew = handover && JSON.stringify(handover) !== JSON.stringify(before.handover);
      if (!isNew || handover.state === 'accepted' || handover.from === null) return [];
      return [
        { kind: handover.state === 'pending' ? 'handedOver' : 'handedBack', lead: documentId },
      ];
    });
    if (orders.length === 0) return;
    // Joins the transaction of the change.
    await transaction(async (trx, onCommit) => {
      await deps.mailbox.add(orders, now(), trx);
      deps.mailbox.sendAfter(onCommit);
    });
  }

  async function update(
    writes: LeadWriting[],
    caller: Pick<Caller, 'actor'>,
    trx: Trx,
  ): Promise<LeadRecord[]> {
    const at = now();
    const real = writes.map(({ before, patch }) => ({
      before,
      patch: changedPart(before, patch) as LeadPatch,
    }));
    const changed = real.filter(({ patch }) => Object.keys(patch).length > 0);
    const funnels = await reference.names(
      'funnel',
      [
        ...new Set(
          changed.flatMap(({ before, patch }) =>
            patch.funnel === undefined ? [] : [before.funnel, patch.funnel],
          ),
        ),
      ].filter((id): id is number => id !== null),
      trx,
    );
    const named = (field: string, value: unknown, of: LeadPatch): unknown => {
      if (value === null || value === undefined) return null;
      if (field === 'owner') return { id: Number(value), name: of.ownerName ?? '' };
      if (field === 'handover') return handoverInWords(value);
      if (field !== 'funnel') return logValue(spoken(value));
      const { documentId, name } = funnels.get(Number(value)) ?? { documentId: '', name: '' };
      return { documentId, name };
    };

    const groups = new Map<string, { ids: number[]; patch: LeadPatch }>();
    const log = changed.map(({ before, patch }) => {
      const key = JSON.stringify(patch);
      const group = groups.get(key) ?? { ids: [], patch };
      group.ids.push(before.id);
      groups.set(key, group);
      const changes: FieldChanges = Object.fromEntries(
        Object.entries(patch)
          .filter(([field]) => !UNLOGGED.has(field))
          .flatMap(([field, value]) => stepsOf(field, before[field as keyof LeadPatch], value))
          .map(([field, old, value]): [string, [unknown, unknown]] => [
            field,
            [named(field, old, before), named(field, value, { ...before, ...patch })],
          ]),
      );
      return { lead: before.id, version: before.version + 1, changes };
    });
    for (const { ids, patch } of groups.values()) await lead.change(ids, patch, at, trx);
    await leadChange.insert(
      log.filter(({ changes }) => Object.keys(changes).length > 0),
      at,
      caller.actor,
      trx,
    );
    const after = real.map(({ before, patch }): LeadRecord =>
      Object.keys(patch).length === 0
        ? before
        : { ...before, ...patch, version: before.version + 1, changedAt: at },
    );
    const pairs = real.flatMap(({ before }, i) => {
      const record = after[i];
      return record && record !== before ? [{ before, after: record }] : [];
    });
    await handOverPlans(pairs, trx);
    await tellHandovers(pairs);
    const due = changed.filter(({ patch }) => 'status' in patch || 'nurtureUntil' in patch);
    await leadFacts.recompute(
      due.map(({ before }) => before.id),
      trx,
    );
    await deps.outbox.add(
      pairs.flatMap((pair) =>
        eventsOf(pair.before, pair.after).map((event) => ({
          event,
          record: { documentId: pair.after.documentId, funnel: pair.after.funnel, stage: null },
        })),
      ),
      caller.actor,
      at,
      trx,
    );
    return after;
  }

  return {
    /** Rows are locked by the caller. Answers what they are now. */
    update,

    /** After activities of locked leads were written: their facts, and new ones that somebody has spoken to are contacted. */
    async afterActivity(ids: number[], caller: Caller, trx: Trx): Promise<void> {
      if (ids.length === 0) return;
      await leadFacts.recompute(ids, trx);
      const answered = await leadFacts.answered(ids, trx);
      const rows = await lead.lockMany('id', answered, trx);
      await update(
        rows.map((before) => ({ before, patch: { status: 'contacted', statusSince: now() } })),
        caller,
        trx,
      );
    },
  };
}
export type LeadWrite = ReturnType<typeof createLeadWrite>;
