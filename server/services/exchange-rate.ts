import type { ExchangeRate } from '../../shared/contracts/settings';
import type { Kit } from '../app';
import type { Rate } from '../domain/currency';
import { conflict, invalid, notFound } from '../domain/errors';
import type { Trx } from '../repositories/database';
import type { ExchangeRateRecord, RateListing } from '../repositories/exchange-rate';
import { chunks } from '../repositories/opportunity';
import { isUniqueViolation } from '../repositories/transaction';
import type { Caller } from './caller';
import type { OpportunitiesChanged } from './hooks';
import { iso } from './present';
import type { SettingsService } from './settings';

/** `validFrom` in epoch milliseconds; absent on create: now. */
export type RateDraft = { currency: string; rate: number; validFrom?: number };
type Place = Pick<Rate, 'currency' | 'validFrom'>;

/** The hook gets at most this many opportunities at once. */
const HOOK_CHUNK = 500;

const present = ({ documentId, currency, rate, validFrom }: ExchangeRateRecord): ExchangeRate => ({
  documentId,
  currency,
  rate,
  validFrom: iso(validFrom),
});
const taken = () => conflict('validFrom: there is already a rate of this currency from then on');

type Deps = { settings: Pick<SettingsService, 'get'>; afterRateChange: OpportunitiesChanged };

/** Exchange rates: each write rewrites the closedRate of what closed in its interval (architecture 4.7). */
export function createExchangeRateService({ repositories, transaction, now }: Kit, deps: Deps) {
  const { exchangeRate, closedRate, settings: stored } = repositories;

  async function find(documentId: string, trx?: Trx): Promise<ExchangeRateRecord> {
    const found = await exchangeRate.byDocumentId(documentId, trx);
    if (!found) throw notFound('Exchange rate');
    return found;
  }

  async function checked(rate: Rate, ownId: number | null, trx: Trx): Promise<Rate> {
    if (rate.currency === (await deps.settings.get()).baseCurrency) {
      throw invalid('currency', 'is the base currency, whose rate is always 1');
    }
    const same = await exchangeRate.byStart(rate.currency, rate.validFrom, trx);
    if (same && same.id !== ownId) throw taken();
    return rate;
  }

  /** What closed from each place on until the next rate; called after the rates have changed. */
  async function rewriteFrom(places: Place[], caller: Caller, trx: Trx): Promise<void> {
    const changed = new Set<number>();
    for (const { currency, validFrom } of places) {
      const until = await exchangeRate.nextAfter(currency, validFrom, trx);
      const interval = { currency, from: validFrom, until };
      for (const id of await closedRate.rewriteWithin(interval, now(), trx)) changed.add(id);
    }
    for (const ids of chunks([...changed], HOOK_CHUNK))
      await deps.afterRateChange(trx, ids, caller);
  }

  /** Rates are written by one at a time: an interval ends where the next rate begins. */
  async function write<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
    try {
      return await transaction(async (trx) => {
        await stored.lock(trx);
        return work(trx);
      });
    } catch (error) {
      throw isUniqueViolation(error) ? taken() : error;
    }
  }

  return {
    async list(listing: RateListing): Promise<{ data: ExchangeRate[]; total: number }> {
      const { records, total } = await exchangeRate.list(listing);
      return { data: records.map(present), total };
    },

    async get(documentId: string): Promise<ExchangeRate> {
      return present(await find(documentId));
    },

    async create(
      { currency, rate, validFrom = now() }: RateDraft,
      caller: Caller,
    ): Promise<ExchangeRate> {
      return write(async (trx) => {
        const draft = await checked({ currency, rate, validFrom }, null, trx);
        const documentId = await exchangeRate.insert(draft, now(), trx);
        await rewriteFrom([draft], caller, trx);
        return present(await find(documentId, trx));
      });
    },

    async update(
      documentId: string,
      patch: Partial<RateDraft>,
      caller: Caller,
    ): Promise<ExchangeRate> {
      return write(async (trx) => {
        const before = await find(documentId, trx);
        const { currency, rate, validFrom } = { ...before, ...patch };
        const draft = await checked({ currency, rate, validFrom }, before.id, trx);
        await exchangeRate.update(before.id, draft, now(), trx);
        const moved = before.currency !== currency || before.validFrom !== validFrom;
        await rewriteFrom(moved ? [before, draft] : [draft], caller, trx);
        return present(await find(documentId, trx));
      });
    },

    async remove(documentId: string, caller: Caller): Promise<void> {
      await write(async (trx) => {
        const before = await find(documentId, trx);
        await exchangeRate.remove(before.id, trx);
        await rewriteFrom([before], caller, trx);
      });
    },
  };
}
export type ExchangeRateService = ReturnType<typeof createExchangeRateService>;
