import { demoLogins, expect, signIn, test, type Login, type Page } from './support/test';

interface Card {
  documentId: string;
  version: number;
  title: string;
  canUpdate: boolean;
}
const actionsOf = (page: Page, card: Card) =>
  page.locator(`[data-card="${card.documentId}"]`).getByRole('button', { name: /^Actions for/ });

interface Board {
  columns: { stage: { kind: string; name: string }; cards: Card[] }[];
}

function loginOf(role: string): Login {
  const found = Object.entries(demoLogins()).find(([name]) => name.startsWith(role));
  if (!found) throw new Error(`the demo has no ${role}`);
  return found[1];
}

/** Opens the first funnel's board and answers its cards as the server gives them. */
async function openBoard(page: Page, token: string): Promise<Card[]> {
  const headers = { Authorization: `Bearer ${token}` };
  const funnels = await page.request.get('/sales-pipeline/funnels', { headers });
  const [first] = ((await funnels.json()) as { data: { documentId: string }[] }).data;
  const path = `/sales-pipeline/funnels/${first?.documentId}/board`;
  const { data } = (await (await page.request.get(path, { headers })).json()) as { data: Board };
  await page.goto(`/admin/plugins/sales-pipeline/funnels/${first?.documentId}`);
  return data.columns.filter(({ stage }) => stage.kind === 'open').flatMap(({ cards }) => cards);
}

/** A user whose role may open the plugin and nothing in it. */
async function makeGuest(page: Page): Promise<Login> {
  const headers = { Authorization: `Bearer ${await signIn(page, loginOf('Super Admin'))}` };
  const send = async (method: 'post' | 'put', path: string, data: object) => {
    const answer = await page.request[method](path, { headers, data });
    expect(answer.ok(), path).toBe(true);
    return ((await answer.json()) as { data: { id: number; registrationToken: string } }).data;
  };
  const role = await send('post', '/admin/roles', { name: 'Guests', description: 'may look in' });
  const access = { action: 'plugin::sales-pipeline.access', subject: null, conditions: [] };
  await send('put', `/admin/roles/${role.id}/permissions`, { permissions: [access] });
  const login = { email: 'guest@example.com', password: 'Demo-1234' };
  const person = { firstname: 'Gus', lastname: 'Test' };
  const { registrationToken } = await send('post', '/admin/users', {
    ...person,
    email: login.email,
    roles: [role.id],
  });
  const userInfo = { ...person, password: login.password };
  await send('post', '/admin/register', { registrationToken, userInfo });
  return login;
}

test('who may not read opportunities is told so', async ({ page }) => {
  await signIn(page, await makeGuest(page));
  await page.goto('/admin/plugins/sales-pipeline');
  await expect(page.getByText(/don't have the permissions/)).toBeVisible();
  await expect(page.locator('[data-card]')).toHaveCount(0);
});

test('a seller sees colleagues’ cards but cannot move or edit them', async ({ page }) => {
  const cards = await openBoard(page, await signIn(page, loginOf('Sales:')));
  const theirs = cards.find(({ canUpdate }) => !canUpdate);
  const own = cards.find(({ canUpdate }) => canUpdate);
  if (!theirs || !own) throw new Error('the demo shows the seller cards of one kind only');
  await actionsOf(page, theirs).click();
  await expect(page.getByRole('menuitem', { name: 'Log a contact' })).toBeVisible();
  for (const name of ['Move to…', 'Edit']) {
    await expect(page.getByRole('menuitem', { name })).toHaveCount(0);
  }
  await page.keyboard.press('Escape');
  await actionsOf(page, own).click();
  await expect(page.getByRole('menuitem', { name: 'Edit' })).toBeVisible();
});

test('a colleague’s newer version is shown beside one’s own, with name and both values', async ({
  page,
}) => {
  const token = await signIn(page, loginOf('Super Admin'));
  const [card] = await openBoard(page, token);
  if (!card) throw new Error('the demo has no card');
  await actionsOf(page, card).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill('Mine to keep');

  const colleague = await page.request.post('/admin/login', { data: loginOf('Sales management') });
  const { data } = (await colleague.json()) as { data: { token: string } };
  const answer = await page.request.put(`/sales-pipeline/opportunities/${card.documentId}`, {
    headers: { Authorization: `Bearer ${data.token}` },
    data: { version: card.version, title: 'Theirs meanwhile' },
  });
  expect(answer.status()).toBe(200);

  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Somebody else was faster')).toBeVisible();
  await expect(dialog).toContainText('Mine to keep');
  await expect(dialog).toContainText('Theirs meanwhile');
  await expect(dialog).toContainText('Jonas Falk');
  await dialog.getByRole('button', { name: 'Save this choice' }).click();
  await expect(page.getByRole('link', { name: 'Mine to keep', exact: true })).toBeVisible();
});

test.describe('on a phone, in German and dark', () => {
  test.use({ language: 'de', theme: 'dark', viewport: { width: 360, height: 740 } });

  test('the board fits the width and speaks German', async ({ page }) => {
    await openBoard(page, await signIn(page, loginOf('Super Admin')));
    await expect(page.getByText(/\d+ Chancen/).first()).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    const card = page.locator('[data-card]').first();
    const box = await card.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
  });
});
