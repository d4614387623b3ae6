import { randomUUID } from 'node:crypto';
import type { Kit } from '../app';
import type { Trx } from '../repositories/database';
import type { OutboxRecord } from '../repositories/outbox';
import { MAIL } from '../repositories/outbox';
import { createBackgroundRounds } from './background-rounds';
import { inTime } from './in-time';

export type Mail = {
  to: string[];
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
};
/** What is kept of a mail until it is written: whom and what it says is looked up then. */
export type MailOrder = { kind: string; lead: string };
export type MailWriter = (order: MailOrder) => Promise<Mail | null>;

const LEASE_MS = 5 * 60_000;
const BATCH = 10;
const MAIL_MS = 25_000;
const FIRST_RETRY_MS = 5000;
const LAST_RETRY_MS = 3_600_000;
/** More than a day with the times above. */
const MAX_ATTEMPTS = 36;

type EmailService = { send(mail: Omit<Mail, 'to'> & { to: string }): Promise<unknown> };

const orderOf = ({ payload }: OutboxRecord): MailOrder => ({
  kind: String(payload.kind),
  lead: String(payload.lead),
});

/**
 * Mails through Strapi's e-mail plugin, after commit and at least once: a server that does not answer fails no request
 * and is asked again, later and later, for more than a day.
 */
export function createMailbox({ strapi, repositories, now }: Kit, deps: { write: MailWriter }) {
  const { outbox } = repositories;
  const worker = randomUUID();
  const rounds = createBackgroundRounds(
    strapi,
    'mails not sent (%s), the next round tries again',
    drain,
  );

  async function send(record: OutboxRecord): Promise<void> {
    const mail = await deps.write(orderOf(record));
    if (mail === null || mail.to.length === 0) return;
    const service = strapi.plugin('email').service('email') as EmailService;
    await inTime(service.send({ ...mail, to: mail.to.join(', ') }), MAIL_MS);
  }

  async function deliver(record: OutboxRecord): Promise<void> {
    try {
      await send(record);
      await outbox.done([record.id]);
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown error';
      const isLast = record.attempts >= MAX_ATTEMPTS;
      const then = isLast ? 'given up' : 'tried again later';
      strapi.log.warn(
        `sales-pipeline: a mail (${orderOf(record).kind}) was not sent (${name}), attempt ${record.attempts}, ${then}`,
      );
      if (isLast) await outbox.done([record.id]);
      else {
        const wait = Math.min(FIRST_RETRY_MS * 2 ** (record.attempts - 1), LAST_RETRY_MS);
        await outbox.retryAt(record.id, now() + wait);
      }
    }
  }

  async function drain(): Promise<void> {
    for (;;) {
      const mails = await outbox.claim(worker, now(), LEASE_MS, BATCH, 'mail');
      if (mails.length === 0) return;
      for (const mail of mails) {
        if (rounds.isStopped()) await outbox.retryAt(mail.id, now());
        else await deliver(mail);
      }
      if (rounds.isStopped()) return;
    }
  }

  return {
    flush: rounds.run,
    stop: rounds.stop,
    /** In the transaction of what the mails tell. */
    async add(orders: readonly MailOrder[], at: number, trx: Trx): Promise<void> {
      const rows = orders.map((payload) => ({ event: MAIL, payload }) as const);
      if (rows.length > 0) await outbox.insert(rows, at, trx);
    },
    /** Call with the transaction's onCommit. */
    sendAfter(onCommit: (callback: () => void) => void): void {
      onCommit(() => {
        setTimeout(() => void rounds.run(), 20).unref();
      });
    },
  };
}
export type Mailbox = ReturnType<typeof createMailbox>;
