import { readFileSync } from 'node:fs';
import { expect, test as base, type Page } from '@playwright/test';
import { firstAdmin, sites, type Login, type SiteName } from './sites';

export { expect, firstAdmin, sites, type Login, type Page };

export interface AdminOptions {
  site: SiteName;
  /** Language and theme of the admin panel, as a user has chosen them. */
  language: 'en' | 'de';
  theme: 'light' | 'dark' | 'system';
}

/** `test.use({ site: 'empty', language: 'de', theme: 'dark' })` in a file or a describe block. */
export const test = base.extend<AdminOptions>({
  site: ['demo', { option: true }],
  language: ['en', { option: true }],
  theme: ['light', { option: true }],
  baseURL: async ({ site }, use) => {
    await use(sites[site].url);
  },
  page: async ({ page, language, theme }, use) => {
    await page.addInitScript(
      (chosen) => {
        // Only where nothing is chosen: a test may change them by hand and reload.
        for (const [key, value] of Object.entries(chosen)) {
          if (!localStorage.getItem(key)) localStorage.setItem(key, value);
        }
      },
      { 'strapi-admin-language': language, STRAPI_THEME: theme },
    );
    await use(page);
  },
});

/** Logs in by the form, as a person does. */
export async function login(page: Page, { email, password }: Login): Promise<void> {
  await page.goto('/admin/auth/login');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await expect(page).not.toHaveURL(/\/auth\//);
}

/** The same session without the form; several times as fast. Open a page with `goto` after it. */
export async function signIn(page: Page, { email, password }: Login): Promise<string> {
  const response = await page.request.post('/admin/login', { data: { email, password } });
  expect(response.status()).toBe(200);
  const { data } = (await response.json()) as { data: { token: string } };
  await page.addInitScript((token) => {
    localStorage.setItem('jwtToken', JSON.stringify(token));
    localStorage.setItem('isLoggedIn', 'true');
  }, data.token);
  return data.token;
}

/** The logins of the demo or the real site by role name, as `npm run demo` prints them. */
export function demoLogins(site: 'demo' | 'real' = 'demo'): Record<string, Login> {
  const record = JSON.parse(readFileSync(`${sites[site].database}.json`, 'utf8')) as {
    logins: Array<Login & { role: string }>;
  };
  return Object.fromEntries(
    record.logins.map(({ role, email, password }) => [role, { email, password }]),
  );
}

/** What fades in has colours of its own until it stands still; what turns for ever is not waited for. */
export async function standStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ends = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
      .map(({ finished }) => finished.catch(() => undefined));
    await Promise.all(ends);
  });
}
