import { demoLogins, expect, signIn, test, type Page } from './support/test';

const SETTINGS = '/admin/plugins/sales-pipeline/settings';
const STALE = 'Somebody else has changed the same in the meantime';

const admin = () => {
  const found = Object.entries(demoLogins()).find(([role]) => role.startsWith('Super Admin'));
  if (!found) throw new Error('the demo has no super admin');
  return found[1];
};

/** The colleague, over the API. */
async function colleague(page: Page) {
  const headers = { Authorization: `Bearer ${await signIn(page, admin())}` };
  return async <T extends object>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    data?: object,
  ): Promise<T> => {
    const url = `/sales-pipeline${path}`;
    const answer = await page.request.fetch(url, { method, headers, ...(data ? { data } : {}) });
    expect(answer.ok(), `${method} ${path} ${answer.status()}`).toBe(true);
    return ((await answer.json()) as { data: T }).data;
  };
}

test('two admins at one funnel and one list of holidays: nobody overwrites the other unseen', async ({
  page,
}) => {
  const mark = String(Date.now()).slice(-6);
  const send = await colleague(page);
  const stages: { stage: string }[] = [];
  for (const name of [`First ${mark}`, `Second ${mark}`, `Theirs ${mark}`]) {
    const made = await send<{ documentId: string }>('POST', '/stages', { name, kind: 'open' });
    stages.push({ stage: made.documentId });
  }
  const funnel = await send<{ documentId: string }>('POST', '/funnels', {
    name: `Shared ${mark}`,
    stages: stages.slice(0, 2),
  });
  const path = `/funnels/${funnel.documentId}`;

  await page.goto(`${SETTINGS}${path}`);
  const order = page
    .getByRole('list', { name: 'Stages', exact: true })
    .getByRole('heading', { level: 3 });
  await expect(order).toHaveText([`First ${mark}`, `Second ${mark}`]);
  await send('PUT', path, { stages, description: 'Written by a colleague' });
  await page.getByRole('button', { name: `Move “Second ${mark}” up` }).click();
  const save = page.getByRole('button', { name: 'Save', exact: true }).first();
  await save.click();
  await expect(page.getByText(STALE)).toBeVisible();
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect(page.getByText(STALE)).toHaveCount(0);
  await expect(order).toHaveText([`First ${mark}`, `Second ${mark}`, `Theirs ${mark}`]);

  // On what stands there now it can be saved, and what only the colleague changed stays his.
  await page.getByRole('button', { name: `Move “Second ${mark}” up` }).click();
  await save.click();
  await expect(save).toBeDisabled();
  const stored = await send<{ description: string; stages: { stage: { name: string } }[] }>(
    'GET',
    path,
  );
  expect(stored.stages.map(({ stage }) => stage.name)).toEqual([
    ...[`Second ${mark}`, `First ${mark}`, `Theirs ${mark}`],
  ]);
  expect(stored.description).toBe('Written by a colleague');

  // Saving again after having been told is a decision.
  const { holidays } = await send<{ holidays: string[] }>('GET', '/settings');
  try {
    await page.goto(`${SETTINGS}/general`);
    await page.getByRole('button', { name: /^Take over \d+ holidays/ }).click();
    await send('PUT', '/settings', { holidays: ['2031-02-03'] });
    await save.click();
    await expect(page.getByText(STALE)).toBeVisible();
    await save.click();
    await expect(save).toBeDisabled();
    const after = await send<{ holidays: string[] }>('GET', '/settings');
    expect(after.holidays.length).toBeGreaterThan(5);
  } finally {
    await send('PUT', '/settings', { holidays });
  }
});

test('two admins rename one entry of a list: the second one sees what the first one made of it', async ({
  page,
}) => {
  const mark = String(Date.now()).slice(-6);
  const send = await colleague(page);
  const { documentId } = await send<{ documentId: string }>('POST', '/lists/industries', {
    name: `Mills ${mark}`,
  });
  try {
    await page.goto(`${SETTINGS}/lists/industries`);
    const field = page.getByRole('textbox', { name: `Name of “Mills ${mark}”` });
    await field.fill(`Windmills ${mark}`);
    await send('PUT', `/lists/industries/${documentId}`, { name: `Watermills ${mark}` });
    await field.press('Enter');
    await expect(page.getByText('what you have just changed was not saved')).toBeVisible();
    const newest = page.getByRole('textbox', { name: `Name of “Watermills ${mark}”` });
    await expect(newest).toHaveValue(`Watermills ${mark}`);

    // What was seen can be changed.
    await newest.fill(`Windmills ${mark}`);
    await newest.press('Enter');
    await expect(page.getByRole('textbox', { name: `Name of “Windmills ${mark}”` })).toBeVisible();
    await expect(page.getByText('what you have just changed was not saved')).toHaveCount(0);
  } finally {
    await send('DELETE', `/lists/industries/${documentId}`);
  }
});
