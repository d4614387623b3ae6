import { hasRealSite } from './support/sites';
import { demoLogins, expect, signIn, test } from './support/test';

test.use({ site: 'real' });

// Said plainly where the data is not there; the run's summary counts it.
(hasRealSite ? test : test.skip)('the board shows a year of real data', async ({ page }) => {
  const [admin] = Object.values(demoLogins('real'));
  const token = await signIn(page, admin!);
  await page.goto('/admin/plugins/sales-pipeline');
  const columns = page.locator('[data-stage]');
  await expect(columns.filter({ hasText: 'Prospecting' })).toContainText('500 opportunities');
  await expect(columns.filter({ hasText: 'Engaging' })).toContainText('1,589 opportunities');

  const headers = { Authorization: `Bearer ${token}` };
  const funnels = await page.request.get('/sales-pipeline/funnels', { headers });
  const { data: list } = (await funnels.json()) as { data: { documentId: string }[] };
  const answer = await page.request.get(
    `/sales-pipeline/funnels/${list[0]?.documentId}/board?closedDays=36500&pageSize=1`,
    { headers },
  );
  const { data: board } = (await answer.json()) as {
    data: { columns: { stage: { name: string }; count: number; targetValue: number }[] };
  };
  const heads = Object.fromEntries(board.columns.map(({ stage, count }) => [stage.name, count]));
  expect(heads).toEqual({ Prospecting: 500, Engaging: 1589, Won: 4238, Lost: 2473 });
  expect(board.columns.find(({ stage }) => stage.name === 'Won')?.targetValue).toBe(10_005_534);
});
