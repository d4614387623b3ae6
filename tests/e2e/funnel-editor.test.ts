import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from '@playwright/test';

import { demoLogins, expect, signIn, standStill, test, type Page } from './support/test';

const SETTINGS = '/admin/plugins/sales-pipeline/settings/funnels';

interface Made {
  documentId: string;
}
interface StoredFunnel extends Made {
  name: string;
  problems: { field: string }[];
  stages: {
    stage: { documentId: string; name: string };
    probability: number | null;
    followUpDays: number | null;
    requiredFields: string[];
    checklist: { label: string }[] | null;
  }[];
}

const admin = () => {
  const found = Object.entries(demoLogins()).find(([role]) => role.startsWith('Super Admin'));
  if (!found) throw new Error('the demo has no super admin');
  return found[1];
};

/** What an admin may ask the server, beside what the page shows. */
async function serverOf(page: Page) {
  const headers = { Authorization: `Bearer ${await signIn(page, admin())}` };
  const send = async <T = Made>(path: string, data?: object): Promise<T> => {
    const url = `/sales-pipeline${path}`;
    const answer = await (data
      ? page.request.post(url, { headers, data })
      : page.request.get(url, { headers }));
    expect(answer.ok(), `${path} ${answer.status()}`).toBe(true);
    return ((await answer.json()) as { data: T }).data;
  };
  const stage = (name: string, kind: string, rest: object = {}) =>
    send('/stages', { name, kind, ...rest });
  return { send, stage };
}

/** As somebody without a mouse gets there; never by setting the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(target)} is not reached with ${key}`);
}

async function hasNothingSerious(page: Page, where: string): Promise<void> {
  await standStill(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`);
  expect(serious).toEqual([]);
}
const headings = (page: Page) =>
  page.getByRole('list', { name: 'Stages', exact: true }).getByRole('heading', { level: 3 });

test('a funnel is built by keyboard alone', async ({ page }) => {
  test.slow();
  const mark = String(Date.now()).slice(-6);
  const { send, stage } = await serverOf(page);
  const [first, second, won] = [`First ${mark}`, `Second ${mark}`, `Done ${mark}`];
  const checklist = [{ key: 'call', label: 'Call', required: false }];
  await stage(first, 'open', { probability: 10, checklist });
  await stage(second, 'open', { probability: 60 });
  await stage(won, 'won');
  await page.goto(`${SETTINGS}/new`);
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  const name = `Keyboard ${mark}`;
  await tabTo(page, page.getByRole('textbox', { name: 'Name of the funnel' }));
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('No stage is open')).toBeVisible();

  const add = page.getByRole('combobox', { name: 'Add a stage from the library' });
  await tabTo(page, add);
  for (const [at, wanted] of [won, second, first].entries()) {
    await page.keyboard.type(wanted);
    await expect(page.getByRole('option', { name: new RegExp(wanted) })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(headings(page)).toHaveCount(at + 1);
    await expect(add).toBeFocused();
  }
  // Open stages stand in front of the one that ends the funnel, whenever they come.
  await expect(headings(page)).toHaveText([second, first, won]);
  await expect(page.getByText('No stage is open')).toHaveCount(0);

  await tabTo(page, button(`Move “${first}” up`), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(headings(page)).toHaveText([first, second, won]);
  await expect(page.getByRole('status').getByText(`“${first}” at place 1 of 3.`)).toBeAttached();
  await expect(button(`Move “${first}” down`)).toBeFocused();
  // The same with the handle, there and back.
  const handle = button(`Move “${first}”`);
  for (const [arrow, place] of [
    ['ArrowDown', 2],
    ['ArrowUp', 1],
  ] as const) {
    await tabTo(page, handle, 'Shift+Tab');
    await page.keyboard.press('Space');
    // What is read out tells when dnd-kit listens to the next key.
    const said = page.locator('[id^="DndLiveRegion"]');
    const picked = new RegExp(`“${first}” (picked up,|at) place`);
    await expect(said.filter({ hasText: picked })).toBeAttached();
    await page.keyboard.press(arrow);
    await expect(said.filter({ hasText: `“${first}” at place ${place} of 3.` })).toBeAttached();
    await page.keyboard.press('Space');
    await expect(headings(page).nth(place - 1)).toHaveText(first);
  }

  await tabTo(page, button(`Adjust “${first}” in this funnel`));
  await page.keyboard.press('Enter');
  const row = page.locator('[data-place]').filter({ hasText: first });
  const probability = row.getByLabel('Probability in percent');
  await expect(probability).toHaveAccessibleDescription('Empty: 10 % from the stage.');
  await tabTo(page, probability);
  await page.keyboard.type('35');
  await expect(row.getByText('35 % in this funnel')).toBeVisible();
  const yellow = row.getByLabel('Follow up after days');
  await tabTo(page, yellow);
  await page.keyboard.type('500');
  await expect(page.getByText(/Red would come before yellow/)).toBeVisible();
  await hasNothingSerious(page, 'unfolded');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('3');
  await expect(page.getByText(/Red would come before yellow/)).toHaveCount(0);
  await tabTo(page, row.getByRole('combobox', { name: /^Required fields/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Target value' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await tabTo(page, row.getByRole('checkbox', { name: /^A checklist of its own/ }));
  await page.keyboard.press('Space');
  await expect(row.getByLabel('To do')).toHaveValue('Call');
  await expect(page.locator('[data-column-preview]').first()).toContainText('35 %');

  await tabTo(page, page.getByRole('button', { name: 'Save' }).last());
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved.')).toBeVisible();
  const made = (await send<StoredFunnel[]>('/funnels')).find((funnel) => funnel.name === name);
  expect(made?.stages.map((placed) => placed.stage.name)).toEqual([first, second, won]);
  expect(made?.stages[0]).toMatchObject({
    probability: 35,
    followUpDays: 3,
    requiredFields: ['targetValue'],
    checklist: [{ label: 'Call' }],
  });
  expect(made?.problems).toEqual([]);
  await page.goto(`/admin/plugins/sales-pipeline/funnels/${made?.documentId}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('a stage with opportunities is removed with a target, and the process can be read', async ({
  page,
}) => {
  const mark = String(Date.now()).slice(-6);
  const { send, stage } = await serverOf(page);
  const [from, to] = [`Leaving ${mark}`, `Staying ${mark}`];
  const stages = [
    { stage: (await stage(from, 'open')).documentId },
    { stage: (await stage(to, 'open', { goal: 'Agree the date' })).documentId },
  ];
  const name = `Shorter ${mark}`;
  const { documentId: funnel } = await send('/funnels', { name, stages });
  const chances = [];
  for (const title of ['Roof', 'Hall', 'Gate'])
    chances.push(await send('/opportunities', { title, funnel }));

  await page.goto(`${SETTINGS}/${funnel}`);
  await page.getByRole('button', { name: `Remove “${from}”` }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('3 opportunities stand in it');
  await expect(dialog.getByRole('combobox', { name: 'They go to' })).toContainText(to);
  await hasNothingSerious(page, 'target of a stage');
  await dialog.getByRole('button', { name: 'Remove stage' }).click();
  await expect(page.getByText(`3 opportunities go from “${from}” to “${to}”.`)).toBeVisible();
  await expect(headings(page)).toHaveText([to]);
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText('Saved.')).toBeVisible();
  for (const { documentId } of chances) {
    const timeline = await send<{ type: string }[]>(`/opportunities/${documentId}/timeline`);
    expect(JSON.stringify(timeline)).toContain(to);
  }
  await expect(page.getByText(`3 opportunities go from`)).toHaveCount(0);

  await page.getByRole('link', { name: 'How this funnel works' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.locator('[data-step]')).toContainText('Goal: Agree the date');
  await hasNothingSerious(page, 'process');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.locator('[data-step]')).toBeVisible();
});

test.describe('in German, dark and narrow', () => {
  test.use({ language: 'de', theme: 'dark', viewport: { width: 360, height: 740 } });

  test('list, editor and process fit; a funnel is duplicated, archived and deleted', async ({
    page,
  }) => {
    const mark = String(Date.now()).slice(-6);
    const { send } = await serverOf(page);
    const template = { template: 'sales-pipeline', locale: 'de' };
    const { documentId: funnel } = await send('/funnels/from-template', template);
    const fits = async (where: string) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, where).toBeLessThanOrEqual(360);
      await hasNothingSerious(page, where);
    };
    await page.goto(`${SETTINGS}/${funnel}`);
    await expect(page.getByRole('heading', { level: 2, name: 'Phasen' })).toBeVisible();
    await page
      .getByRole('button', { name: /^„.*“ in diesem Trichter anpassen$/ })
      .first()
      .click();
    await fits('editor');
    await page.getByRole('textbox', { name: 'Name des Trichters' }).fill(`Eigener ${mark}`);
    await page.getByRole('button', { name: 'Speichern' }).first().click();
    await expect(page.getByText('Gespeichert.')).toBeVisible();
    await page.goto(`/admin/plugins/sales-pipeline/funnels/${funnel}/process`);
    await expect(page.locator('[data-step]').first()).toBeVisible();
    await fits('process');

    await page.goto(SETTINGS);
    await fits('list');
    const menu = async (name: string, item: string) => {
      await page.getByRole('button', { name: `Aktionen für „${name}“` }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await menu(`Eigener ${mark}`, 'Duplizieren');
    const copy = `Kopie von Eigener ${mark}`;
    await expect(page.getByRole('heading', { level: 1, name: copy })).toBeVisible();
    await page.goto(SETTINGS);
    await menu(copy, 'Archivieren');
    await expect(page.getByText(`„${copy}“ ist archiviert.`)).toBeVisible();
    await menu(copy, 'Löschen …');
    await expect(page.getByText('Keine Vertriebschance läuft hindurch')).toBeVisible();
    await page.getByRole('button', { name: 'Trichter löschen' }).click();
    await expect(page.getByText(`„${copy}“ ist gelöscht.`)).toBeVisible();

    // With opportunities: each stage says where they go.
    await send('/opportunities', { title: `Dach ${mark}`, funnel });
    await page.goto(SETTINGS);
    await menu(`Eigener ${mark}`, 'Löschen …');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('1 Vertriebschance läuft hindurch');
    const remove = dialog.getByRole('button', { name: 'Trichter löschen' });
    await expect(remove).toBeDisabled();
    await dialog.getByRole('combobox', { name: 'Sie gehen in den Trichter' }).click();
    await page.getByRole('option').first().click();
    await expect(dialog.getByRole('combobox', { name: /^1 Vertriebschance aus/ })).toBeVisible();
    await fits('delete');
    await remove.click();
    await expect(page.getByText(`„Eigener ${mark}“ ist gelöscht.`)).toBeVisible();
  });
});
