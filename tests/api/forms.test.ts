import type { LeadForm } from '../../shared/contracts/lead-form';
import type { Lead, LeadRow } from '../../shared/contracts/lead';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { allTold } from './support/outbox';
import {
  FIELDS,
  field,
  formPath,
  leadRows,
  makeForm,
  publicForm,
  sendForm,
  sendJson,
  words,
} from './support/forms';
import { makePipeline, type Pipeline } from './support/pipeline';
import { rows } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;
let form: LeadForm;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
  form = await makeForm(admin, { slug: 'contact', funnel: pipeline.funnel });
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => app.release());

const ACCEPTED = { data: { accepted: true } };
const ofMail = async (email: string): Promise<Lead> => {
  const row = await leadRows(app).where({ email }).first();
  return answer<Lead>(admin.get(`/leads/${String(row?.document_id)}`));
};
const countOf = async (where: object): Promise<number> => (await leadRows(app).where(where)).length;

describe('a form', () => {
  it('is unknown until it is switched on, to sender and reader alike', async () => {
    const off = await makeForm(admin, { slug: 'off', enabled: false });
    for (const slug of ['off', 'nosuch', 'OFF', '..%2foff', 'a'.repeat(200)]) {
      await app.http().get(formPath(slug)).expect(404);
      await sendJson(app, slug, { email: 'a@example.com' }).expect(404);
    }
    await answer(admin.put(`/lead-forms/${off.documentId}`, { version: 1, enabled: true }));
    await app.http().get(formPath('off')).expect(200);
  });

  it('tells a page what it needs to show it, and nothing of what becomes of it', async () => {
    const shown = await publicForm(app, 'contact');
    expect(Object.keys(shown).sort()).toEqual(
      ['slug', 'locale', 'fields', 'consent', 'successMessage', 'redirect', 'captcha', 'isTest']
        .concat('token', 'keepsAddress')
        .sort(),
    );
    expect(shown.fields.map(({ key }) => key)).toEqual(FIELDS.map(({ key }) => key));
    expect(JSON.stringify(shown)).not.toMatch(/fills|funnel|owner|addresses/);
    const { headers } = await app.http().get(formPath('contact'));
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('makes a lead of what was sent, with the fields it fills and the rest as answers', async () => {
    await sendJson(app, 'contact', {
      ...{ name: 'Ada Maria Lovelace', email: ' Ada@Example.com ', company: 'Engines Ltd' },
      ...{ phone: '030 1234567', message: 'Line one\r\nLine two', size: 'l', news: true },
      ...{ seats: 12, start: '2027-01-31' },
    })
      .expect(202)
      .expect(ACCEPTED);
    const lead = await ofMail('Ada@Example.com');
    expect(lead).toMatchObject({
      ...{ status: 'new', firstName: 'Ada Maria', lastName: 'Lovelace', company: 'Engines Ltd' },
      ...{ message: 'Line one\nLine two', owner: null, locale: 'en', source: 'website-form' },
      ...{ form: { documentId: form.documentId }, funnel: { documentId: pipeline.funnel } },
      ...{ entry: null, page: null, remoteAddress: null, isTest: false },
      answers: { size: 'l', news: true, seats: 12, start: '2027-01-31' },
    });
    expect(await leadRows(app).where({ email: 'Ada@Example.com' }).first()).toMatchObject({
      ...{ email_key: 'ada@example.com', phone_key: '+49301234567', company_key: 'engines ltd' },
      remote_address: null,
    });
  });

  it('takes urlencoded and multipart bodies as well', async () => {
    await sendForm(app, 'contact', { email: 'url@example.com', seats: '3', news: 'on' }).expect(
      202,
    );
    expect((await ofMail('url@example.com')).answers).toEqual({ seats: 3, news: true });
    await app
      .http()
      .post(formPath('contact'))
      .field('email', 'multi@example.com')
      .field('message', 'Grüße, 日本')
      .expect(202);
    expect((await ofMail('multi@example.com')).message).toBe('Grüße, 日本');
  });

  it('names each wrong field, and stores nothing then', async () => {
    const before = await countOf({});
    expect(await wrongFields(sendJson(app, 'contact', {}))).toEqual(['email']);
    const wrong = {
      ...{ email: 'nobody', phone: 'call me', size: 'xl', seats: 501, start: '2027-02-30' },
      ...{ name: 'x'.repeat(256), nosuch: 1 },
    };
    expect(await wrongFields(sendJson(app, 'contact', wrong))).toEqual(
      ['email', 'name', 'nosuch', 'phone', 'seats', 'size', 'start'].sort(),
    );
    expect(await countOf({})).toBe(before);
  });

  it('sent twice with one key is stored once, also at the same moment', async () => {
    const body = { email: 'twice@example.com', _key: 'one key' };
    await Promise.all(
      Array.from({ length: 8 }, () => sendJson(app, 'contact', body).expect(202).expect(ACCEPTED)),
    );
    await sendJson(app, 'contact', { ...body, message: 'again' }).expect(202);
    expect(await countOf({ email: 'twice@example.com' })).toBe(1);
    await sendJson(app, 'contact', { ...body, _key: 'One Key' }).expect(202);
    expect(await countOf({ email: 'twice@example.com' })).toBe(2);
    await makeForm(admin, { slug: 'other' });
    await sendJson(app, 'other', body).expect(202);
    expect(await countOf({ email: 'twice@example.com' })).toBe(3);
  });

  it('without a key knows a double click by what was written', async () => {
    const body = { email: 'click@example.com', message: 'Hello' };
    await sendForm(app, 'contact', body).expect(202);
    await sendForm(app, 'contact', body).expect(202);
    await sendForm(app, 'contact', { ...body, message: 'Hello again' }).expect(202);
    expect(await countOf({ email: 'click@example.com' })).toBe(2);
    const { token } = await publicForm(app, 'contact');
    const signed = { ...body, email: 'token@example.com', _t: token };
    for (let i = 0; i < 3; i += 1) await sendJson(app, 'contact', signed).expect(202);
    expect(await countOf({ email: 'token@example.com' })).toBe(1);
  });

  it('keeps test leads apart', async () => {
    await makeForm(admin, { slug: 'trial', isTest: true });
    await sendJson(app, 'trial', { email: 'trial@example.com' }).expect(202);
    expect((await ofMail('trial@example.com')).isTest).toBe(true);
    const shown = await answer<LeadRow[]>(admin.get('/leads?test=true&pageSize=100'));
    expect(shown.map(({ email }) => email)).toEqual(['trial@example.com']);
  });

  it('keeps the visitor’s address only where it says so, and shortened', async () => {
    await makeForm(admin, { slug: 'address', storeAddress: true });
    expect((await publicForm(app, 'address')).keepsAddress).toBe(true);
    await sendJson(app, 'address', { email: 'address@example.com' }).expect(202);
    expect((await ofMail('address@example.com')).remoteAddress).toBe('127.0.0.0');
  });
});

describe('a browser without JavaScript', () => {
  const html = 'text/html,application/xhtml+xml,*/*;q=0.8';
  const sendPlain = (slug: string, body: Record<string, string>, origin?: string) => {
    const request = sendForm(app, slug, body).set('accept', html).redirects(0);
    return origin ? request.set('origin', origin) : request;
  };

  it('is sent on to the page that the form names, and nowhere else', async () => {
    const origins = ['https://www.example.com', 'https://shop.example.com'];
    await makeForm(admin, { slug: 'goes', origins, redirect: 'https://www.example.com/thanks' });
    await makeForm(admin, { slug: 'path', origins, redirect: '/thanks' });
    const to = async (slug: string, email: string, origin?: string) =>
      (await sendPlain(slug, { email }, origin).expect(303)).headers.location;
    expect(await to('goes', 'goes@example.com')).toBe('https://www.example.com/thanks');
    expect(await to('path', 'p1@example.com', origins[1])).toBe('https://shop.example.com/thanks');
    expect(await to('path', 'p2@example.com')).toBe('https://www.example.com/thanks');
    await sendPlain('goes', { email: 'x@example.com', _redirect: 'https://evil.example' }).expect(
      400,
    );
  });

  it('is thanked where the form names no page, and shown its mistakes as text', async () => {
    const message = words('<b>Thanks</b> & see you');
    await makeForm(admin, { slug: 'thanks', successMessage: message, locale: 'en' });
    const thanked = await sendPlain('thanks', { email: 'thanks@example.com' }).expect(202);
    expect(thanked.type).toBe('text/html');
    expect(thanked.text).toContain('&lt;b&gt;Thanks&lt;/b&gt; &amp; see you');
    expect(thanked.headers['content-security-policy']).toContain("default-src 'none'");
    const body = { email: '<script>alert(1)</script>', '<img src=x>': '1' };
    const shown = await sendPlain('thanks', body).expect(400);
    expect(shown.text).not.toMatch(/<script|<img/);
    expect(shown.text).toContain('email: must be an e-mail address');
  });
});

describe('a visitor without JavaScript', () => {
  const send = (slug: string, body: Record<string, string>, language = 'en') =>
    sendForm(app, slug, body).set('accept', 'text/html').set('accept-language', language);

  it('is thanked and asked to wait in the language of his page', async () => {
    await makeForm(admin, { slug: 'tongue', locale: 'en', perAddress: 2 });
    const sent = { email: 'tongue@example.com', _locale: 'de' };
    expect((await send('tongue', sent).expect(202)).text).toContain('Vielen Dank');
    expect((await send('tongue', sent).expect(429)).text).toContain('zu viele Nachrichten');
  });

  it('reads that a form cannot be sent, and who builds the page reads why', async () => {
    await makeForm(admin, { slug: 'strict', origins: ['https://www.example.com'] });
    const email = 'away@example.com';
    const unknown = await send('nosuch', { email }, 'de-AT,de').expect(404);
    const stranger = await send('strict', { email }).set('origin', 'https://b.example').expect(403);
    const long = await send('strict', { email, message: 'x'.repeat(70_000) }).expect(413);
    for (const { type, headers } of [unknown, stranger, long]) {
      expect(type).toBe('text/html');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
    expect(unknown.text).toContain('kann gerade nicht gesendet werden');
    expect(stranger.text).toContain('This page may not use the form');
    expect(long.text).toContain('shorten your message');
    const twice = app.http().post(formPath('strict')).type('form').set('accept', 'text/html');
    expect((await twice.send('email=a&email=<b>').expect(400)).text).toContain('email: was sent');
  });
});

describe('the limits', () => {
  it('count by address and by form, and say when to come back', async () => {
    await makeForm(admin, { slug: 'few', perAddress: 3 });
    const token = async () => (await publicForm(app, 'few')).token;
    const send = async (i: number) =>
      sendJson(app, 'few', { email: `few${i}@example.com`, _t: await token() });
    for (let i = 0; i < 3; i += 1) expect((await send(i)).status).toBe(202);
    const refused = await send(3);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(500);
    expect(await countOf({ email: 'few3@example.com' })).toBe(0);
    await makeForm(admin, { slug: 'busy', perMinute: 2 });
    const busy = (i: number) => sendJson(app, 'busy', { email: `busy${i}@example.com` });
    expect([(await busy(1)).status, (await busy(2)).status]).toEqual([202, 429]);
    expect(Number((await busy(3)).headers['retry-after'])).toBeLessThanOrEqual(60);
  });

  it('are half as wide for a page that shows no signed moment', async () => {
    await makeForm(admin, { slug: 'half', perAddress: 4 });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i += 1)
      statuses.push((await sendJson(app, 'half', { email: `half${i}@example.com` })).status);
    expect(statuses).toEqual([202, 202, 429, 429]);
  });

  it('are not escaped by headers that a visitor writes himself', async () => {
    await makeForm(admin, { slug: 'spoof', perAddress: 2 });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const { token } = await publicForm(app, 'spoof');
      const { status } = await sendJson(app, 'spoof', { email: `s${i}@example.com`, _t: token })
        .set('x-forwarded-for', `10.0.0.${i}`)
        .set('x-real-ip', `10.0.1.${i}`)
        .set('forwarded', `for=10.0.2.${i}`)
        .set('cf-connecting-ip', `10.0.3.${i}`);
      statuses.push(status);
    }
    expect(statuses).toEqual([202, 202, 429, 429]);
  });
});

describe('traps', () => {
  it('answer like success and keep what they caught as spam, without event, mail or owner', async () => {
    await makeForm(admin, {
      ...{ slug: 'trap', minFillSeconds: 3, funnel: pipeline.funnel },
      assignment: { mode: 'owner', owner: admin.id },
    });
    await allTold(app);
    const events: unknown[] = [];
    app.strapi.eventHub.on('sales-pipeline.lead.created', async (payload: unknown) => {
      await Promise.resolve(events.push(payload));
    });
    const { token } = await publicForm(app, 'trap');
    await sendJson(app, 'trap', { email: 'fast@example.com', _t: token })
      .expect(202)
      .expect(ACCEPTED);
    await sendJson(app, 'trap', { email: 'pot@example.com', _hp: 'http://spam.example' })
      .expect(202)
      .expect(ACCEPTED);
    expect(await ofMail('fast@example.com')).toMatchObject({
      ...{ status: 'spam', spamCause: 'tooFast', owner: null },
    });
    expect(await ofMail('pot@example.com')).toMatchObject({
      ...{ status: 'spam', spamCause: 'honeypot', owner: null },
    });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(events).toEqual([]);
    expect(await rows(app, 'outbox').where('event', 'sales-pipeline.mail')).toEqual([]);
    const later = Date.now() + 5000;
    jest.spyOn(Date, 'now').mockReturnValue(later);
    await sendJson(app, 'trap', { email: 'slow@example.com', _t: token }).expect(202);
    expect(await ofMail('slow@example.com')).toMatchObject({
      ...{ status: 'new', spamCause: null, owner: { id: admin.id } },
    });
  });

  it('take a forged or outworn moment of issue as none at all', async () => {
    await makeForm(admin, { slug: 'forged', minFillSeconds: 3 });
    const { token } = await publicForm(app, 'forged');
    const { token: other } = await publicForm(app, 'contact');
    const [time, ...rest] = token.split('.');
    const early = [(parseInt(time ?? '', 36) - 60_000).toString(36), ...rest].join('.');
    for (const [i, forged] of [early, other, 'x', '...', `${token}x`].entries()) {
      await sendJson(app, 'forged', { email: `forged${i}@example.com`, _t: forged }).expect(202);
      expect((await ofMail(`forged${i}@example.com`)).status).toBe('new');
    }
  });

  it('keep spam for 30 days and no longer', async () => {
    const { runJob } = await import('./support/plugin');
    await sendJson(app, 'contact', { email: 'old@example.com', _hp: 'x' }).expect(202);
    await sendJson(app, 'contact', { email: 'young@example.com', _hp: 'x' }).expect(202);
    await leadRows(app)
      .where({ email: 'old@example.com' })
      .update({ status_since: Date.now() - 31 * 86_400_000 });
    await runJob(app, 'leads');
    expect(await countOf({ email: 'old@example.com' })).toBe(0);
    expect(await countOf({ email: 'young@example.com' })).toBe(1);
  });
});

describe('origins', () => {
  const origin = 'https://www.example.com';
  it('are checked where the form names any, and told to browsers', async () => {
    await makeForm(admin, { slug: 'origin', origins: [origin] });
    const send = (from: string) =>
      sendJson(app, 'origin', { email: 'o@example.com', _key: from }).set('origin', from);
    const good = await send(origin).expect(202);
    expect(good.headers['access-control-allow-origin']).toBe(origin);
    expect(good.headers['access-control-allow-credentials']).toBeUndefined();
    expect(good.headers.vary).toMatch(/origin/i);
    for (const from of [
      'https://evil.example',
      'null',
      'http://www.example.com',
      `${origin}.evil`,
    ]) {
      const bad = await send(from).expect(403);
      expect(bad.headers['access-control-allow-origin']).toBeUndefined();
      await app.http().get(formPath('origin')).set('origin', from).expect(403);
    }
    await send(app.url).expect(202);
    await sendJson(app, 'origin', { email: 'server@example.com' }).expect(202);
  });

  it('are answered before a browser sends, whatever the site’s own CORS says', async () => {
    const strict = `module.exports = ['strapi::errors', 'strapi::security',
      { name: 'strapi::cors', config: { origin: ['https://admin.example.com'] } },
      'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public'];`;
    await app.restart({ files: { 'config/middlewares.js': strict } });
    const ask = (from: string) =>
      app
        .http()
        .options(formPath('origin'))
        .set('origin', from)
        .set('access-control-request-method', 'POST')
        .set('access-control-request-headers', 'content-type');
    const good = await ask(origin).expect(204);
    expect(good.headers['access-control-allow-origin']).toBe(origin);
    expect(good.headers['access-control-allow-methods']).toContain('POST');
    expect(good.headers['access-control-allow-headers']).toMatch(/content-type/i);
    const shown = await app.http().get(formPath('origin')).set('origin', origin).expect(200);
    expect(shown.headers['access-control-allow-origin']).toBe(origin);
    const evil = await ask('https://evil.example');
    expect(evil.headers['access-control-allow-origin']).toBeUndefined();
    await refusal(app.http().get(formPath('origin')).set('origin', 'https://evil.example'), 403);
  });
});

it('offers field keys that a browser may fill, of any case', async () => {
  await makeForm(admin, { slug: 'case', fields: [...FIELDS, field('Extra-Key_1')] });
  await sendJson(app, 'case', { email: 'case@example.com', 'Extra-Key_1': 'x' }).expect(202);
  expect((await ofMail('case@example.com')).answers).toMatchObject({ 'Extra-Key_1': 'x' });
});
