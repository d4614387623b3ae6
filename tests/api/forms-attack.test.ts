import { readdirSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import type { Lead } from '../../shared/contracts/lead';
import { answer, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { field, formPath, leadRows, makeForm, publicForm, sendJson } from './support/forms';
import { makeOpportunity, makePipeline, type Pipeline } from './support/pipeline';
import { runJob, tableRows } from './support/plugin';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
  await makeForm(admin, { slug: SLUG, funnel: pipeline.funnel });
});
afterAll(() => app.release());

const SLUG = 'contact';
const ACCEPTED = { data: { accepted: true } };
const leadOf = async (email: string): Promise<Lead> => {
  const row = await leadRows(app).where({ email }).first();
  return answer<Lead>(admin.get(`/leads/${String(row?.document_id)}`));
};
const raw = (body: string, type = 'application/json', headers: Record<string, string> = {}) => {
  const request = app.http().post(formPath(SLUG)).set('content-type', type);
  for (const [name, value] of Object.entries(headers)) void request.set(name, value);
  return request.send(body);
};

/** The files among the temporary ones of this worker that are new and stay; one may go just after its answer. */
const leftSince = async (before: readonly string[]): Promise<string[]> => {
  const left = () => readdirSync(os.tmpdir()).filter((name) => !before.includes(name));
  for (let attempt = 0; attempt < 40 && left().length > 0; attempt += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return left();
};

describe('mass assignment', () => {
  const FORBIDDEN = [
    ...['status', 'owner', 'ownerName', 'owner_id', 'funnel', 'funnel_id', 'form', 'form_id'],
    ...['id', 'documentId', 'document_id', 'opportunity', 'contact', 'organization', 'lead'],
    ...['isTest', 'is_test', 'spamCause', 'version', 'openedAt', 'convertedAt', 'createdAt'],
    ...['idempotencyKey', 'criteria', 'answers', 'note', 'reason', 'source', 'campaign'],
    ...['anonymizedAt', 'confirmedAt', 'consent', 'entry', 'remoteAddress', 'searchText'],
    ...['firstName', 'targetGroup', 'handover', 'data', 'locale', 'populate', '$set', 'fields'],
  ];
  it('sets no field that the form does not have: each is refused by its name', async () => {
    const before = await tableRows(app);
    for (const key of FORBIDDEN)
      expect([
        key,
        await wrongFields(sendJson(app, SLUG, { email: 'm@example.com', [key]: '1' })),
      ]).toEqual([key, [key]]);
    const query = '?status=converted&owner=1&documentId=abc&filters[id]=1';
    await app
      .http()
      .post(`${formPath(SLUG)}${query}`)
      .send({ email: 'q@example.com' })
      .expect(202);
    expect(await leadOf('q@example.com')).toMatchObject({ status: 'new', owner: null });
    await leadRows(app).where({ email: 'q@example.com' }).delete();
    await app.knex('sales_pipeline_outboxes').delete();
    const after = await tableRows(app);
    expect(after.sales_pipeline_leads).toEqual(before.sales_pipeline_leads);
  });

  it('reaches no field through one that fills another', async () => {
    const fields = [
      field('email', { type: 'email', required: true, fills: 'email' }),
      field('status'),
      field('owner'),
      field('documentId'),
    ];
    await makeForm(admin, { slug: 'named', fields });
    await sendJson(app, 'named', {
      ...{ email: 'named@example.com', status: 'won', owner: '1', documentId: 'mine' },
    }).expect(202);
    const lead = await leadOf('named@example.com');
    expect(lead).toMatchObject({ status: 'new', owner: null });
    expect(lead.answers).toEqual({ status: 'won', owner: '1', documentId: 'mine' });
    expect(lead.documentId).not.toBe('mine');
  });
});

describe('what is written into fields', () => {
  const SQL = [
    `'; drop table sales_pipeline_leads; --`,
    `" or 1=1 --`,
    `\\'; select pg_sleep(5); --`,
    `%' or '1'='1`,
    `?? $1 :name {{x}}`,
  ];
  const SCRIPTS = [
    `<script>alert(1)</script>`,
    `<img src=x onerror=alert(1)>`,
    `javascript:alert(1)`,
    `"><svg onload=alert(1)>`,
    `{{constructor.constructor('alert(1)')()}}`,
  ];
  const FORMULAS = [`=cmd|'/c calc'!A1`, `+1+1`, `-2+3`, `@SUM(A1)`, `\t=1+1`];

  it('is kept as text, letter by letter', async () => {
    const texts = [...SQL, ...SCRIPTS, ...FORMULAS];
    for (const [i, text] of texts.entries()) {
      const email = `text${i}@example.com`;
      const body = { email, name: text, company: text, message: text };
      await sendJson(app, SLUG, body).expect(202);
      const lead = await leadOf(email);
      expect([lead.company, lead.message]).toEqual([text.trim(), text.trim()]);
    }
    for (const text of [...SQL, ...SCRIPTS]) {
      const found = await answer<unknown[]>(
        admin.get(`/leads?q=${encodeURIComponent(text.slice(0, 90))}`),
      );
      expect(Array.isArray(found)).toBe(true);
    }
    expect((await leadRows(app)).length).toBeGreaterThanOrEqual(texts.length);
  });

  it('breaks no line of what should be one', async () => {
    const email = 'lines@example.com';
    await sendJson(app, SLUG, {
      ...{ email, name: 'A\r\nBcc: all@example.com', company: 'a\u0007b\u2028c' },
    }).expect(202);
    const lead = await leadOf(email);
    expect(`${lead.firstName} ${lead.lastName}`).toBe('A Bcc: all@example.com');
    expect(lead.company).toBe('a b c');
    const header = 'x@example.com\r\nBcc: all@example.com';
    expect(await wrongFields(sendJson(app, SLUG, { email: header }))).toEqual(['email']);
    expect(await wrongFields(sendJson(app, SLUG, { email: 'a@b.de,c@d.de' }))).toEqual(['email']);
  });

  it('with NUL or half a character is refused by its field', async () => {
    const fields = { email: 'nul@example.com', message: 'a\u0000b', company: '\ud800' };
    expect(await wrongFields(sendJson(app, SLUG, fields))).toEqual(['company', 'message']);
    for (const key of ['_page', '_title', '_ref', '_entry', '_key', '_locale', '_first'])
      await sendJson(app, SLUG, { email: `n${key}@example.com`, [key]: 'x\u0000\ud800' }).expect(
        202,
      );
    for (const key of ['utm_campaign', 'utm_x', 'gclid'])
      for (const text of ['x\u0000\ud800', '\ud800x\udc00y'])
        await sendJson(app, SLUG, {
          ...{ email: `u${key}${text.length}@example.com`, [key]: text },
        }).expect(202);
  });

  it('loses no lead by an address that grows in lower case, nor by a path that no engine can look up', async () => {
    const long = `${'İ'.repeat(200)}@example.com`;
    await sendJson(app, SLUG, { email: long }).expect(202);
    expect(await leadRows(app).where({ email: long })).toHaveLength(1);
    const entryRules = [{ pattern: '/a/:title', uid: 'api::article.article', field: 'title' }];
    await admin.put('/settings', { entryRules }).expect(200);
    for (const [at, path] of ['/a/%00', '/a/x%00y'].entries())
      await sendJson(app, SLUG, {
        ...{ email: `path${at}@example.com`, _page: `https://www.example.com${path}` },
      }).expect(202);
    await admin.put('/settings', { entryRules: [] }).expect(200);
  });
});

describe('bodies', () => {
  it('of more than 64 KB answer 413, whatever they say of themselves, and leave no file behind', async () => {
    const before = readdirSync(os.tmpdir());
    const big = JSON.stringify({ email: 'big@example.com', message: 'x'.repeat(10_000_000) });
    for (const type of ['application/json', 'application/x-www-form-urlencoded', 'text/plain'])
      expect([type, (await raw(big, type)).status]).toEqual([type, 413]);
    const multipart = await app
      .http()
      .post(formPath(SLUG))
      .attach('files', Buffer.alloc(10_000_000), 'a.bin')
      .catch(() => ({ status: 413 }));
    expect(multipart.status).toBe(413);
    expect(await chunked(Buffer.alloc(10_000_000, 'x'))).toBe(413);
    expect(await leftSince(before)).toEqual([]);
    await sendJson(app, SLUG, { email: 'after@example.com' }).expect(202);
  });

  it('with files are refused, under any name', async () => {
    const before = readdirSync(os.tmpdir());
    for (const name of ['files', 'email', 'message', '_hp', 'nosuch']) {
      const { status } = await app
        .http()
        .post(formPath(SLUG))
        .field('message', 'x')
        .attach(name, Buffer.from('<?php'), 'a.php');
      expect([name, status]).toEqual([name, 400]);
    }
    expect(await leftSince(before)).toEqual([]);
  });

  it('that are nested, double, deep, broken or no objects are refused', async () => {
    const deep = '['.repeat(30_000) + ']'.repeat(30_000);
    for (const [body, wrong] of [
      ['{"email":{"$ne":""}}', ['email']],
      ['{"email":["a@example.com"]}', ['email']],
      [`{"email":"a@example.com","message":${deep}}`, ['message']],
      [deep, ['body']],
      ['[]', ['body']],
      ['null', ['body']],
      ['"x"', ['body']],
      ['{', ['body']],
      ['', ['body']],
    ] as const)
      expect([body.slice(0, 30), await wrongFields(raw(body))]).toEqual([
        body.slice(0, 30),
        [...wrong],
      ]);
    const form = 'application/x-www-form-urlencoded';
    expect(await wrongFields(raw('email=a@b.de&email=c@d.de', form))).toEqual(['email']);
    expect(await wrongFields(raw('email[$ne]=x&email=a%40b.de', form))).toEqual(['email[$ne]']);
    await raw('--x', 'multipart/form-data; boundary=x').expect(400);
    await raw('--x', 'multipart/form-data').expect(400);
  });

  it('pollute no prototype', async () => {
    for (const body of [
      '{"email":"p@example.com","__proto__":{"isTest":true}}',
      '{"email":"p@example.com","__proto__":"x"}',
      '{"email":"p@example.com","constructor":{"prototype":{"polluted":1}}}',
      '{"email":"p@example.com","prototype":"x"}',
    ])
      await raw(body).expect(400);
    await raw('email=p@example.com&__proto__=x', 'application/x-www-form-urlencoded').expect(400);
    await raw('email=p@b.de&__proto__[isTest]=1', 'application/x-www-form-urlencoded').expect(400);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(({} as Record<string, unknown>).isTest).toBeUndefined();
  });

  it('of another type, encoding or none answer 415', async () => {
    const good = '{"email":"t@example.com"}';
    for (const type of ['text/plain', 'application/xml', 'text/html', 'application/octet-stream'])
      expect([type, (await raw(good, type)).status]).toEqual([type, 415]);
    await raw(good, 'application/json', { 'content-encoding': 'gzip' }).expect(415);
    await app.http().post(formPath(SLUG)).expect(415);
    for (const method of ['put', 'patch', 'delete'] as const)
      expect([404, 405]).toContain((await app.http()[method](formPath(SLUG))).status);
  });
});

describe('replay', () => {
  it('of a whole request makes nothing new', async () => {
    const { token } = await publicForm(app, SLUG);
    const body = { email: 'replay@example.com', message: 'once', _t: token };
    for (let i = 0; i < 5; i += 1) await sendJson(app, SLUG, body).expect(202).expect(ACCEPTED);
    const keyed = { email: 'keyed@example.com', _key: 'k' };
    for (let i = 0; i < 5; i += 1) await sendJson(app, SLUG, keyed).expect(202);
    expect(await leadRows(app).where({ email: 'replay@example.com' })).toHaveLength(1);
    expect(await leadRows(app).where({ email: 'keyed@example.com' })).toHaveLength(1);
  });
});

describe('who is known', () => {
  it('is told by no answer, and nobody’s records change', async () => {
    const person = { lastName: 'Known', email: 'known@example.com', phone: '+49301234567' };
    const { documentId: organization } = await answer<{ documentId: string }>(
      admin.post('/organizations', { name: 'Known GmbH', domain: 'example.com' }),
      201,
    );
    const { documentId: contact } = await answer<{ documentId: string }>(
      admin.post('/contacts', { ...person, organization }),
      201,
    );
    await makeOpportunity(admin, pipeline, { title: 'Known', contact, organization });
    await admin.post('/leads', person).expect(201);
    const body = { name: 'Known', company: 'Known GmbH', phone: '030 1234567' };
    const known = await sendJson(app, SLUG, { ...body, email: 'known@example.com' });
    const stranger = await sendJson(app, SLUG, { ...body, email: 'stranger@example.com' });
    const told = ({ status, text, headers }: typeof known) => {
      const { date: _, ...rest } = headers as Record<string, string>;
      return { status, text, headers: Object.keys(rest).sort() };
    };
    expect(told(known)).toEqual(told(stranger));
    expect(told(known)).toMatchObject({ status: 202, text: JSON.stringify(ACCEPTED) });
  });

  it('asks the database the same for both: nothing that could take longer', async () => {
    await makeForm(admin, {
      ...{ slug: 'silent', funnel: pipeline.funnel, notification: { enabled: false } },
    });
    await runJob(app, 'mails');
    const asked = async (email: string) => {
      const statements: string[] = [];
      const note = ({ sql }: { sql: string }) => statements.push(sql.replace(/\s+/g, ' '));
      app.knex.on('query', note);
      await sendJson(app, 'silent', { email }).expect(202);
      app.knex.removeListener('query', note);
      return statements.filter((sql) => !/outbox/i.test(sql));
    };
    const known = await asked('known@example.com');
    expect(known.length).toBeGreaterThan(1);
    expect(await asked('nobody@example.com')).toEqual(known);
    expect(known.join('\n')).not.toMatch(/from .?sales_pipeline_(contacts|organizations)/);
  });
});

it('behind a proxy counts by the address that Strapi is told to trust', async () => {
  await app.restart({ config: { server: { proxy: { koa: true, maxIpsCount: 1 } } } });
  await makeForm(admin, { slug: 'proxy', perAddress: 2 });
  const statuses = async (addresses: string[]) => {
    const seen: number[] = [];
    for (const [i, address] of addresses.entries()) {
      const { token } = await publicForm(app, 'proxy');
      const body = { email: `p${i}.${addresses.length}@example.com`, _t: token };
      const { status } = await sendJson(app, 'proxy', body).set('x-forwarded-for', address);
      seen.push(status);
    }
    return seen;
  };
  // What stands before the proxy's own entry was written by the visitor.
  expect(await statuses(['1.1.1.1, 9.9.9.9', '2.2.2.2, 9.9.9.9', '3.3.3.3, 9.9.9.9'])).toEqual([
    ...[202, 202, 429],
  ]);
  expect(await statuses(['8.8.8.8', '8.8.4.4'])).toEqual([202, 202]);
  const six = ['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:2:ffff::3', '2001:db8:1:3::1'];
  expect(await statuses(six)).toEqual([202, 202, 429, 202]);
});

/** Without a length, so that only counting tells how long it is. */
function chunked(body: Buffer): Promise<number> {
  const { port, hostname } = new URL(app.url);
  const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path: formPath(SLUG), method: 'POST', headers };
    const request = http.request(options, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    for (let at = 0; at < body.length; at += 16_384) request.write(body.subarray(at, at + 16_384));
    request.end();
  });
}
