import type { Settings } from '../../shared/contracts/settings';
import { PLUGIN_ID, STORE, STORE_TABLE } from '../constants';
import type { Database, Trx } from './database';

/**
 * Strapi's store has no lock of its own. Base currency and rates hang together and are written by one at a time, and so
 * are the codes of funnels and stages that are made up here.
 */
export function createSettingsRepository(db: Database) {
  return {
    /** What was saved, as Strapi's store keeps it; nearly every request asks, so without the way through Strapi's models. */
    async read(): Promise<Partial<Settings> | null> {
      const row = await db
        .table(STORE_TABLE)
        .where('key', `plugin_${PLUGIN_ID}_${STORE.settings}`)
        .first('value');
      return row ? (JSON.parse(String(row.value)) as Partial<Settings> | null) : null;
    },
    /**
     * Before any other lock of a transaction that stores a rate with an opportunity: what was saved before is read, and
     * who saves rates waits to find the opportunity closed. A locking read, so MariaDB's snapshot is taken later.
     */
    async share(trx: Trx): Promise<void> {
      await db
        .table(STORE_TABLE, trx)
        .where('key', 'like', `plugin_${PLUGIN_ID}_%`)
        .orderBy('id')
        .forShare()
        .select('id');
    },
    /**
     * The first statement of a transaction that changes settings or rates, makes up a code, or saves days, which are
     * right only together with those of the other levels.
     */
    async lock(trx: Trx): Promise<void> {
      await db
        .table(STORE_TABLE, trx)
        .where('key', 'like', `plugin_${PLUGIN_ID}_%`)
        .orderBy('id')
        .forUpdate()
        .select('id');
    },
  };
}
export type SettingsRepository = ReturnType<typeof createSettingsRepository>;
