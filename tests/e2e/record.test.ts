import type { Locator } from '@playwright/test';

import { demoLogins, expect, signIn, sites, test, type Login, type Page } from './support/test';

interface Made {
  documentId: string;
  title: string;
  token: string;
}
interface Stage {
  documentId: string;
  name: string;
  kind: string;
}

function loginOf(role: string): Login {
  const found = Object.entries(demoLogins()).find(([name]) => name.startsWith(role));
  if (!found) throw new Error(`the demo has no ${role}`);
  return found[1];
}

async function read<T>(page: Page, token: string, path: string): Promise<T> {
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await page.request.get(`/sales-pipeline${path}`, { headers });
  expect(answer.ok(), path).toBe(true);
  return ((await answer.json()) as { data: T }).data;
}

/** A chance of one's own in a funnel of its own, so that no test meets another's. */
async function make(page: Page, title: string): Promise<Made & { stages: Stage[] }> {
  const token = await signIn(page, loginOf('Super Admin'));
  const headers = { Authorization: `Bearer ${token}` };
  const funnel = await page.request.post('/sales-pipeline/funnels/from-template', {
    headers,
    data: { template: 'b2b-cycle', locale: 'en' },
  });
  expect(funnel.status()).toBe(201);
  const { data } = (await funnel.json()) as {
    data: { documentId: string; stages: { stage: Stage }[] };
  };
  const stages = data.stages.map(({ stage }) => stage);
  const made = await page.request.post('/sales-pipeline/opportunities', {
    headers,
    data: { title, funnel: data.documentId, targetValue: 20_000 },
  });
  expect(made.status()).toBe(201);
  const { documentId } = ((await made.json()) as { data: { documentId: string } }).data;
  return { documentId, title, token, stages };
}

const pathOf = (documentId: string) => `/admin/plugins/sales-pipeline/opportunities/${documentId}`;

async function openPage(page: Page, { documentId, title }: Made): Promise<void> {
  await page.goto(pathOf(documentId));
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** A chip; its radio lies invisible over it, and moves while the dialog opens. */
async function choose(dialog: Locator, name: string): Promise<void> {
  const radio = dialog.getByRole('radio', { name, exact: true });
  await expect(() => radio.check({ force: true })).toPass();
}

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const notice = (page: Page, text: string | RegExp) => page.getByText(text).first();

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('a visit report survives a dead spot and is stored once', async ({ page, context }) => {
    const made = await make(page, 'Server for 40 seats');
    await openPage(page, made);
    await page.getByRole('button', { name: 'Visit report' }).click();
    const report = page.getByRole('dialog', { name: 'Visit report' });
    await choose(report, 'good');
    await report.getByLabel('Keywords').fill('Showed the store, budget in January');
    await choose(report, 'In 2 weeks');
    await report.getByLabel('Subject').fill('Bring the offer');

    await context.setOffline(true);
    await report.getByRole('button', { name: 'Save' }).click();
    await expect(report.getByText(/No answer from the server/)).toBeVisible();
    await context.setOffline(false);

    await page.reload();
    await expect(notice(page, /A visit report is waiting on this device/)).toBeVisible();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(report.getByLabel('Keywords')).toHaveValue(/budget in January/);

    // The answer gets lost, the report has arrived: sent again, it is still one.
    await page.route('**/sales-pipeline/activities', async (route) => {
      await route.fetch();
      await route.abort();
      await page.unroute('**/sales-pipeline/activities');
    });
    await report.getByRole('button', { name: 'Save' }).click();
    await expect(report.getByText(/No answer from the server/)).toBeVisible();
    await report.getByLabel('Keywords').press('End');
    await report.getByLabel('Keywords').pressSequentially(', wants two offers');
    await report.getByRole('button', { name: 'Save' }).click();
    await expect(report).toHaveCount(0);

    await expect(timeline(page).getByText(/budget in January, wants two offers/)).toHaveCount(1);
    await expect(page.getByRole('region', { name: 'Planned' })).toContainText('Bring the offer');
    await page.reload();
    await expect(timeline(page)).toContainText('budget in January');
    await expect(page.getByText(/is waiting on this device/)).toHaveCount(0);
    const stored = await read<unknown[]>(
      page,
      made.token,
      `/activities?opportunity=${made.documentId}`,
    );
    expect(stored).toHaveLength(2);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });

  test('a report says which stage was reached, in the same save', async ({ page }) => {
    const made = await make(page, 'Printers on lease');
    const target = made.stages.filter(({ kind }) => kind === 'open')[2];
    if (!target) throw new Error('the template has too few stages');
    await openPage(page, made);
    await page.getByRole('button', { name: 'Visit report' }).click();
    const report = page.getByRole('dialog', { name: 'Visit report' });
    await report.getByLabel('Keywords').fill('They want an offer');
    await report.getByRole('button', { name: /Stage reached/ }).click();
    await report.getByRole('combobox', { name: 'Stage reached' }).click();
    await page.getByRole('option', { name: target.name, exact: true }).click();
    const [sent] = await Promise.all([
      page.waitForRequest((one) => one.method() === 'POST'),
      report.getByRole('button', { name: 'Save' }).click(),
    ]);
    expect(sent.postDataJSON()).toMatchObject({ reached: { stage: target.documentId } });
    await expect(page.locator('[aria-current="step"]')).toContainText(target.name);
  });
});

test('needs three requests for its first picture', async ({ page }) => {
  const made = await make(page, 'Three requests');
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, path] = request.url().split('/sales-pipeline/');
    if (path && request.resourceType() === 'fetch') asked.push(path);
  });
  await openPage(page, made);
  const first = asked.filter((path) => !path.startsWith('lists/') && !path.endsWith('/similar'));
  expect(first.sort()).toEqual([
    `opportunities/${made.documentId}/record`,
    `opportunities/${made.documentId}/timeline`,
    'settings',
  ]);
});

test('a price objection is logged with a call and handled', async ({ page }) => {
  const made = await make(page, 'Storage for Konex');
  await openPage(page, made);
  await page.getByRole('button', { name: 'Log a contact', exact: true }).first().click();
  const log = page.getByRole('dialog', { name: 'Log a contact' });
  await choose(log, 'Reached');
  await log.getByLabel(/What was discussed/).fill('Too expensive for them');
  await log.getByRole('button', { name: /Duration, objection/ }).click();
  await log.getByRole('combobox', { name: 'Objection', exact: true }).click();
  await page.getByRole('option', { name: 'Price' }).click();
  await log.getByRole('button', { name: 'Save' }).click();

  await expect(timeline(page)).toContainText('Objection: Price, open');
  const now = page.getByRole('region', { name: /^Now:/ });
  await expect(now.getByText('Open objections')).toBeVisible();
  await now.getByRole('button', { name: 'Resolved' }).click();
  await expect(now.getByText('Open objections')).toHaveCount(0);
  await expect(timeline(page)).toContainText('Objection: Price, resolved');
});

test('a follow-up is done with its outcome, moved and dropped', async ({ page }) => {
  const made = await make(page, 'Follow-ups');
  const headers = { Authorization: `Bearer ${made.token}` };
  for (const [days, subject] of [
    [-1, 'Ask again'],
    [3, 'Show the demo'],
    [9, 'Call the boss'],
  ] as const) {
    const dueAt = new Date(Date.now() + days * 86_400_000).toISOString();
    const data = { kind: 'meeting', subject, dueAt, opportunity: made.documentId };
    const answer = await page.request.post('/sales-pipeline/activities', { headers, data });
    expect(answer.status()).toBe(201);
  }
  await openPage(page, made);
  const planned = page.getByRole('region', { name: 'Planned' });
  const row = (subject: string) => planned.getByRole('listitem').filter({ hasText: subject });
  await expect(row('Ask again')).toContainText('overdue since');

  await row('Ask again').getByRole('button', { name: /^Done/ }).click();
  const done = page.getByRole('dialog', { name: 'Follow-up done' });
  await choose(done, 'Held');
  await done.getByRole('button', { name: 'Save' }).click();
  await expect(row('Ask again')).toHaveCount(0);
  await expect(timeline(page)).toContainText('Held · Ask again');

  await row('Show the demo')
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Move or change' }).click();
  const move = page.getByRole('dialog', { name: 'Move the follow-up' });
  await move.getByLabel('Subject').fill('Show the new demo');
  await move.getByRole('button', { name: 'Save' }).click();
  await expect(row('Show the new demo')).toBeVisible();

  await row('Show the new demo')
    .getByRole('button', { name: /^Actions for/ })
    .click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /\.ics/ }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('show-the-new-demo.ics');

  await row('Call the boss')
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Drop' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Drop' }).click();
  await expect(row('Call the boss')).toHaveCount(0);
});

test('what the stage asks is answered once and fills its field', async ({ page }) => {
  const made = await make(page, 'Questions');
  const funnel = await read<{ funnel: { documentId: string } }>(
    page,
    made.token,
    `/opportunities/${made.documentId}`,
  );
  const { stages } = await read<{
    stages: { stage: Stage & { questions: { label: string; mapsTo?: string }[] } }[];
  }>(page, made.token, `/funnels/${funnel.funnel.documentId}`);
  const asking = stages.find(({ stage }) =>
    stage.questions.some(({ mapsTo }) => mapsTo === 'brief.problem'),
  );
  const question = asking?.stage.questions.find(({ mapsTo }) => mapsTo === 'brief.problem');
  if (!asking || !question) throw new Error('no stage of the template asks for the problem');

  await openPage(page, made);
  await page
    .getByRole('list', { name: 'Stages' })
    .getByRole('button', { name: new RegExp(`^${asking.stage.name}`) })
    .click();
  await expect(page.locator('[aria-current="step"]')).toContainText(asking.stage.name);
  await page.getByRole('button', { name: `Add: ${question.label}` }).click();
  await page.getByLabel(question.label, { exact: true }).fill('The server is too slow');
  const now = page.getByRole('region', { name: /^Now:/ });
  await now.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Needs and solution' })).toContainText(
    'The server is too slow',
  );

  const tick = now.getByRole('checkbox').first();
  await tick.click();
  await expect(tick).toBeChecked();
  await page.reload();
  await expect(tick).toBeChecked();
});

test('is won, and the review is asked', async ({ page }) => {
  const made = await make(page, 'GTX Basic for Zathunicon');
  await openPage(page, made);
  await page.getByRole('button', { name: 'Won', exact: true }).click();
  const won = page.getByRole('dialog', { name: 'Won', exact: true });
  await won.getByLabel('Final order value').fill('19500');
  await won.getByLabel('What decided it').fill('The demo');
  await won.getByRole('button', { name: 'Mark as won' }).click();
  const review = page.getByRole('dialog', { name: /what was learned/ });
  await review.getByLabel('What went well?').fill('Early at the warehouse');
  await review.getByLabel('What do we do better next time?').fill('Send the offer sooner');
  await review.getByRole('button', { name: 'Save' }).click();

  const closing = page.getByRole('region', { name: 'Closing and review' });
  await expect(closing).toContainText('Early at the warehouse');
  await expect(closing).toContainText('Send the offer sooner');
  await expect(page.locator('[data-value="target"]')).toContainText('€19,500');
  await page.getByRole('button', { name: 'Reopen' }).click();
  await expect(page.getByRole('button', { name: 'Won', exact: true })).toBeVisible();
});

test('is lost with its reason, the review skipped', async ({ page }) => {
  const made = await make(page, 'Funholding rollout');
  await openPage(page, made);
  await page.getByRole('button', { name: 'Lost', exact: true }).first().click();
  const lost = page.getByRole('dialog', { name: 'Lost', exact: true });
  await lost.getByRole('button', { name: 'Mark as lost' }).click();
  await expect(lost.getByText('Please fill in this field.')).toBeVisible();
  await lost.getByRole('combobox', { name: /Loss reason/ }).click();
  await page.getByRole('option', { name: 'Price too high' }).click();
  await lost.getByRole('button', { name: 'Mark as lost' }).click();
  const review = page.getByRole('dialog', { name: /what was learned/ });
  await review.getByRole('button', { name: 'Skip' }).click();
  await expect(page.getByRole('region', { name: 'Closing and review' })).toContainText(
    'Price too high',
  );
  await expect(timeline(page)).toContainText('Lost');
});

test('two browsers change the same field: both values are shown, one is chosen', async ({
  page,
  browser,
}) => {
  const made = await make(page, 'Both at once');
  await openPage(page, made);
  const other = await browser.newContext({ baseURL: sites.demo.url });
  const second = await other.newPage();
  await signIn(second, loginOf('Sales management'));
  await openPage(second, made);

  const nextStep = async (at: Page, text: string) => {
    await at.getByRole('button', { name: /(Add|Edit): Next step/ }).click();
    const section = at.getByRole('region', { name: 'Next step' });
    await section.getByLabel('Next step').fill(text);
    await section.getByRole('button', { name: 'Save' }).click();
  };
  await nextStep(second, 'Call the boss');
  await expect(second.getByRole('region', { name: 'Next step' })).toContainText('Call the boss');

  await nextStep(page, 'Send the offer');
  const conflict = page.getByRole('dialog', { name: 'Changed by somebody else' });
  await expect(conflict).toContainText('Send the offer');
  await expect(conflict).toContainText('Call the boss');
  await expect(conflict).toContainText(/Falk/);
  await conflict.getByRole('radio').nth(1).click();
  await conflict.getByRole('button', { name: 'Save this choice' }).click();
  await expect(page.getByRole('region', { name: 'Next step' })).toContainText('Call the boss');
  await other.close();
});

test('a card leads to its page, and back to the board', async ({ page }) => {
  const made = await make(page, 'From the board');
  await openPage(page, made);
  await page.getByRole('main').getByRole('link').first().click();
  await page.getByRole('link', { name: 'From the board' }).click();
  await expect(page).toHaveURL(new RegExp(pathOf(made.documentId)));
  await expect(page.getByRole('heading', { level: 1, name: 'From the board' })).toBeVisible();
});
