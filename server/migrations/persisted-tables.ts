import type { Core } from '@strapi/strapi';
import { RAW_UIDS, UIDS } from '../constants';

type Entry = string | { name: string };
const nameOf = (entry: Entry) => (typeof entry === 'string' ? entry : entry.name);

/**
 * Strapi drops the tables of a disabled plugin at the next boot. Tables in this list of the core store stay: every table
 * and join table of the plugin, with what a site's extension added.
 */
export async function persistTables(strapi: Core.Strapi): Promise<void> {
  const tables = [...Object.values(UIDS), ...Object.values(RAW_UIDS)].flatMap((uid) => {
    const meta = strapi.db.metadata.get(uid);
    const joins = Object.values(meta.attributes).flatMap((attribute) => {
      if (!('joinTable' in attribute) || !attribute.joinTable) return [];
      const { name } = attribute.joinTable as { name: string };
      return [name];
    });
    return [meta.tableName, ...joins];
  });
  const store = { type: 'core', key: 'persisted_tables' } as const;
  const saved = ((await strapi.store.get(store)) ?? []) as Entry[];
  const known = new Set(saved.map(nameOf));
  const missing = [...new Set(tables)].filter((name) => !known.has(name));
  if (missing.length > 0) {
    await strapi.store.set({ ...store, value: [...saved, ...missing.map((name) => ({ name }))] });
  }
}
