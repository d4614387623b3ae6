import { pipelineOf } from './support/leads';
import { demoLogins, expect, signIn, test, type Page } from './support/test';

type Made = { documentId: string; version: number };
type Listed = { title: string; status: string; lossReason: string | null; stage: { name: string } };

const list = '/admin/plugins/sales-pipeline/opportunities';
const row = (page: Page, { documentId }: Made) => page.locator(`[data-row="${documentId}"]`);

/** A funnel for sales and one for service with the same stages, each with opportunities of the mark. */
async function prepared(page: Page) {
  const send = await pipelineOf(page);
  const mark = `bulk${Date.now()}`;
  const stages = [];
  for (const kind of ['open', 'won', 'lost', 'aftersale']) {
    const body = { name: `${kind} ${mark}`, kind };
    const { documentId } = await send<Made>('post', '/stages', body);
    stages.push({ stage: documentId });
  }
  const made: Record<string, Made[]> = {};
  for (const purpose of ['sales', 'service']) {
    const funnel = { name: `${purpose} ${mark}`, purpose, stages };
    const { documentId } = await send<Made>('post', '/funnels', funnel);
    made[purpose] = [];
    for (const n of [1, 2]) {
      const title = `${purpose} ${n} ${mark}`;
      const body = { title, funnel: documentId, targetValue: 100 * n };
      made[purpose].push(await send<Made>('post', '/opportunities', body));
    }
  }
  const [admin] = Object.values(demoLogins());
  await signIn(page, admin!);
  await page.goto(`${list}?q=${mark}`);
  const [sales1, sales2] = made.sales ?? [];
  const [service1, service2] = made.service ?? [];
  if (!sales1 || !sales2 || !service1 || !service2) throw new Error('too few were made');
  const read = ({ documentId }: Made) => send<Listed>('get', `/opportunities/${documentId}`);
  return { mark, sales1, sales2, service1, service2, read };
}

async function choose(page: Page, box: string | RegExp, option: string): Promise<void> {
  await page.getByRole('combobox', { name: box }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function openStages(page: Page, cards: readonly Made[]) {
  for (const card of cards) await row(page, card).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Change stage' }).click();
  return page.getByRole('dialog', { name: `Move ${cards.length} opportunit` });
}
const closed = (page: Page) =>
  page
    .getByRole('dialog', { name: 'Result' })
    .getByRole('button', { name: 'Close' })
    .last()
    .click();

test('sales and service are not lost for one reason; each alone is, and all are won at once', async ({
  page,
}) => {
  const { mark, sales1, sales2, service1, service2, read } = await prepared(page);
  const mixed = await openStages(page, [sales1, service1]);
  await choose(page, /^Stage/, `lost ${mark}`);
  await expect(mixed).toContainText('Close them separately.');
  await expect(mixed.getByRole('combobox', { name: /reason/i })).toHaveCount(0);
  await mixed.getByRole('button', { name: 'Save' }).click();
  await expect(mixed).toBeVisible();
  expect((await read(sales1)).status).toBe('open');
  await page.keyboard.press('Escape');
  await expect(mixed).toHaveCount(0);

  await row(page, service1).getByRole('checkbox').uncheck();
  const alone = await openStages(page, [sales1]);
  await choose(page, /^Stage/, `lost ${mark}`);
  await alone.getByRole('button', { name: 'Save' }).click();
  await expect(alone.getByText('Please fill in this field.').first()).toBeVisible();
  await choose(page, /^Loss reason/, 'Price too high');
  await alone.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog', { name: 'Result' })).toContainText('1 changed');
  await closed(page);
  expect(await read(sales1)).toMatchObject({ status: 'lost', lossReason: 'price' });

  const won = await openStages(page, [sales2, service1, service2]);
  await choose(page, /^Stage/, `won ${mark}`);
  await expect(won).toContainText('Every order keeps its own value.');
  await won.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog', { name: 'Result' })).toContainText('3 changed');
  await closed(page);
  for (const card of [sales2, service1, service2]) expect((await read(card)).status).toBe('won');
});

test('after-sale asks what winning asks, but of what is won already nothing more', async ({
  page,
}) => {
  const { mark, sales1, read } = await prepared(page);
  for (const asks of [1, 0]) {
    const dialog = await openStages(page, [sales1]);
    await choose(page, /^Stage/, `aftersale ${mark}`);
    await expect(dialog.getByText('Order date')).toHaveCount(asks);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('dialog', { name: 'Result' })).toContainText('1 changed');
    await closed(page);
    expect((await read(sales1)).status).toBe('won');
  }
});
