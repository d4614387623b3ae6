import type { Core } from '@strapi/strapi';
import { seedGenerated } from './load';
import { seedReal } from './real';
import { siteOf, type Locale } from './site';
import { createSuperAdmin, type DemoLogin } from './users';

export type { DemoLogin } from './users';

export interface SeedOptions {
  strapi: Core.Strapi;
  /** Folder with real data to load instead of the generated data. */
  from?: string;
  /** Start value of the generator: the same number makes the same data, relative to the day. */
  seed?: number;
  /** Language of funnels, roles and texts. */
  locale?: Locale;
  log: (line: string) => void;
}

/** Called once, on an empty database, after `strapi.load()`. */
export async function seed(options: SeedOptions): Promise<{ logins: DemoLogin[] }> {
  const { strapi, from, seed: start = 1, locale = 'en', log } = options;
  const site = siteOf(strapi);
  const admin = await createSuperAdmin(strapi);
  const today = new Date().toISOString().slice(0, 10);
  const logins = from
    ? await seedReal(site, from, log)
    : await seedGenerated(site, { seed: start, today, locale, log });
  return { logins: [...(admin.login ? [admin.login] : []), ...logins] };
}
