import type { EventName } from '../constants';
import { PLUGIN_ID, UIDS } from '../constants';
import { bulkInsert } from './bulk-insert';
import type { RecordOf } from './codec';
import { columns, json, oneOf, someNumber, text } from './codec';
import type { Database, Trx } from './database';
import { newDocumentId, strapiBulkColumns } from './document-id';

export type EventPayload = Record<string, unknown>;
/** A mail that has to go out; it waits in the same table as the events, for a server of its own. */
export const MAIL = `${PLUGIN_ID}.mail`;
export type OutboxKind = 'event' | 'mail';

const codecs = {
  event: oneOf<string>(''),
  payload: json<EventPayload>({}),
  at: someNumber,
  attempts: someNumber,
  nextAttemptAt: someNumber,
  lockedBy: text,
};
const outboxColumns = columns(codecs);
export type OutboxRecord = RecordOf<typeof codecs>;

/** Events that still have to go out; written in the transaction of what they tell. */
export function createOutboxRepository(db: Database) {
  const rows = (trx?: Trx) => db.from(UIDS.outbox, trx);
  return {
    async insert(
      events: { event: EventName | typeof MAIL; payload: EventPayload }[],
      now: number,
      trx: Trx,
    ): Promise<void> {
      const columns = [
        ...strapiBulkColumns(now, events.map(newDocumentId)),
        ...outboxColumns.bulk(
          events.map((event) => ({ ...event, at: now, attempts: 0, nextAttemptAt: now })),
        ),
      ];
      await bulkInsert(db, UIDS.outbox, columns, events.length, trx);
    },
    /** Takes due events for one worker: an atomic update, so that no two instances send the same one. */
    async claim(
      worker: string,
      now: number,
      leaseMs: number,
      limit: number,
      kind: OutboxKind = 'event',
    ): Promise<OutboxRecord[]> {
      const due = await rows()
        .where('next_attempt_at', '<=', now)
        .where('event', kind === 'mail' ? '=' : '<>', MAIL)
        .orderBy('id')
        .limit(limit)
        .select('id');
      if (due.length === 0) return [];
      const ids = due.map((row) => Number(row.id));
      await rows()
        .whereIn('id', ids)
        .where('next_attempt_at', '<=', now)
        .update({
          locked_by: worker,
          next_attempt_at: now + leaseMs,
          attempts: db.raw('attempts + 1'),
        });
      const mine = await rows().whereIn('id', ids).where({ locked_by: worker }).orderBy('id');
      return mine
        .map(outboxColumns.read)
        .filter((record) => record.nextAttemptAt === now + leaseMs);
    },
    async done(ids: number[]): Promise<void> {
      if (ids.length > 0) await rows().whereIn('id', ids).delete();
    },
    async retryAt(id: number, at: number): Promise<void> {
      await rows().where({ id }).update({ next_attempt_at: at, locked_by: null });
    },
  };
}
