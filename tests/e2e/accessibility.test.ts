import { AxeBuilder } from '@axe-core/playwright';
import { REPORTS } from '../../shared/contracts/report';
import { demoLogins, expect, signIn, standStill, test, type Page } from './support/test';

const home = '/admin/plugins/sales-pipeline';

interface Found {
  documentId: string;
}

/** One of each kind that a page shows. */
async function known(page: Page) {
  const token = await signIn(page, Object.values(demoLogins())[0]!);
  const first = async (path: string): Promise<string> => {
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await page.request.get(`/sales-pipeline/${path}`, { headers });
    const { data } = (await answer.json()) as { data: Found[] };
    if (!data[0]) throw new Error(`the demo has nothing in ${path}`);
    return data[0].documentId;
  };
  const made = await page.request.post('/sales-pipeline/leads', {
    headers: { Authorization: `Bearer ${token}` },
    data: { firstName: 'Lea', lastName: 'Axe', company: 'Axe Ltd', email: 'lea@axe.example' },
  });
  return {
    lead: ((await made.json()) as { data: Found }).data.documentId,
    funnel: await first('funnels'),
    stage: await first('stages'),
    open: await first('opportunities?status=open&pageSize=1'),
    won: await first('opportunities?status=won&pageSize=1'),
    organization: await first('organizations?pageSize=1'),
    contact: await first('contacts?pageSize=1'),
    form: await formOf(page, token),
  };
}

/** The first form, else one that is made here. */
async function formOf(page: Page, token: string): Promise<string> {
  const headers = { Authorization: `Bearer ${token}` };
  const url = '/sales-pipeline/lead-forms';
  const { data: forms } = (await (await page.request.get(url, { headers })).json()) as {
    data: Found[];
  };
  if (forms[0]) return forms[0].documentId;
  const label = { de: 'E-Mail', en: 'E-mail' };
  const fields = [{ key: 'email', type: 'email', label, required: true, fills: 'email' }];
  const made = await page.request.post(url, { headers, data: { name: 'Contact', fields } });
  return ((await made.json()) as { data: Found }).data.documentId;
}

/** What depends on the theme; all else is the same in both and is looked at once. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

test.use({ theme: 'system', colorScheme: 'light' });

async function serious(axe: AxeBuilder, where: string): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`);
}

/** What is shown, in both themes: the page follows the system's without being loaded again. */
async function check(page: Page, where: string): Promise<void> {
  await standStill(page);
  expect.soft(await serious(new AxeBuilder({ page }), `${where}, light`)).toEqual([]);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).not.toBe(light);
  await standStill(page);
  const colours = new AxeBuilder({ page }).withRules(OF_COLOURS);
  expect.soft(await serious(colours, `${where}, dark`)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(ground).toBe(light);
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${home}/${path}`);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

test('axe finds nothing serious on any screen, in light and dark', async ({ page }) => {
  test.setTimeout(600_000);
  const { funnel, stage, lead, form, open: chance, won, ...people } = await known(page);
  const { organization, contact } = people;
  const paths = [
    `funnels/${funnel}`,
    'opportunities',
    `opportunities/${chance}`,
    `opportunities/${won}`,
    'leads',
    `leads/${lead}`,
    'organizations',
    `organizations/${organization}`,
    'contacts',
    `contacts/${contact}`,
    'reports',
    ...REPORTS.map((name) => `reports/${name}`),
    'import',
    'settings/general',
    'settings/lists',
    'settings/rates',
    'settings/stages',
    `settings/stages/${stage}`,
    'settings/funnels',
    `settings/funnels/${funnel}`,
    'settings/forms',
    'settings/forms/new',
    `settings/forms/${form}`,
    'settings/leads',
    'settings/webhooks',
    'settings/targets',
    'settings/targets/new',
    'setup',
  ];
  for (const path of paths) {
    await open(page, path);
    await check(page, path);
  }
});

test('axe finds nothing serious in the dialogs, in light and dark', async ({ page }) => {
  test.setTimeout(300_000);
  const { open: chance, lead } = await known(page);
  await open(page, `opportunities/${chance}`);
  const within = async (opener: string, title: RegExp | string) => {
    await page.getByRole('button', { name: opener, exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    await check(page, opener);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toHaveCount(0);
  };
  await within('Log a contact', 'Log a contact');
  await within('Visit report', 'Visit report');
  await within('Won', 'Won');
  await within('Lost', 'Lost');
  await open(page, `leads/${lead}`);
  await within('Nurture', /^Nurture/);
  await within('Convert', /^Convert/);
  await open(page, 'leads');
  await within('New lead', 'New lead');
  await within('New company, person and opportunity', 'New company, person and opportunity');
});
