import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { marketingLogin, pipelineOf, sendForm, type MadeLead } from './support/leads';
import { demoLogins, expect, signIn, test, type Page } from './support/test';

const home = '/admin/plugins/sales-pipeline';
const inbox = `${home}/leads`;
const rows = (page: Page) => page.locator('[data-row]');
const rowOf = (page: Page, { documentId }: MadeLead) => page.locator(`[data-row="${documentId}"]`);
const tab = (page: Page, name: string) => page.locator(`[data-tab="${name}"]`);

function superAdmin() {
  const found = Object.entries(demoLogins()).find(([name]) => name.startsWith('Super Admin'));
  if (!found) throw new Error('the demo has no super admin');
  return found[1];
}

let made = 0;
/** A word that only the leads of one test have. */
const newMark = () => {
  made += 1;
  return `M${Date.now()}${made}`;
};
const openLead = async (page: Page, { documentId }: MadeLead) => {
  await page.goto(`${inbox}/${documentId}`);
  await expect(page.locator('h1')).toBeVisible();
};
const choose = async (page: Page, name: string, option: string | RegExp) => {
  await page.getByRole('dialog').getByRole('combobox', { name }).click();
  await page.getByRole('option', { name: option }).click();
};

test('a marketer starts in the inbox and narrows it to a campaign and a status', async ({
  page,
}) => {
  const mark = newMark();
  await sendForm(page, mark, {
    ...{ name: `Vera ${mark}`, email: `vera${mark}@example.com`, company: 'Visit Ltd' },
    ...{ message: 'Please call me back.', seats: 'few' },
    _page: `https://www.example.com/offers/spring?utm_source=news&utm_campaign=${mark}`,
    _title: 'Spring offers',
  });
  const send = await pipelineOf(page);
  await send('post', '/leads', { firstName: 'Olaf', lastName: mark, company: 'Other Ltd' });
  await signIn(page, await marketingLogin(page));

  await page.goto(home);
  await expect(page).toHaveURL(/\/leads/);
  await expect(page.getByRole('link', { name: 'Leads', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(page.getByRole('link', { name: 'Board', exact: true })).toHaveCount(0);
  await page.locator('[name="list-search"]').fill(mark);
  await expect(rows(page)).toHaveCount(2);
  await expect(tab(page, 'all')).toContainText('2');
  await expect(tab(page, 'new')).toContainText('2');
  await expect(tab(page, 'spam')).toContainText('0');

  await page.getByRole('link', { name: mark, exact: true }).click();
  await expect(page).toHaveURL(/campaign=/);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Spring offers');
  await expect(rows(page)).toContainText('waits for');
  await tab(page, 'qualified').click();
  await expect(page.getByText('Nothing matches this filter.')).toBeVisible();
  await tab(page, 'new').click();
  await rows(page)
    .getByRole('link', { name: `Vera ${mark}` })
    .click();

  await expect(page.locator('[data-answer="seats"]')).toContainText('How many seats?');
  await expect(page.locator('[data-answer="seats"]')).toContainText('Up to ten');
  const from = page.getByRole('region', { name: 'Where it came from' });
  await expect(from).toContainText('https://www.example.com/offers/spring');
  await expect(from).toContainText(`Contact ${mark}`);
  await expect(from).toContainText(mark);
  await expect(page.locator('[data-consent="enquiry"]')).toContainText(
    'We use what you send to answer you.',
  );
});

test('the export of the inbox holds what its filter shows', async ({ page }) => {
  const mark = newMark();
  const send = await pipelineOf(page);
  const make = (lastName: string) => send<MadeLead>('post', '/leads', { lastName });
  const kept = await make(`Kept ${mark}`);
  const gone = await make(`Gone ${mark}`);
  await send('put', `/leads/${gone.documentId}`, { status: 'spam', version: gone.version });
  await signIn(page, superAdmin());
  await page.goto(`${inbox}?q=${mark}&status=new`);
  await expect(rows(page)).toHaveCount(1);
  await expect(rowOf(page, kept)).toBeVisible();

  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const file = await started;
  expect(file.suggestedFilename()).toMatch(/^leads-.*\.csv$/);
  const csv = parse(await readFile(await file.path()), { bom: true, columns: true });
  expect((csv as { lastName: string }[]).map(({ lastName }) => lastName)).toEqual([`Kept ${mark}`]);
});

test('whoever may not export has no button for it', async ({ page }) => {
  const [, seller] = Object.entries(demoLogins()).find(([name]) => name.startsWith('Sales:')) ?? [];
  if (!seller) throw new Error('the demo has no seller');
  await signIn(page, seller);
  await page.goto(inbox);
  await expect(page.getByRole('button', { name: 'Columns' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0);
});

test('a lead is typed in, called, and is contacted by that', async ({ page }) => {
  const mark = newMark();
  const send = await pipelineOf(page);
  await send('post', '/leads', { lastName: `Twin ${mark}`, email: `ada${mark}@example.com` });
  await signIn(page, await marketingLogin(page));
  await page.goto(inbox);
  await page.getByRole('button', { name: 'New lead' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New lead' });
  await dialog.getByLabel('First name').fill('Ada');
  await dialog.getByRole('button', { name: 'Create lead' }).click();
  await expect(dialog.getByText(/^Please enter a last name/)).toBeVisible();
  await dialog.getByLabel('Last name').fill(mark);
  await dialog.getByLabel('E-mail').fill(`ada${mark}@example.com`);
  await expect(dialog.getByRole('link', { name: new RegExp(`Twin ${mark}`) })).toBeVisible();
  await dialog.getByRole('button', { name: 'Create lead' }).click();

  await expect(page.getByRole('heading', { level: 1, name: `Ada ${mark}` })).toBeVisible();
  await expect(page.locator('[data-status="new"]')).toBeVisible();
  await expect(page.getByRole('region', { name: 'First response' })).toContainText('waits for');
  const known = page.getByRole('region', { name: 'Known already' });
  await expect(known).toContainText(`Twin ${mark}`);

  await page.getByRole('button', { name: 'Log a contact' }).click();
  const log = page.getByRole('dialog', { name: 'Log a contact' });
  await log.getByRole('radio', { name: 'Reached', exact: true }).check();
  await log.getByLabel('Keywords').fill('Wants a price list.');
  await log.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('[data-status="contacted"]')).toBeVisible();
  await expect(page.getByRole('region', { name: 'First response' })).toContainText('0 min');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline).toContainText('Wants a price list.');
  await expect(timeline).toContainText('Status New → Contacted');

  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  const plan = page.getByRole('dialog', { name: 'Plan a follow-up' });
  await plan.getByRole('radio').first().check();
  await plan.getByRole('button', { name: /^Plan/ }).click();
  await expect(timeline).toContainText(/due /);
  await timeline
    .getByRole('button', { name: /^Actions for/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Done' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(timeline.getByText(/^due /)).toHaveCount(0);
});

test('answers earn points, and the number proposes the next step', async ({ page }) => {
  const send = await pipelineOf(page);
  const lead = await send('post', '/leads', { lastName: newMark() });
  await signIn(page, await marketingLogin(page));
  await openLead(page, lead);
  const card = page.getByRole('region', { name: 'Qualification' });
  await expect(card.locator('[data-score="0"]')).toBeVisible();
  const { qualification } = await send<{
    qualification: {
      criteria: {
        key: string;
        label: { en: string };
        options: { key: string; label: { en: string }; share: number }[];
      }[];
    };
  }>('get', '/settings');
  for (const { key, options } of qualification.criteria) {
    const best = options.reduce((a, b) => (b.share > a.share ? b : a));
    const row = card.locator(`[data-criterion="${key}"]`);
    await row.getByRole('radio', { name: best.label.en, exact: true }).check();
    await expect(row.getByText(/^0 of /)).toHaveCount(0);
  }
  await expect(card.locator('[data-score="100"]')).toBeVisible();
  const [first] = qualification.criteria;
  const row = card.locator(`[data-criterion="${first?.key}"]`);
  await row.getByRole('button', { name: /^Add: Note/ }).click();
  await row.getByRole('textbox').fill('Said on the phone.');
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('Said on the phone.');
  await card.getByRole('button', { name: 'Set to qualified' }).click();
  await expect(page.locator('[data-status="qualified"]')).toBeVisible();
  await expect(card.getByRole('button', { name: 'Set to qualified' })).toHaveCount(0);
  await page.reload();
  await expect(card.locator('[data-score="100"]')).toBeVisible();
  await expect(row).toContainText('Said on the phone.');
});

test('a lead sleeps until its day, is disqualified with a reason, and comes back', async ({
  page,
}) => {
  const mark = newMark();
  const send = await pipelineOf(page);
  const lead = await send('post', '/leads', { lastName: mark });
  await signIn(page, await marketingLogin(page));
  await openLead(page, lead);
  await page.getByRole('button', { name: 'Nurture', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `Nurture “${mark}”` });
  await dialog.getByRole('button', { name: 'Nurture', exact: true }).click();
  await expect(dialog.getByText('Please fill in this field.').first()).toBeVisible();
  await choose(page, 'Reason', 'Budget only later');
  await expect(dialog.getByRole('combobox', { name: /^Wakes up on/ })).not.toHaveValue('');
  await dialog.getByRole('button', { name: 'Nurture', exact: true }).click();
  await expect(page.locator('[data-status="nurture"]')).toContainText('until');
  await expect(page.getByText('Budget only later').first()).toBeVisible();
  await page.goto(`${inbox}?q=${mark}&asleep=true`);
  await expect(rowOf(page, lead)).toContainText('until');
  await page.goto(`${inbox}?q=${mark}&asleep=false`);
  await expect(page.getByText('Nothing matches this filter.')).toBeVisible();

  await openLead(page, lead);
  await page.getByRole('button', { name: 'Disqualify', exact: true }).click();
  const drop = page.getByRole('dialog', { name: `Disqualify “${mark}”` });
  await choose(page, 'Reason', 'Other');
  await drop.getByRole('button', { name: 'Disqualify', exact: true }).click();
  await expect(drop.getByText('Please fill in this field.')).toBeVisible();
  await drop.getByLabel('Note on the reason').fill('Wanted a job.');
  await drop.getByRole('button', { name: 'Disqualify', exact: true }).click();
  await expect(page.locator('[data-status="disqualified"]')).toBeVisible();
  await expect(page.getByText('Other: Wanted a job.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Back to new' }).click();
  await expect(page.locator('[data-status="new"]')).toBeVisible();
});

test('many are put aside at once; what was refused says why and stays chosen', async ({ page }) => {
  const mark = newMark();
  const send = await pipelineOf(page);
  const fine = await send('post', '/leads', { lastName: `Fine ${mark}` });
  const spam = await send('post', '/leads', { lastName: `Done ${mark}` });
  await send('put', `/leads/${spam.documentId}`, {
    ...{ version: spam.version, status: 'disqualified', reason: 'duplicate' },
  });
  await signIn(page, await marketingLogin(page));
  await page.goto(`${inbox}?q=${mark}`);
  for (const lead of [fine, spam]) await rowOf(page, lead).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Nurture', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Nurture 2 leads' });
  await choose(page, 'Reason', 'Not ready to buy yet');
  await dialog.getByRole('button', { name: 'Nurture', exact: true }).click();
  const result = page.getByRole('dialog', { name: 'Result' });
  await expect(result).toContainText('1 changed, 1 refused');
  await expect(result.locator('[data-outcome="refused"]')).toContainText(
    'Its status does not allow this step.',
  );
  await result.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByText('1 selected')).toBeVisible();
  await expect(rowOf(page, fine)).toContainText('Nurturing');

  await page.getByRole('button', { name: 'Clear selection' }).click();
  await rowOf(page, fine).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Spam', exact: true }).last().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as spam' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(rowOf(page, fine)).toHaveCount(0);
  await tab(page, 'spam').click();
  await expect(rowOf(page, fine)).toBeVisible();
});

test('what a colleague has changed meanwhile is shown beside one’s own', async ({ page }) => {
  const send = await pipelineOf(page);
  const lead = await send('post', '/leads', { lastName: newMark(), company: 'First Ltd' });
  await signIn(page, await marketingLogin(page));
  await openLead(page, lead);
  const facts = page.getByRole('region', { name: 'Person and company' });
  await facts.getByRole('button', { name: 'Edit: Company' }).click();
  await facts.getByRole('textbox', { name: 'Company' }).fill('Mine Ltd');
  await send('put', `/leads/${lead.documentId}`, { version: lead.version, company: 'Theirs Ltd' });
  await facts.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog', { name: 'Changed by somebody else' });
  await expect(dialog).toContainText('Theirs Ltd');
  await expect(dialog).toContainText('Mine Ltd');
  await expect(dialog).toContainText('Demo Admin');
  await dialog.getByRole('radio', { name: /Mine Ltd/ }).check();
  await dialog.getByRole('button', { name: 'Save this choice' }).click();
  await expect(page.locator('[data-fact="company"]')).toContainText('Mine Ltd');

  const { version } = await send('get', `/leads/${lead.documentId}`);
  await facts.getByRole('button', { name: /empty fields$/ }).click();
  await facts.getByRole('button', { name: 'Add: Position' }).click();
  await facts.getByRole('textbox', { name: 'Position' }).fill('Head');
  await send('put', `/leads/${lead.documentId}`, { version, nextStep: 'Send a sample' });
  await facts.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('[data-fact="jobTitle"]')).toContainText('Head');
  await expect(page.locator('[data-fact="nextStep"]')).toContainText('Send a sample');
});
