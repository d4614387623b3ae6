import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LeadFormInput } from '../../shared/contracts/lead-form';
import { answer } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { leadRows, makeForm, publicForm, sendForm, sendJson } from './support/forms';
import { makeOpportunity, makePipeline, type Pipeline } from './support/pipeline';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;

/** Somebody whom the site knows in every way, and strangers with texts of the same length. */
const KNOWN = { email: 'known@firm0.example', phone: '+49301234500', company: 'Firm 0 GmbH' };
const stranger = (i: number) => ({
  ...{ email: `other@firm${i}.example`, phone: `+4930123450${i}`, company: `Firm ${i} GmbH` },
});

beforeAll(async () => {
  app = await bootStrapi();
  app.strapi.cron.stop();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
  await admin.put(`/funnels/${pipeline.funnel}`, { team: [admin.id] }).expect(200);
  const made = async (path: string, body: object) =>
    (await answer<{ documentId: string }>(admin.post(path, body), 201)).documentId;
  const { email, phone, company } = KNOWN;
  const organization = await made('/organizations', {
    ...{ name: company, domain: 'firm0.example', phone },
  });
  const contact = await made('/contacts', { lastName: 'Known', email, phone, organization });
  await makeOpportunity(admin, pipeline, { title: 'Known', organization, contact });
  await made('/leads', { lastName: 'Known', email, phone, company, funnel: pipeline.funnel });
});
afterAll(() => app.release());

/** What forms convert at once is converted a moment after the answer. */
async function allConverted(): Promise<void> {
  const converting = app.knex('sales_pipeline_lead_forms').where('convert_at_once', true);
  const waiting = leadRows(app).whereIn('form_id', converting.select('id')).where('status', 'new');
  for (let i = 0; i < 200 && (await waiting.clone().first('id')) !== undefined; i += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
}

type Answer = { status: number; text: string; headers: object };
const requests = new AsyncLocalStorage<object>();

/** What a visitor sees, and the statements that his answer waited for; mails and conversions of others are not his. */
async function seen(work: () => PromiseLike<Answer>) {
  await allConverted();
  const own = {};
  const statements: string[] = [];
  const listen = ({ sql }: { sql: string }) => {
    if (requests.getStore() === own) statements.push(sql);
  };
  const begin = (_request: IncomingMessage, response: ServerResponse) => {
    requests.enterWith(own);
    response.once('finish', () => app.knex.removeListener('query', listen));
  };
  app.knex.on('query', listen);
  app.strapi.server.httpServer.prependOnceListener('request', begin);
  const { status, text, headers } = await work();
  const { date: _date, ...told } = { date: '', ...headers };
  return { status, text, headers: told, statements };
}

const bilingual = (text: string) => ({ de: text, en: text });
const FORMS: [string, Partial<LeadFormInput>][] = [
  ['a plain form', {}],
  [
    'a form that answers by mail, asks for consent and gives leads out in turn',
    {
      assignment: { mode: 'roundRobin' },
      autoReply: { enabled: true, subject: bilingual('Thanks'), text: bilingual('Thank you') },
      consent: { text: bilingual('Yes'), required: true, marketing: null },
    },
  ],
  ['a form that converts at once', { convertAtOnce: true }],
];

describe.each(FORMS)('%s', (name, input) => {
  it('answers somebody known as it does a stranger: body, headers, statements', async () => {
    const { slug } = await makeForm(admin, { name, funnel: pipeline.funnel, ...input });
    const { token } = await publicForm(app, slug);
    const more = { name: 'Some Body', _t: token, _consent: 'on' };
    const json = (person: object) => seen(() => sendJson(app, slug, { ...person, ...more }));
    const plain = (person: Record<string, string>) =>
      seen(() => sendForm(app, slug, { ...person, ...more, message: 'Hello' }));
    for (const send of [json, plain]) {
      // Whatever is read once is read by then.
      await send(stranger(send === json ? 1 : 2));
      const unknown = await send(stranger(send === json ? 3 : 4));
      const known = await send(KNOWN);
      const other = await send(stranger(send === json ? 5 : 6));
      expect(unknown.status).toBe(202);
      expect(unknown.statements.length).toBeGreaterThan(2);
      expect(known).toEqual(unknown);
      expect(known).toEqual(other);
      expect(known.statements).toHaveLength(unknown.statements.length);
    }
    // And what was sent again is answered like what is new.
    const again = await json(KNOWN);
    expect([again.status, again.headers]).toEqual([202, (await json(stranger(7))).headers]);
  });

  it('asks nothing about persons, firms or opportunities before it has answered', async () => {
    const { slug } = await makeForm(admin, {
      name: `${name} 2`,
      funnel: pipeline.funnel,
      ...input,
    });
    const { statements } = await seen(() =>
      sendJson(app, slug, { ...KNOWN, name: 'Some Body', _consent: 'on' }),
    );
    const asked = statements.filter((sql) =>
      /sales_pipeline_(organizations|contacts|opportunities)/.test(sql),
    );
    expect(asked).toEqual([]);
  });
});

it('converts after its answer, whoever it was', async () => {
  const { slug } = await makeForm(admin, {
    ...{ name: 'Later', funnel: pipeline.funnel, convertAtOnce: true },
  });
  const people = [KNOWN, stranger(8), stranger(9)];
  for (const person of people) await sendJson(app, slug, { ...person, message: slug }).expect(202);
  await allConverted();
  const made = await leadRows(app).where({ message: slug }).select('status', 'opportunity_id');
  expect(made).toHaveLength(3);
  for (const row of made) {
    expect(row.status).toBe('converted');
    expect(row.opportunity_id).not.toBeNull();
  }
});
