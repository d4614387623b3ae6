import type { Kit } from '../app';
import { EVENTS } from '../constants';
import defaults from '../content/defaults.json';
import { systemCaller } from './callers';
import type { Outbox } from './outbox';
import type { SettingsService } from './settings';

const DAY_MS = 86_400_000;
const BATCH = 500;

type Deps = { settings: Pick<SettingsService, 'get'>; outbox: Outbox };
type Deadline = { forms: number[]; before: number };

/**
 * What nobody needs any more. Rows are taken under a lock, so that of several instances one removes each. Deadlines of
 * leads that somebody has dealt with come with the privacy functions.
 */
export function createLeadRetention(
  { strapi, repositories, transaction, now }: Kit,
  { settings, outbox }: Deps,
) {
  const { lead, leadForm } = repositories;

  /** Forms by the days that they keep what nobody deals with; those without days are in none. */
  async function deadlines(): Promise<Deadline[]> {
    const { leadRetentionDays } = await settings.get();
    const byDays = new Map<number, number[]>();
    for (const { id, days } of await leadForm.retention()) {
      const kept = days ?? leadRetentionDays;
      if (kept !== null) byDays.set(kept, [...(byDays.get(kept) ?? []), id]);
    }
    return [...byDays].map(([days, forms]) => ({ forms, before: now() - days * DAY_MS }));
  }

  /** @returns how many went, and the last id that was looked at, or null behind the last one */
  async function removeSome(due: Deadline[], after: number) {
    return transaction(async (trx, onCommit) => {
      const found = await lead.untouched(due, after, BATCH, trx);
      const ids = found.map(({ id }) => id);
      // Whoever logs something locks the lead first: what was logged while we waited is seen only now.
      const logged = ids.length === 0 ? new Set<number>() : await lead.withActivities(ids, trx);
      const going = found.filter(
        ({ id, criteria }) => !logged.has(id) && Object.keys(criteria).length === 0,
      );
      if (going.length > 0) {
        await lead.remove(
          going.map(({ id }) => id),
          trx,
        );
        await outbox.add(
          going.map(({ documentId, funnel }) => ({
            event: EVENTS.leadDeleted,
            record: { documentId, funnel, stage: null },
          })),
          systemCaller('system').actor,
          now(),
          trx,
        );
        outbox.sendAfter(onCommit);
      }
      return { removed: going.length, next: ids.length < BATCH ? null : (ids.at(-1) ?? null) };
    });
  }

  return {
    /** Spam is kept so long that an honest visitor whom a trap caught can still be found. */
    async removeSpam(): Promise<number> {
      const before = now() - defaults.privacy.retention.spamDays * DAY_MS;
      for (let removed = 0; ;) {
        const part = await transaction(async (trx) => {
          const ids = await lead.spam(before, BATCH, trx);
          if (ids.length > 0) await lead.remove(ids, trx);
          return ids.length;
        });
        removed += part;
        if (part < BATCH) return removed;
      }
    },

    /** New leads that nobody has dealt with for the days of their form, else of the settings. The log tells their number. */
    async removeUntouched(): Promise<number> {
      const due = await deadlines();
      let removed = 0;
      for (let after: number | null = due.length === 0 ? null : 0; after !== null;) {
        const part = await removeSome(due, after);
        removed += part.removed;
        after = part.next;
      }
      if (removed > 0)
        strapi.log.info(`sales-pipeline: removed ${removed} leads that nobody dealt with in time`);
      return removed;
    },
  };
}
export type LeadRetention = ReturnType<typeof createLeadRetention>;
