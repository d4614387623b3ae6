import type { TestApp } from './boot';

export const PLUGIN = 'sales-pipeline';

export interface PluginRoute {
  method: 'get' | 'post' | 'put' | 'delete';
  /** As the plugin names it, without the prefix: /opportunities/:id/move */
  path: string;
  /** 'POST /opportunities/:id/move' */
  key: string;
  handler: string;
  /** Actions of each admin::hasPermissions policy. */
  actions: string[][];
  policies: string[];
  /** Reached without any login or token. */
  isPublic: boolean;
}

interface RegisteredRoute {
  method: string;
  path: string;
  handler: unknown;
  config?: { policies?: unknown[]; auth?: unknown };
}
interface Policy {
  name: string;
  config?: { actions?: string[] };
}
const policyOf = (policy: unknown): Policy =>
  typeof policy === 'string' ? { name: policy } : (policy as Policy);

/** The routes that Strapi has registered for the plugin. */
export function pluginRoutes(app: TestApp, type: 'admin' | 'content-api'): PluginRoute[] {
  const routers = app.strapi.plugin(PLUGIN).routes as Record<string, { routes: unknown[] }>;
  return (routers[type]?.routes ?? []).map((item) => {
    const { method, path, handler, config } = item as RegisteredRoute;
    const policies = (config?.policies ?? []).map(policyOf);
    return {
      method: method.toLowerCase() as PluginRoute['method'],
      path,
      key: `${method} ${path}`,
      handler: String(handler),
      policies: policies.map(({ name }) => name),
      isPublic: config?.auth === false,
      actions: policies
        .filter(({ name }) => name === 'admin::hasPermissions')
        .map((policy) => policy.config?.actions ?? []),
    };
  });
}

/** Every table of the plugin by its content types, join tables included. */
export function pluginTables(app: TestApp): string[] {
  const tables = new Set<string>();
  for (const [uid, meta] of app.strapi.db.metadata) {
    if (!uid.startsWith(`plugin::${PLUGIN}.`)) continue;
    tables.add(meta.tableName);
    for (const attribute of Object.values(meta.attributes)) {
      const { joinTable } = attribute as { joinTable?: { name: string } };
      if (joinTable) tables.add(joinTable.name);
    }
  }
  return [...tables].sort();
}

/** Rows of every table of the plugin, in one order: equal before and after means that nothing was written. */
export async function tableRows(
  app: TestApp,
  tables = pluginTables(app),
): Promise<Record<string, Record<string, unknown>[]>> {
  const rows: Record<string, Record<string, unknown>[]> = {};
  for (const table of tables) rows[table] = await app.knex(table).orderBy('id');
  return rows;
}

export async function rowCounts(app: TestApp): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of pluginTables(app)) {
    const [row] = await app.knex(table).count({ count: '*' });
    counts[table] = Number(row?.count);
  }
  return counts;
}

/** Runs a job of the plugin now, as its cron rule would. */
export async function runJob(
  app: TestApp,
  job: 'outbox' | 'owners' | 'mails' | 'leads',
): Promise<void> {
  const found = app.strapi.cron.jobs.find(({ name }) => name === `${PLUGIN}:${job}`);
  if (!found?.job) throw new Error(`The plugin has no job ${job}`);
  await (found.job as { trigger(): Promise<void> }).trigger();
}
