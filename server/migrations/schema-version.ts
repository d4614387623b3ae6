import type { Core } from '@strapi/strapi';
import { PLUGIN_ID, SCHEMA_VERSION, STORE, STORE_TABLE } from '../constants';

/**
 * Refuses to boot on a database that a newer version of the plugin has written: Strapi's sync would drop the columns
 * that this version does not know. Runs before the sync, also on an empty database.
 */
export async function checkSchemaVersion(strapi: Core.Strapi): Promise<void> {
  if (!(await strapi.db.getSchemaConnection().hasTable(STORE_TABLE))) return;
  const row: unknown = await strapi.db
    .getConnection(STORE_TABLE)
    .where({ key: `plugin_${PLUGIN_ID}_${STORE.schema}` })
    .first();
  const value = typeof row === 'object' && row !== null && 'value' in row ? Number(row.value) : 0;
  if (value > SCHEMA_VERSION) {
    throw new Error(
      `sales-pipeline: the database was written by a newer version of the plugin (schema ${value}, this one knows ${SCHEMA_VERSION}). Install that version again; booting with this one would drop its columns.`,
    );
  }
}

export async function storeSchemaVersion(strapi: Core.Strapi): Promise<void> {
  await strapi
    .store({ type: 'plugin', name: PLUGIN_ID })
    .set({ key: STORE.schema, value: SCHEMA_VERSION });
}
