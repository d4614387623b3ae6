import { AsyncLocalStorage } from 'node:async_hooks';
import type { Trx } from './database';

export type Ambient = {
  current(): Trx | null;
  run<T>(trx: Trx, work: () => Promise<T>): Promise<T>;
  /** Work that is begun within a transaction and is no part of it. */
  outside<T>(work: () => Promise<T>): Promise<T>;
};

/**
 * The transaction that the running call stands in. A read that forgot to name it would wait for ever on SQLite, whose
 * pool has one connection; after the transaction's end (events, timers) there is none again.
 */
export function createAmbient(): Ambient {
  const storage = new AsyncLocalStorage<{ trx: Trx | null }>();
  return {
    current: () => storage.getStore()?.trx ?? null,
    async run(trx, work) {
      const holder: { trx: Trx | null } = { trx };
      try {
        return await storage.run(holder, work);
      } finally {
        holder.trx = null;
      }
    },
    outside: (work) => storage.run({ trx: null }, work),
  };
}
