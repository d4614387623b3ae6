import { demoLogins, expect, firstAdmin, login, signIn, test } from './support/test';

test('logs in by the form', async ({ page }) => {
  const [admin] = Object.values(demoLogins());
  await login(page, admin!);
  await expect(page.getByRole('link', { name: 'Content Manager' })).toBeVisible();
});

test.describe('the empty site, in German and dark', () => {
  test.use({ site: 'empty', language: 'de', theme: 'dark' });

  test('opens with a session, in the chosen language and theme', async ({ page }) => {
    await signIn(page, firstAdmin);
    await page.goto('/admin');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.getByRole('link', { name: 'Einstellungen', exact: true })).toBeVisible();
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).not.toBe('rgb(255, 255, 255)');
  });
});
