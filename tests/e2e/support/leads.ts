import { demoLogins, expect, signIn, type Login, type Page } from './test';

export interface MadeLead {
  documentId: string;
  version: number;
  name: string;
  status: string;
}
type Send = <T = MadeLead>(
  method: 'get' | 'post' | 'put',
  path: string,
  data?: object,
) => Promise<T>;

const TRIES = 3;
let marketer: Login | null = null;

async function asSuperAdmin(page: Page): Promise<Send> {
  const found = Object.entries(demoLogins()).find(([name]) => name.startsWith('Super Admin'));
  if (!found) throw new Error('the demo has no super admin');
  const headers = { Authorization: `Bearer ${await signIn(page, found[1])}` };
  return async (method, path, data) => {
    const answer = await page.request[method](path, { headers, data });
    expect(answer.ok(), `${method} ${path} ${answer.status()}`).toBe(true);
    return ((await answer.json()) as { data: never }).data;
  };
}

/** Requests of the super admin to the plugin. */
export async function pipelineOf(page: Page): Promise<Send> {
  const send = await asSuperAdmin(page);
  return (method, path, data) => send(method, `/sales-pipeline${path}`, data);
}

/** Somebody with the preset role of marketing: leads and forms, no opportunities. */
export async function marketingLogin(page: Page): Promise<Login> {
  if (marketer) return marketer;
  const send = await asSuperAdmin(page);
  await send('post', '/sales-pipeline/role-presets', { keys: ['marketing'], locale: 'en' });
  const roles = await send<{ id: number; name: string }[]>('get', '/admin/roles');
  const role = roles.find(({ name }) => name === 'Marketing');
  if (!role) throw new Error('the preset made no role');
  const login = { email: `marketing${Date.now()}@example.com`, password: 'Demo-1234' };
  const person = { firstname: 'Mara', lastname: 'Keting' };
  const { registrationToken } = await send<{ registrationToken: string }>('post', '/admin/users', {
    ...person,
    email: login.email,
    roles: [role.id],
  });
  const userInfo = { ...person, password: login.password };
  await send('post', '/admin/register', { registrationToken, userInfo });
  marketer = login;
  return login;
}

const both = (text: string) => ({ de: `${text} (de)`, en: text });

/** A form of the site, switched on, and somebody who sends it. */
export async function sendForm(page: Page, mark: string, answers: Record<string, string>) {
  const send = await pipelineOf(page);
  const text = { type: 'text', required: false };
  const form = await send<{ slug: string; documentId: string }>('post', '/lead-forms', {
    ...{ name: `Contact ${mark}`, enabled: true, minFillSeconds: 0 },
    ...{ perMinute: 1_000_000, perAddress: 1_000_000 },
    fields: [
      { ...text, key: 'name', label: both('Your name'), fills: 'name' },
      { ...text, key: 'email', type: 'email', label: both('E-mail'), fills: 'email' },
      { ...text, key: 'company', label: both('Company'), fills: 'company' },
      { ...text, key: 'message', type: 'textarea', label: both('Message'), fills: 'message' },
      {
        ...{ key: 'seats', type: 'select', required: false, fills: null },
        label: both('How many seats?'),
        options: [{ value: 'few', label: both('Up to ten') }],
      },
    ],
    consent: {
      text: both('We use what you send to answer you.'),
      ...{ required: true, marketing: null },
    },
  });
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await page.request.post(`/api/sales-pipeline/forms/${form.slug}`, {
      data: { ...answers, _consent: 'true' },
    });
    if (answer.status() === 202) return form;
  }
  throw new Error('the form does not take it');
}
