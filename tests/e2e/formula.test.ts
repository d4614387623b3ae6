import { AxeBuilder } from '@axe-core/playwright';
import { demoLogins, expect, signIn, standStill, test, type Page } from './support/test';

interface Made {
  documentId: string;
}

/** A funnel of two stages with two opportunities, one of them without a value. */
async function makeOwnFunnel(page: Page): Promise<{ funnel: string; name: string }> {
  const [admin] = Object.values(demoLogins());
  const headers = { Authorization: `Bearer ${await signIn(page, admin!)}` };
  const send = async (path: string, data: object): Promise<Made> => {
    const answer = await page.request.post(`/sales-pipeline${path}`, { headers, data });
    expect(answer.ok(), `${path} ${answer.status()}`).toBe(true);
    return ((await answer.json()) as { data: Made }).data;
  };
  const name = `Figures ${Date.now()}`;
  const stages = [];
  for (const probability of [50, 80]) {
    const stage = { name: `${name} ${probability}`, kind: 'open', probability };
    stages.push({ stage: (await send('/stages', stage)).documentId });
  }
  const { documentId: funnel } = await send('/funnels', { name, stages });
  await send('/opportunities', { title: 'Roof', funnel, targetValue: 1000 });
  await send('/opportunities', { title: 'Empty hall', funnel });
  return { funnel, name };
}

const mistake = (page: Page) => page.locator('[data-mistake]');
const previewOf = (page: Page, title: string) =>
  page.locator('[data-preview]').filter({ hasText: title });
const cardOf = (page: Page, title: string) =>
  page.locator('[data-card]').filter({ hasText: title });

async function hasNothingSerious(page: Page, where: string, within = 'body'): Promise<void> {
  await standStill(page);
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`);
  expect(serious).toEqual([]);
}

test('a formula with a mistake is seen at its place, corrected, tried, saved and stands on the card', async ({
  page,
}) => {
  const { funnel, name } = await makeOwnFunnel(page);
  await page.goto('/admin/plugins/sales-pipeline/settings/funnels');
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  const formula = page.getByRole('textbox', { name: 'Formula' });
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Worth');
  await formula.fill('currentvalue * 2');
  await expect(mistake(page).locator('mark')).toHaveText('currentvalue');
  await expect(formula).toHaveAttribute('aria-invalid', 'true');
  await expect(formula).toHaveAccessibleDescription(/“currentvalue” is not a variable/);
  await expect(page.locator('[data-preview]')).toHaveCount(0);

  await page.getByRole('button', { name: 'Take “currentValue”' }).click();
  await expect(mistake(page)).toHaveCount(0);
  await expect(formula).toHaveValue('currentValue * 2');
  await expect(previewOf(page, 'Roof')).toContainText('500');
  await expect(previewOf(page, 'Roof')).toContainText('1,000');
  await expect(previewOf(page, 'Empty hall')).toContainText('Current value is missing');

  // By the keyboard alone: to the end, a sign, and a variable from the list.
  await formula.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' + ');
  await page.getByRole('button', { name: /^Insert priority/ }).focus();
  await page.keyboard.press('Enter');
  await expect(formula).toHaveValue('currentValue * 2 + priority');
  await expect(formula).toBeFocused();
  await expect(previewOf(page, 'Roof')).toContainText('1,002');
  await page.getByRole('textbox', { name: 'Unit', exact: true }).fill('points');
  await expect(previewOf(page, 'Roof')).toContainText(/1,002.points/);

  // Nothing is lost by a click on another page.
  await page.getByRole('link', { name: 'Lists' }).click();
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await standStill(page);
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText('Saved.')).toBeVisible();

  await page.goto(`/admin/plugins/sales-pipeline/funnels/${funnel}`);
  await expect(cardOf(page, 'Roof').locator('[data-figure]')).toHaveText(/Worth 1,002.points/);
  await expect(cardOf(page, 'Empty hall').locator('[data-figure]')).toHaveText(
    'Worth no value (Current value is missing)',
  );
  const head = page.locator('[data-head-figure]');
  await expect(head).toContainText(/Worth 1,002.points/);
  await expect(head).toContainText('1 without Worth');

  await cardOf(page, 'Roof').getByRole('link').first().click();
  await expect(page.locator('[data-value="figure"]')).toContainText(/1,002.points/);
  await page.goto(`/admin/plugins/sales-pipeline/opportunities?funnel=${funnel}&sort=figure:desc`);
  await expect(page.getByRole('columnheader', { name: 'Success figure' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(page.getByRole('row').nth(1)).toContainText(/1,002.points/);
});

test('who may not manage funnels is told so', async ({ page }) => {
  const logins = Object.entries(demoLogins());
  const [, seller] = logins.find(([role]) => role.startsWith('Sales: '))!;
  await signIn(page, seller);
  await page.goto('/admin/plugins/sales-pipeline/settings/funnels');
  await expect(page.getByText(/don't have the permissions/i)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Funnels' })).toHaveCount(0);
});

test.describe('in German, dark and narrow', () => {
  test.use({ language: 'de', theme: 'dark', viewport: { width: 360, height: 740 } });

  test('the editor fits and speaks the language', async ({ page }) => {
    const { funnel } = await makeOwnFunnel(page);
    await page.goto(`/admin/plugins/sales-pipeline/settings/funnels/${funnel}`);
    const formula = page.getByRole('textbox', { name: 'Formel' });
    await formula.fill('Zielwert + 1');
    await expect(formula).toHaveAccessibleDescription(/„Zielwert“ ist keine Variable/);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    await hasNothingSerious(page, 'editor with a mistake');
    await page.getByRole('button', { name: '„targetValue“ einsetzen' }).click();
    await expect(previewOf(page, 'Roof')).toContainText('1.001');
    await hasNothingSerious(page, 'editor');
    await page.getByRole('button', { name: 'Speichern' }).first().click();
    await expect(page.getByText('Gespeichert.')).toBeVisible();
    await page.goto(`/admin/plugins/sales-pipeline/funnels/${funnel}`);
    await expect(cardOf(page, 'Roof').locator('[data-figure]')).toHaveText('Erfolgsgröße 1.001');
    await hasNothingSerious(page, 'card', '[data-figure]');
    await page.goto('/admin/plugins/sales-pipeline/settings/funnels');
    await expect(page.getByRole('heading', { level: 1, name: 'Vertriebstrichter' })).toBeVisible();
    await hasNothingSerious(page, 'funnels');
  });
});
