import { randomUUID } from 'node:crypto';
import type { Kit } from '../app';
import type { EventName } from '../constants';
import type { Trx } from '../repositories/database';
import type { EventPayload } from '../repositories/outbox';
import { createBackgroundRounds } from './background-rounds';
import type { Actor } from './caller';
import type { KnownNames } from './known-names';
import { namesOf } from './known-names';
import { inTime } from './in-time';
import { iso } from './present';

const LEASE_MS = 60_000;
const BATCH = 100;
/** Whoever waits for the answer to his change comes first. */
const SEND_AFTER_MS = 20;
const MAX_ATTEMPTS = 10;
/** A listener of the site that takes longer has failed: nobody's events wait for it for ever. */
const LISTENER_MS = 30_000;

type Subject = { documentId: string; funnel: number | null; stage: number | null };

/**
 * Events after commit, at least once: a row written with the change, sent by whichever instance claims it first, kept
 * and tried again when sending fails or a process dies in between.
 */
export function createOutbox({ strapi, repositories, now }: Kit, listenerMs = LISTENER_MS) {
  const { outbox, reference } = repositories;
  const worker = randomUUID();
  const rounds = createBackgroundRounds(
    strapi,
    'outbox not sent (%s), the next round tries again',
    drain,
  );

  async function drain(): Promise<void> {
    for (;;) {
      const events = await outbox.claim(worker, now(), LEASE_MS, BATCH);
      if (events.length === 0) return;
      const sent: number[] = [];
      for (const event of events) {
        if (rounds.isStopped()) {
          await outbox.retryAt(event.id, now());
          continue;
        }
        try {
          await inTime(strapi.eventHub.emit(event.event, event.payload), listenerMs);
          sent.push(event.id);
        } catch (error) {
          const name = error instanceof Error ? error.name : 'unknown error';
          strapi.log.warn(
            `sales-pipeline: event ${event.event} failed (${name}), attempt ${event.attempts}`,
          );
          if (event.attempts >= MAX_ATTEMPTS) sent.push(event.id);
          else await outbox.retryAt(event.id, now() + 1000 * 2 ** event.attempts);
        }
      }
      await outbox.done(sent);
      if (rounds.isStopped()) return;
    }
  }

  return {
    /** Sends what is due. */
    flush: rounds.run,
    /** Before the server ends: what is being sent is sent, the rest is left to the next start. */
    stop: rounds.stop,
    /** Writes events in the transaction; they go out after it. Payload: architecture 4.10, no personal data. */
    async add(
      events: { event: EventName; record: Subject }[],
      actor: Actor,
      at: number,
      trx: Trx,
      known?: KnownNames,
    ): Promise<void> {
      if (events.length === 0) return;
      const ids = (pick: (subject: Subject) => number | null) => [
        ...new Set(
          events.map(({ record }) => pick(record)).filter((id): id is number => id !== null),
        ),
      ];
      const funnelIds = ids((subject) => subject.funnel);
      const stageIds = ids((subject) => subject.stage);
      const funnels = await namesOf(reference, 'funnel', funnelIds, trx, known);
      const stages = await namesOf(reference, 'stage', stageIds, trx, known);
      const rows = events.map(({ event, record }) => {
        const payload: EventPayload = {
          documentId: record.documentId,
          funnel: (record.funnel !== null && funnels.get(record.funnel)?.documentId) || null,
          stage: (record.stage !== null && stages.get(record.stage)?.documentId) || null,
          at: iso(at),
          actor: actor.userId,
        };
        return { event, payload };
      });
      await outbox.insert(rows, at, trx);
    },
    /** Call with the transaction's onCommit. */
    sendAfter(onCommit: (callback: () => void) => void): void {
      onCommit(() => {
        setTimeout(() => void rounds.run(), SEND_AFTER_MS).unref();
      });
    },
  };
}
export type Outbox = ReturnType<typeof createOutbox>;
