import type { Core } from '@strapi/strapi';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Kit } from '../app';
import { PLUGIN_ID } from '../constants';
import { addressOfVisitor } from '../domain/network-address';
import type { FormSecret } from './form-secret';

type Limit = { points: number; seconds: number };

const storeOf = (strapi: Core.Strapi): string =>
  strapi.config.get<string>(`plugin::${PLUGIN_ID}.forms.rateLimitStore`, 'memory');

/** Counters beyond this many different limits are of forms that were changed long ago. */
const MOST_LIMITERS = 500;

/**
 * How often one visitor and one form may send. Keys are HMACs of the address, kept no longer than their window: in this
 * process, or in the database where several instances run (`forms.rateLimitStore`).
 */
export function createFormLimiter(kit: Kit, deps: { secret: FormSecret }) {
  const { repositories, transaction, now } = kit;
  const limiters = new Map<string, RateLimiterMemory>();
  function limiterOf({ points, seconds }: Limit): RateLimiterMemory {
    const name = `${points}/${seconds}`;
    const known = limiters.get(name);
    if (known) return known;
    if (limiters.size >= MOST_LIMITERS) limiters.clear();
    const made = new RateLimiterMemory({ points, duration: seconds, keyPrefix: '' });
    limiters.set(name, made);
    return made;
  }

  /** Milliseconds to wait; 0 where it is within the limit. */
  async function inMemory(key: string, limit: Limit, cost: number): Promise<number> {
    try {
      await limiterOf(limit).consume(key, cost);
      return 0;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext);
      throw refused;
    }
  }
  /** The same over a table, for which the library has no store that runs on all engines. */
  async function inDatabase(key: string, { points, seconds }: Limit, cost: number) {
    const at = now();
    const bucket = await transaction((trx) =>
      repositories.rateLimit.add(key, cost, seconds * 1000, at, trx),
    );
    return bucket.points > points ? Math.max(1, bucket.expiresAt - at) : 0;
  }

  /** Seconds to wait; 0 where it is within the limit. */
  async function consume(kind: string, what: string, limit: Limit, cost = 1): Promise<number> {
    const key = `${kind}:${deps.secret.sign('rate-limit', what)}`;
    const count = storeOf(kit.strapi) === 'database' ? inDatabase : inMemory;
    return Math.ceil((await count(key, limit, cost)) / 1000);
  }

  return {
    /**
     * @param address undefined where code of the site sends, for visitors whom it does not name: the form's limit alone
     * @param cost 2 for a page that shows no signed moment of issue: half the limit
     */
    async wait(
      form: { documentId: string; perMinute: number; perAddress: number },
      address: string | undefined,
      cost: 1 | 2,
    ): Promise<number> {
      const visitor = `${form.documentId}:${addressOfVisitor(address)}`;
      // Of a limit of one, half would be none at all.
      const costOf = (points: number) => (points < 2 ? 1 : cost);
      const own = { points: form.perAddress, seconds: 600 };
      const waiting =
        address === undefined ? 0 : await consume('address', visitor, own, costOf(own.points));
      if (waiting > 0) return waiting;
      const all = { points: form.perMinute, seconds: 60 };
      return consume('form', form.documentId, all, costOf(all.points));
    },
    /** Whether an automatic reply may go to this address: whoever types in somebody else's fills no letter box with it. */
    async mayReply(emailKey: string): Promise<boolean> {
      return (await consume('reply', emailKey, { points: 3, seconds: 86_400 })) === 0;
    },
    clean: () => kit.repositories.rateLimit.removeExpired(kit.now()),
  };
}
export type FormLimiter = ReturnType<typeof createFormLimiter>;
