import { readFile } from 'node:fs/promises';
import { demoLogins, expect, signIn, test, type Page } from './support/test';

test.describe.configure({ mode: 'serial' });

const SCREENS = '/admin/plugins/sales-pipeline';
const TITLE = 'Import: Anlage Nordhafen';

/** German days and amounts; the last row has a day that there is not. */
const FILE = [
  'Nummer;Vorhaben;Phase;Wert;Angelegt am;Firma',
  `I-1;${TITLE};STAGE;1.234,50;03.04.2026;Nordhafen Logistik GmbH`,
  'I-2;Import: Wartung Südwerk;STAGE;980,00;14.05.2026;Südwerk AG',
  'I-3;Import: Umbau Halle 3;STAGE;12.000,00;31.02.2026;Südwerk AG',
].join('\r\n');

interface Board {
  columns: { stage: { name: string }; cards: { title: string }[] }[];
}

async function signInAsAdmin(page: Page) {
  const [, login] = Object.entries(demoLogins()).find(([role]) => /^Super/.test(role)) ?? [];
  if (!login) throw new Error('the demo has no super admin');
  const headers = { Authorization: `Bearer ${await signIn(page, login)}` };
  const list = await page.request.get('/sales-pipeline/funnels', { headers });
  const [first] = ((await list.json()) as { data: { documentId: string }[] }).data;
  if (!first) throw new Error('the demo has no funnel');
  const path = `/sales-pipeline/funnels/${first.documentId}/board`;
  const answer = await page.request.get(path, { headers });
  const { data: board } = (await answer.json()) as { data: Board };
  return { board, funnel: first.documentId };
}

const card = (page: Page) => page.locator('[data-card]').filter({ hasText: TITLE });
const count = (page: Page, name: string) =>
  page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });

async function fromBoardMenu(page: Page, entry: string) {
  await page.getByRole('button', { name: 'Board menu' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

test('imports a German file, shows the broken row, and takes it all back', async ({ page }) => {
  const { board, funnel } = await signInAsAdmin(page);
  const stage = board.columns[0]?.stage.name ?? '';
  await page.goto(`${SCREENS}/funnels/${funnel}`);
  await fromBoardMenu(page, 'Import CSV');

  const buffer = Buffer.from(FILE.replaceAll('STAGE', stage.toUpperCase()));
  const file = { name: 'nordhafen.csv', mimeType: 'text/csv', buffer };
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByText('nordhafen.csv was read: 3 rows, 6 columns.')).toBeVisible();
  await expect(page.getByRole('cell', { name: TITLE })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Separator' })).toContainText('Semicolon');
  await expect(page.getByRole('combobox', { name: stage.toUpperCase() })).toContainText(stage);

  // “Vorhaben” is a word that nobody foresaw.
  const column = page.getByRole('combobox', { name: 'Vorhaben' });
  await expect(column).toContainText('Do not import');
  await column.click();
  await page.getByRole('option', { name: 'Title', exact: true }).click();
  await expect(column).toContainText('Title');
  await page.getByRole('button', { name: 'Import 3 rows' }).click();

  await expect(page).toHaveURL(/\/import\/\w+$/);
  await expect(page.getByRole('heading', { name: 'Finished' })).toBeVisible();
  await expect(count(page, 'created')).toContainText('2');
  await expect(count(page, 'failed')).toContainText('1');
  const broken = page.getByRole('row').filter({ hasText: '31.02.2026' });
  await expect(broken).toContainText('4');
  await expect(broken).toContainText('Angelegt am');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download errors.csv' }).click();
  expect(await readFile(await (await saved).path(), 'utf8')).toContain('Import: Umbau Halle 3');

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Finished' })).toBeVisible();
  await page.getByRole('button', { name: 'Open the board' }).click();
  await page.getByLabel('Search title or prospect').fill('Nordhafen');
  await expect(card(page)).toContainText('€1,234.50');

  await page.goto(`${SCREENS}/import`);
  await page.getByRole('link', { name: 'nordhafen.csv' }).first().click();
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('heading', { name: 'Undone' })).toBeVisible();
  await page.getByRole('button', { name: 'Open the board' }).click();
  await page.getByLabel('Search title or prospect').fill('Nordhafen');
  await expect(page.getByText('No opportunity matches this filter.')).toBeVisible();
  await expect(card(page)).toHaveCount(0);
});

test('asks what the file leaves open before it starts', async ({ page }) => {
  await signInAsAdmin(page);
  await page.goto(`${SCREENS}/import`);
  const text = 'title,amount,created\nOpen question,1.234,03/04/2026\n';
  const file = { name: 'open.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type="file"]').setInputFiles(file);
  const march = page.getByRole('radio', { name: /MM\/DD\/YYYY.*4 March 2026|March 4, 2026/ });
  await expect(march).toBeAttached();
  await expect(page.locator('input[type="radio"]:checked')).toHaveCount(0);
  await page.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(page.getByText('Please say how the file writes days.')).toBeVisible();
  await expect(page.getByText('Please say which sign begins the decimals.')).toBeVisible();
  await expect(page.getByText('a second run of this file will double the rows')).toBeVisible();
  await march.check({ force: true });
  await expect(page.getByText('Please say how the file writes days.')).toHaveCount(0);
});

test('exports what the board shows', async ({ page }) => {
  const { board, funnel } = await signInAsAdmin(page);
  const titles = board.columns.flatMap(({ cards }) => cards.map(({ title }) => title));
  const [known = ''] = titles;
  const other = titles.find((title) => !title.includes(known)) ?? '';
  await page.goto(`${SCREENS}/funnels/${funnel}?q=${encodeURIComponent(known)}`);
  await expect(page.locator('[data-card]').filter({ hasText: known }).first()).toBeVisible();
  const saved = page.waitForEvent('download');
  await fromBoardMenu(page, 'Export CSV');
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^[\w-]+-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain(known);
  expect(text).not.toContain(other);
});
