import { demoLogins, expect, firstAdmin, login, signIn, test } from './support/test';

/** From 0 (black) to 255; a transparent background shows the white of the page. */
function luminance(color: string): number {
  const [red = 255, green = 255, blue = 255, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(
    Number,
  );
  return alpha === 0 ? 255 : 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

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
    expect(luminance(background)).toBeLessThan(80);
  });
});
