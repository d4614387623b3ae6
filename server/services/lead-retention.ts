import type { Kit } from '../app';
import defaults from '../content/defaults.json';

const DAY_MS = 86_400_000;
const BATCH = 500;

/** What nobody needs any more. Deadlines of honest leads come with the privacy functions. */
export function createLeadRetention({ repositories, transaction, now }: Kit) {
  return {
    /** Spam is kept so long that an honest visitor whom a trap caught can still be found. */
    async removeSpam(): Promise<number> {
      const before = now() - defaults.privacy.retention.spamDays * DAY_MS;
      for (let removed = 0; ;) {
        const part = await transaction((trx) => repositories.lead.removeSpam(before, BATCH, trx));
        removed += part;
        if (part < BATCH) return removed;
      }
    },
  };
}
export type LeadRetention = ReturnType<typeof createLeadRetention>;
