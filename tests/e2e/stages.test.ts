import { AxeBuilder } from '@axe-core/playwright';

import { demoLogins, expect, signIn, standStill, test, type Page } from './support/test';

const HOME = '/admin/plugins/sales-pipeline/settings/stages';

const superAdmin = () => {
  const found = Object.entries(demoLogins()).find(([role]) => role.startsWith('Super Admin'));
  if (!found) throw new Error('the demo has no super admin');
  return found[1];
};
const seller = () => {
  const found = Object.entries(demoLogins()).find(([role]) => role.startsWith('Sales:'));
  if (!found) throw new Error('the demo has no seller');
  return found[1];
};

interface Stage {
  documentId: string;
  name: string;
  icon: string | null;
  color: string;
  kind: string;
  probability: number;
  checklist: { label: string; required: boolean; dueDays?: number }[];
  questions: { label: string; type: string; mapsTo?: string; options?: { value: string }[] }[];
  usedIn: { name: string }[];
}
async function stages(page: Page, token: string): Promise<Stage[]> {
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await page.request.get('/sales-pipeline/stages', { headers });
  return ((await answer.json()) as { data: Stage[] }).data;
}

test('a stage is made with icon, colour, a task and a question, by keyboard where it matters', async ({
  page,
}) => {
  const token = await signIn(page, superAdmin());
  await page.goto(HOME);
  await page.getByRole('button', { name: 'New stage' }).click();
  await expect(page.getByRole('heading', { name: 'New stage', level: 1 })).toBeVisible();
  await page.locator('[data-field="name"] input').fill('Site visit');

  await page.getByRole('button', { name: 'Choose an icon' }).click();
  await page.getByRole('searchbox', { name: 'Search icons' }).fill('visit');
  const icons = page.getByRole('radiogroup', { name: 'Icon' }).getByRole('radio');
  await expect(icons).toHaveCount(2);
  await icons.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Place on a map, visit' })).toBeChecked();
  const colors = page.getByRole('radiogroup', { name: 'Colour' });
  await expect(colors.getByRole('radio', { name: 'Red' })).toHaveCount(0);
  await colors.getByRole('radio', { name: 'Purple' }).check({ force: true });

  for (const [i, label] of ['Agree a date', 'Write the report'].entries()) {
    await page.getByRole('button', { name: 'Add item' }).click();
    await page.keyboard.type(label);
    await expect(page.getByLabel('To do').nth(i)).toHaveValue(label);
  }
  await page.getByLabel('Due after days').nth(1).fill('2');
  await page.getByRole('button', { name: 'Move “Write the report”', exact: true }).focus();
  // What is read out tells when dnd-kit listens to the next key.
  await page.keyboard.press('Space');
  await expect(page.getByText(/“Write the report” (picked up,|at) place 2 of 2/)).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('“Write the report” at place 1 of 2.')).toBeAttached();
  await page.keyboard.press('Space');
  await expect(page.getByLabel('To do').first()).toHaveValue('Write the report');

  await page.getByRole('button', { name: 'Add question' }).click();
  await page.keyboard.type('How keen are they?');
  await page.getByRole('combobox', { name: 'Answer' }).click();
  await page.getByRole('option', { name: 'Choice' }).click();
  await page.getByRole('combobox', { name: 'Fills' }).click();
  await page.getByRole('option', { name: 'Interest' }).click();
  await expect(page.getByLabel(/^Option \d/)).not.toHaveCount(0);

  await page.getByRole('button', { name: 'Create stage' }).first().click();
  await expect(page.getByRole('heading', { name: 'Site visit', level: 1 })).toBeVisible();
  const made = (await stages(page, token)).find(({ name }) => name === 'Site visit');
  expect(made).toMatchObject({
    icon: 'PinMap',
    color: 'alternative600',
    kind: 'open',
    probability: 20,
    checklist: [
      { label: 'Write the report', required: false, dueDays: 2 },
      { label: 'Agree a date', required: false },
    ],
    questions: [{ label: 'How keen are they?', type: 'select', mapsTo: 'interest' }],
  });

  // Unsaved input is not lost by a click beside it.
  await page.locator('[data-field="name"] input').fill('Something else');
  await page.getByRole('link', { name: 'All stages' }).click();
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await page.getByRole('button', { name: 'Discard changes' }).first().click();
  await page.getByRole('link', { name: 'All stages' }).click();

  await page.getByRole('searchbox', { name: 'Search stages and funnels' }).fill('site visit');
  await expect(page.locator('[data-stage]')).toHaveCount(1);
  await expect(page.locator('[data-stage]')).toContainText('Used in no funnel');
  await page.getByRole('button', { name: 'Delete “Site visit”' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.locator('[data-stage]')).toHaveCount(0);
});

test('a new probability says what it changes before it is saved', async ({ page }) => {
  const token = await signIn(page, superAdmin());
  const used = (await stages(page, token))
    .filter(
      ({ kind, usedIn, probability }) => kind === 'open' && usedIn.length > 0 && probability < 90,
    )
    .sort((a, b) => b.usedIn.length - a.usedIn.length);
  const headers = { Authorization: `Bearer ${token}` };
  let stage: Stage | undefined;
  let changing = 0;
  for (const candidate of used) {
    const path = `/sales-pipeline/stages/${candidate.documentId}/preview`;
    const answer = await page.request.post(path, { headers, data: { probability: 95 } });
    const { data } = (await answer.json()) as { data: { changing: number } };
    if (data.changing > changing) [stage, changing] = [candidate, data.changing];
  }
  if (!stage) throw new Error('no opportunity of the demo takes the probability of its stage');

  await page.goto(`${HOME}/${stage.documentId}`);
  await expect(page.getByRole('button', { name: 'Save', exact: true }).last()).toBeDisabled();
  const probability = page.locator('[data-field="probability"] input');
  await probability.fill('95');
  await page.getByRole('button', { name: 'Save', exact: true }).last().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`from ${stage.probability} % to 95 %`);
  await expect(dialog).toContainText(new RegExp(`${changing} opportunit(y changes|ies change)`));
  await expect(dialog.locator('[data-side="before"]')).toContainText(`${changing} open`);
  const amounts = await dialog.locator('[data-side]').allInnerTexts();
  expect(amounts).toHaveLength(2);
  expect(amounts[0]?.split('\n').at(-1)).not.toBe(amounts[1]?.split('\n').at(-1));
  expect((await stages(page, token)).find(({ name }) => name === stage.name)?.probability).toBe(
    stage.probability,
  );
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Save', exact: true }).last().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save probability' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect
    .poll(
      async () => (await stages(page, token)).find(({ name }) => name === stage.name)?.probability,
    )
    .toBe(95);

  // The kind has an action of its own, which shows the same before anything happens.
  await page.getByRole('button', { name: 'Change kind' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Lost' }).check({ force: true });
  await expect(page.locator('[data-side="after"]')).toContainText('lost');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.request.put(`/sales-pipeline/stages/${stage.documentId}`, {
    headers,
    data: { probability: stage.probability },
  });
});

test('a seller reads the library and is told who may change it', async ({ page }) => {
  await signIn(page, seller());
  await page.goto(HOME);
  await expect(page.locator('[data-stage]').first()).toBeVisible();
  await expect(page.getByText(/You may read this/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'New stage' })).toHaveCount(0);
  await page.locator('[data-stage]').first().getByRole('link').click();
  await expect(page.locator('[data-field="name"] input')).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
});

for (const view of [
  { language: 'en', theme: 'light', width: 1280 },
  { language: 'de', theme: 'dark', width: 360 },
] as const) {
  test.describe(`in ${view.language}, ${view.theme}, ${view.width} px`, () => {
    test.use({ ...view, viewport: { width: view.width, height: 800 } });
    test('library and editor fit the screen and have no accessibility violation', async ({
      page,
    }) => {
      const token = await signIn(page, superAdmin());
      const [first] = (await stages(page, token)).filter(({ questions }) => questions.length > 0);
      for (const path of [HOME, `${HOME}/${first?.documentId}`]) {
        await page.goto(path);
        await expect(page.locator('[data-stage], form').first()).toBeVisible();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(view.width);
        await standStill(page);
        const { violations } = await new AxeBuilder({ page }).include('main').analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      }
    });
  });
}
