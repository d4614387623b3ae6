import { hasRealSite } from './support/sites';
import { demoLogins, expect, signIn, test } from './support/test';

test.use({ site: 'real' });

// Said plainly where the data is not there; the run's summary counts it.
(hasRealSite ? test : test.skip)(
  'the board shows a team’s real data in its four stages',
  async ({ page }) => {
    const [admin] = Object.values(demoLogins('real'));
    const token = await signIn(page, admin!);
    await page.goto('/admin/plugins/sales-pipeline');
    const columns = page.locator('[data-stage]');
    await expect(columns.filter({ hasText: 'Prospecting' })).toContainText('500 opportunities');
    await expect(columns.filter({ hasText: 'Engaging' })).toContainText('1,589 opportunities');

    // Of the closed ones the board shows a time that the settings say; all of them are older than that.
    const headers = { Authorization: `Bearer ${token}` };
    const closedDays = { won: 36_500, lost: 36_500, aftersale: 36_500 };
    const saved = await page.request.put('/sales-pipeline/settings', {
      headers,
      data: { closedDays },
    });
    expect(saved.status()).toBe(200);
    await page.reload();
    await expect(columns.filter({ hasText: 'Won' })).toContainText('4,238 opportunities');
    await expect(columns.filter({ hasText: 'Won' })).toContainText('10,005,534');
    await expect(columns.filter({ hasText: 'Lost' })).toContainText('2,473 opportunities');
  },
);
