import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import {
  demoLogins,
  expect,
  signIn,
  standStill,
  test,
  type Login,
  type Page,
} from './support/test';

interface Made {
  documentId: string;
  version: number;
}
interface User {
  id: number;
  name: string;
}
type Send = <T = Made>(method: 'get' | 'post' | 'put', path: string, data?: object) => Promise<T>;

const home = '/admin/plugins/sales-pipeline';
let made = 0;

function loginOf(role: string): Login & { name: string } {
  const found = Object.entries(demoLogins()).find(([name]) => name.startsWith(role));
  if (!found) throw new Error(`the demo has no ${role}`);
  return { ...found[1], name: found[0].replace(/^.*: /, '') };
}
const seller = () => loginOf('Sales:');

async function sendAs(page: Page, login: Login): Promise<Send> {
  const headers = { Authorization: `Bearer ${await signIn(page, login)}` };
  return async (method, path, data) => {
    const answer = await page.request[method](`/sales-pipeline${path}`, { headers, data });
    expect(answer.ok(), `${method} ${path} ${answer.status()}`).toBe(true);
    return ((await answer.json()) as { data: never }).data;
  };
}

/** A funnel of its own whose second stage asks for the next step, a known firm, and a lead of somebody there. */
async function prepare(page: Page) {
  const send = await sendAs(page, loginOf('Super Admin'));
  made += 1;
  const mark = `${Date.now()}${made}`;
  const stages = [];
  for (const text of ['Start', 'Asks', 'Last']) {
    const name = `${text} ${mark}`;
    const { documentId } = await send('post', '/stages', { name, kind: 'open' });
    stages.push({ stage: documentId, requiredFields: text === 'Asks' ? ['nextStep'] : [] });
  }
  const { documentId: funnel } = await send('post', '/funnels', {
    ...{ name: `Leads ${mark}`, gate: 'enforce', stages },
  });
  const firm = `Known ${mark} Ltd`;
  await send('post', '/organizations', { name: firm, domain: `known${mark}.example` });
  const lastName = `Lead ${mark}`;
  const lead = await send('post', '/leads', {
    ...{ firstName: 'Petra', lastName, email: `petra@known${mark}.example`, funnel },
    ...{ company: firm, source: 'event' },
  });
  const users = await send<User[]>('get', `/assignable-users?funnel=${funnel}`);
  const owner = users.find(({ name }) => name === seller().name);
  if (!owner) throw new Error('nobody sells');
  const convert = (more: object = {}) =>
    send<{ opportunity: Made }>('post', `/leads/${lead.documentId}/convert`, {
      ...{ version: lead.version, opportunity: { funnel, ...more } },
    });
  return { send, funnel, firm, lead, lastName, owner, convert };
}

const openBoard = async (page: Page, funnel: string) => {
  await page.goto(`${home}/funnels/${funnel}`);
  await expect(page.locator('[data-lead-lane]')).toBeVisible();
};
const stageAt = (page: Page, position: number) => page.locator('[data-stage]').nth(position);
const leadCard = (page: Page, name: string) =>
  page.locator('[data-lead]').filter({ hasText: name });
const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^Convert “/ });

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('nothing to drag');
  await page.mouse.move(start.x + 40, start.y + 12);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + 30, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + 150, { steps: 8 });
  await page.mouse.up();
}

test('a lead is dropped on a stage, becomes an opportunity of a known firm, and its owner accepts', async ({
  page,
  browser,
}) => {
  const { funnel, firm, lead, lastName, owner } = await prepare(page);
  await openBoard(page, funnel);
  await drag(page, leadCard(page, lastName), stageAt(page, 1));
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('combobox', { name: 'Stage' })).toContainText('Asks');
  // The firm is known by its web address; who wrote is new.
  await expect(dialog.getByRole('radio', { name: new RegExp(`Take “${firm}”`) })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'A new person' })).toBeChecked();
  await dialog.getByRole('textbox', { name: 'Position' }).fill('Head of purchasing');
  await dialog.getByLabel('Target value').fill('12,500');
  await dialog.getByRole('combobox', { name: 'Owner' }).click();
  await page.getByRole('option', { name: owner.name }).click();
  await dialog.getByRole('button', { name: 'Convert', exact: true }).click();
  const asks = page.getByRole('dialog', { name: /^Before “Asks/ });
  await asks.getByLabel('Next step').fill('Send the catalogue');
  await asks.getByRole('button', { name: 'Save and continue' }).click();
  await expect(dialog).toHaveCount(0);
  const card = stageAt(page, 1).locator('[data-card]').filter({ hasText: firm });
  await expect(card).toContainText('Send the catalogue');
  await expect(card).toContainText('12,500');
  await expect(leadCard(page, lastName)).toHaveCount(0);

  // Converted: a second time there is the way to the first.
  await card.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: firm })).toBeVisible();
  const origin = page.getByRole('region', { name: 'Came from' });
  await expect(origin.getByRole('link', { name: new RegExp(lastName) })).toHaveAttribute(
    'href',
    new RegExp(`/leads/${lead.documentId}$`),
  );
  await expect(origin).toContainText(`for ${owner.name} to accept`);
  await expect(page.getByRole('button', { name: 'Accept' })).toHaveCount(0);
  const address = page.url();

  const hers = await (await browser.newContext()).newPage();
  await sendAs(hers, seller());
  await hers.goto(address);
  await expect(hers.getByText(/gave you this lead and its opportunity/)).toBeVisible();
  await hers.getByRole('button', { name: 'Accept' }).click();
  await expect(hers.getByRole('button', { name: 'Accept' })).toHaveCount(0);
  await expect(hers.getByRole('region', { name: 'Came from' })).toContainText(
    `${owner.name} accepted on`,
  );
  await hers.context().close();
});

test('the new owner hands back with a reason, and it can be given to somebody again', async ({
  page,
  browser,
}) => {
  const { send, lastName, owner, convert } = await prepare(page);
  const { opportunity } = await convert({ owner: owner.id });
  const address = `${home}/opportunities/${opportunity.documentId}`;
  const hers = await (await browser.newContext()).newPage();
  await sendAs(hers, seller());
  await hers.goto(address);
  await hers.getByRole('button', { name: 'Hand back …' }).click();
  const dialog = hers.getByRole('dialog', { name: /^Hand back “/ });
  await dialog.getByRole('button', { name: 'Hand back' }).click();
  await expect(dialog.getByText('Please fill in this field.')).toBeVisible();
  await dialog.getByLabel('Why do you hand them back?').fill('Not my region');
  await dialog.getByRole('button', { name: 'Hand back' }).click();
  await expect(hers).toHaveURL(/\/funnels\//);

  await page.goto(address);
  const origin = page.getByRole('region', { name: 'Came from' });
  await expect(origin).toContainText(`${owner.name} handed it back on`);
  await expect(origin).toContainText('Not my region');
  const { version } = await send('get', `/opportunities/${opportunity.documentId}`);
  await send('put', `/opportunities/${opportunity.documentId}`, { owner: owner.id, version });
  await hers.goto(address);
  await expect(hers.getByText(`The lead “Petra ${lastName}” waits for you`)).toBeVisible();
  await hers.context().close();
});

test('a lead is taken by an open opportunity that nothing of it names', async ({ page }) => {
  const { send, funnel, lead, lastName } = await prepare(page);
  const { stages } = await send<{ stages: { stage: Made }[] }>('get', `/funnels/${funnel}`);
  const title = `Unrelated ${lastName}`;
  const stage = stages[0]?.stage.documentId;
  const chance = await send('post', '/opportunities', { title, funnel, stage });
  await page.goto(`${home}/leads/${lead.documentId}`);
  await page.getByRole('button', { name: 'Convert', exact: true }).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('radio', { name: new RegExp(title) })).toHaveCount(0);
  await dialog
    .getByRole('combobox', { name: 'Look for another open opportunity' })
    // What the server finds is offered, in whatever order its words were typed.
    .pressSequentially(`${lastName} unrelated`);
  await page.getByRole('option', { name: new RegExp(title) }).click();
  await expect(dialog.getByRole('radio', { name: `Take “${title}”` })).toBeChecked();
  await dialog.getByRole('button', { name: 'Convert', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  const converted = await send<{ opportunity: Made }>('get', `/leads/${lead.documentId}`);
  expect(converted.opportunity.documentId).toBe(chance.documentId);
});

test('who converts second is shown what the first has made', async ({ page }) => {
  const { funnel, firm, lastName, convert } = await prepare(page);
  await openBoard(page, funnel);
  await leadCard(page, lastName)
    .getByRole('button', { name: /^Convert “/ })
    .click();
  const dialog = dialogOf(page);
  await expect(dialog.getByLabel('Title')).toHaveValue(firm);
  const { opportunity } = await convert({ title: 'The first' });
  await dialog.getByRole('button', { name: 'Convert', exact: true }).click();
  await expect(dialog.getByText('This lead has been converted already.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Convert', exact: true })).toHaveCount(0);
  await dialog.getByRole('link', { name: 'Open “The first”' }).click();
  await expect(page).toHaveURL(new RegExp(`/opportunities/${opportunity.documentId}$`));
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the lane asks for its leads when the board stands', async ({ page }) => {
  const { funnel, lastName } = await prepare(page);
  const order: string[] = [];
  const path = (kind: string) => `/sales-pipeline/funnels/${funnel}/${kind}`;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === path('leads')) order.push('leads asked');
  });
  page.on('response', (response) => {
    if (new URL(response.url()).pathname === path('board')) order.push('board there');
  });
  await openBoard(page, funnel);
  await expect(leadCard(page, lastName)).toBeVisible();
  expect(order.slice(0, 2)).toEqual(['board there', 'leads asked']);
});

test('a lead is picked up by keyboard, and a folded lane stays folded', async ({ page }) => {
  const { funnel, lastName } = await prepare(page);
  await openBoard(page, funnel);
  const link = leadCard(page, lastName).getByRole('link');
  await link.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/stays a lead\./)).toBeAttached();
  await link.focus();
  await page.keyboard.press('Space');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('combobox', { name: 'Stage' })).toContainText('Last');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(link).toBeFocused();

  await page.getByRole('button', { name: 'Fold the leads', exact: true }).click();
  await expect(leadCard(page, lastName)).toHaveCount(0);
  await page.reload();
  await page.getByRole('button', { name: 'Unfold the leads' }).click();
  await expect(leadCard(page, lastName)).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ theme });

    test('axe finds nothing serious in lane, dialog and hand-over', async ({ page }) => {
      const { funnel, lastName, owner, convert } = await prepare(page);
      const check = async (where: string) => {
        await standStill(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const serious = violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`);
        expect.soft(serious).toEqual([]);
      };
      await openBoard(page, funnel);
      await expect(leadCard(page, lastName)).toBeVisible();
      await check('lane');
      await leadCard(page, lastName)
        .getByRole('button', { name: /^Convert “/ })
        .click();
      await expect(dialogOf(page).getByLabel('Title')).toBeVisible();
      await dialogOf(page).getByRole('radio', { name: 'A new company' }).click();
      await check('dialog');
      const { opportunity } = await convert({ owner: owner.id });
      await dialogOf(page).getByRole('button', { name: 'Convert', exact: true }).click();
      await expect(dialogOf(page).getByRole('link')).toBeVisible();
      await check('already converted');
      await sendAs(page, seller());
      await page.goto(`${home}/opportunities/${opportunity.documentId}`);
      await expect(page.getByRole('button', { name: 'Accept' })).toBeVisible();
      await check('hand-over');
      await page.getByRole('button', { name: 'Hand back …' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await check('hand-back');
    });
  });
}
