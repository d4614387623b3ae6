import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Lead } from '../../shared/contracts/lead';
import type { LeadFormInput } from '../../shared/contracts/lead-form';
import { bootStrapi, type TestApp } from './support/boot';
import { leadRows, makeForm, sendJson, words } from './support/forms';
import { makePipeline, type Pipeline } from './support/pipeline';
import { runJob } from './support/plugin';
import { rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

interface Received {
  to: string[];
  text: string;
}
let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;
let server: SMTPServer;
let received: Received[] = [];
/** What the server does with the next mails: takes them, or refuses them for now. */
let refuses = false;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refuses) return callback(Object.assign(new Error('busy'), { responseCode: 451 }));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, text: decoded(Buffer.concat(chunks).toString()) });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const email = {
    config: {
      provider: 'nodemailer',
      providerOptions: { host: '127.0.0.1', port, ignoreTLS: true },
      settings: { defaultFrom: 'site@example.com', defaultReplyTo: 'site@example.com' },
    },
  };
  app = await bootStrapi({ config: { plugins: { email } } });
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
});
beforeEach(() => {
  received = [];
  refuses = false;
});
afterAll(async () => {
  await app.release();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

/** Soft line breaks and bytes of quoted-printable, so that a test reads what a person does. */
function decoded(mail: string): string {
  const joined = mail.replace(/=\r\n/g, '');
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
const MAIL = { event: 'sales-pipeline.mail' };
async function waitFor(done: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 100; i += 1) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not happen in time');
}
const mailTo = (address: string) => received.find(({ to }) => to.includes(address));
const reply: LeadFormInput['autoReply'] = {
  enabled: true,
  subject: words('Hello {firstName}'),
  text: words('Dear {name} of {company}, we got it. {nosuch}'),
};

it('tells the owner of a new lead, else the team, and whom the form names', async () => {
  const [a, b] = [
    await createUser(app, { permissions: [], email: 'a@team.example' }),
    await createUser(app, { permissions: [], email: 'b@team.example' }),
  ];
  await admin.put(`/funnels/${pipeline.funnel}`, { team: [a.id, b.id] }).expect(200);
  const funnel = pipeline.funnel;
  const notification = { enabled: true, addresses: ['office@example.com'] };
  await makeForm(admin, { slug: 'team', funnel, notification });
  await makeForm(admin, { slug: 'owner', funnel, assignment: { mode: 'owner', owner: a.id } });
  const body = { name: 'Ada <b>Lovelace</b>', message: 'Line\n<script>alert(1)</script>' };
  await sendJson(app, 'team', { email: 'ada@example.com', ...body }).expect(202);
  await waitFor(() => received.length === 1);
  const [mail] = received;
  expect(mail?.to.sort()).toEqual(['a@team.example', 'b@team.example', 'office@example.com']);
  expect(mail?.text).toMatch(/^Subject: New lead: Ada <b>Lovelace<\/b>/m);
  expect(mail?.text).toMatch(/\/plugins\/sales-pipeline\/leads\/[a-z0-9]{24}/);
  // As HTML it is the same text, not markup.
  expect(mail?.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(mail?.text.split('Content-Type: text/html')[1]).not.toContain('<script');

  await sendJson(app, 'owner', { email: 'bob@example.com' }).expect(202);
  await waitFor(() => received.length === 2);
  expect(received[1]?.to).toEqual(['a@team.example']);
});

it('answers the visitor in his language, with what was promised', async () => {
  const delivery = {
    ...{ label: words('Your e-book'), url: 'https://www.example.com/book.pdf', file: null },
    ...{ entry: null, after: 'sending' as const },
  };
  const notification = { enabled: false };
  await makeForm(admin, { slug: 'reply', notification, autoReply: reply, delivery });
  const body = { name: 'Ada Lovelace', company: 'Engines', _locale: 'de-AT' };
  await sendJson(app, 'reply', { email: 'visitor@example.com', ...body }).expect(202);
  await waitFor(() => received.length === 1);
  const mail = mailTo('visitor@example.com');
  expect(mail?.text).toContain('Subject: Hello Ada (de)');
  expect(mail?.text).toContain('Dear Ada Lovelace of Engines, we got it. {nosuch} (de)');
  expect(mail?.text).toContain('https://www.example.com/book.pdf');
});

it('is no way to send one’s own words to somebody else, nor many mails', async () => {
  await makeForm(admin, { slug: 'abuse', notification: { enabled: false }, autoReply: reply });
  for (let i = 0; i < 6; i += 1)
    await sendJson(app, 'abuse', {
      ...{ email: 'victim@example.com', name: `Buy now at http://spam.example ${i}` },
      ...{ company: 'Win www.spam.example' },
    }).expect(202);
  await sendJson(app, 'abuse', { email: 'victim@example.com', name: 'x', _hp: '1' }).expect(202);
  await waitFor(async () => (await rows(app, 'outbox').where(MAIL)).length === 0);
  expect(received).toHaveLength(3);
  expect(JSON.stringify(received)).not.toContain('spam.example');
  expect(await leadRows(app).where({ email: 'victim@example.com', status: 'new' })).toHaveLength(6);
});

it('delivers an entry or a file after sending, and waits for a confirmation where it is asked for', async () => {
  const articles = app.strapi.documents('api::article.article' as 'plugin::upload.file');
  const made = await articles.create({ data: { title: 'Guide' }, status: 'published' } as never);
  await admin
    .put('/settings', {
      entryRules: [{ pattern: '/read/:title', uid: 'api::article.article', field: 'title' }],
    })
    .expect(200);
  const file = await app.strapi.db.query('plugin::upload.file').create({
    data: {
      name: 'b.pdf',
      hash: 'b',
      url: '/uploads/b.pdf',
      mime: 'x/y',
      size: 1,
      provider: 'local',
    },
  });
  const base = { label: words('Guide'), url: null, file: null, entry: null };
  const entry = { uid: 'api::article.article', documentId: made.documentId };
  const notification = { enabled: false };
  const origins = ['https://www.example.com'];
  await makeForm(admin, {
    ...{ slug: 'entry', notification, origins },
    delivery: { ...base, entry, after: 'sending' },
  });
  const { id } = file as { id: number };
  await makeForm(admin, {
    ...{ slug: 'file', notification },
    delivery: { ...base, file: id, after: 'sending' },
  });
  await makeForm(admin, {
    ...{ slug: 'later', notification, doubleOptIn: 'always' },
    delivery: { ...base, file: id, after: 'confirmation' },
  });
  await sendJson(app, 'entry', { email: 'entry@example.com' }).expect(202);
  await sendJson(app, 'file', { email: 'file@example.com' }).expect(202);
  await sendJson(app, 'later', { email: 'later@example.com' }).expect(202);
  await waitFor(() => received.length === 2);
  expect(mailTo('entry@example.com')?.text).toContain('https://www.example.com/read/Guide');
  expect(mailTo('file@example.com')?.text).toContain('/uploads/b.pdf');
});

it('tells whom a lead is handed over, and who had given it when it comes back', async () => {
  const [giver, taker] = [
    await pipelineAdmin(app),
    await createUser(app, {
      permissions: ['lead.read', 'lead.update', 'opportunity.read', 'opportunity.update'],
      email: 'taker@team.example',
    }),
  ];
  const make = { lastName: 'Lovelace', company: 'Engines', message: 'not for mails' };
  const lead = (await giver.post('/leads', make).expect(201)).body.data as Lead;
  const opportunity = { funnel: pipeline.funnel, owner: taker.id };
  const { version, documentId } = lead;
  await giver.post(`/leads/${documentId}/convert`, { version, opportunity }).expect(200);
  await waitFor(() => received.length === 1);
  expect(received[0]?.to).toEqual(['taker@team.example']);
  expect(received[0]?.text).toContain('Subject: Handed over to you: Lovelace');
  expect(received[0]?.text).toContain(`/plugins/sales-pipeline/leads/${documentId}`);
  expect(received[0]?.text).not.toContain('not for mails');

  const now = (await taker.get(`/leads/${documentId}`).expect(200)).body.data as Lead;
  const back = { version: now.version, decision: 'return', reason: 'not my region' };
  await taker.post(`/leads/${documentId}/handover`, back).expect(200);
  await waitFor(() => received.length === 2);
  expect(received[1]?.to).not.toContain('taker@team.example');
  expect(received[1]?.text).toContain('Subject: Handed back: Lovelace');
  expect(received[1]?.text).toContain('not my region');
});

it('keeps quiet about what one takes oneself', async () => {
  const lead = (await admin.post('/leads', { lastName: 'Own' }).expect(201)).body.data as Lead;
  const opportunity = { funnel: pipeline.funnel, owner: admin.id };
  const { version, documentId } = lead;
  await admin.post(`/leads/${documentId}/convert`, { version, opportunity }).expect(200);
  expect(await rows(app, 'outbox').where(MAIL)).toEqual([]);
});

it('fails no request when the server does, and is tried again until it goes out', async () => {
  refuses = true;
  await makeForm(admin, {
    ...{ slug: 'later-mail', notification: { enabled: true, addresses: ['office@example.com'] } },
  });
  await sendJson(app, 'later-mail', { email: 'patient@example.com' }).expect(202);
  await waitFor(async () =>
    (await rows(app, 'outbox').where(MAIL)).some(
      (row) => Number(row.attempts) === 1 && row.locked_by === null,
    ),
  );
  const [waiting] = await rows(app, 'outbox').where(MAIL);
  expect(Number(waiting?.next_attempt_at)).toBeGreaterThan(Date.now());
  expect(JSON.stringify(waiting?.payload)).not.toContain('patient@example.com');
  await runJob(app, 'mails');
  expect(received).toEqual([]);
  refuses = false;
  await rows(app, 'outbox').where(MAIL).update({ next_attempt_at: 1 });
  await runJob(app, 'mails');
  await waitFor(async () => (await rows(app, 'outbox').where(MAIL)).length === 0);
  expect(received.map(({ to }) => to)).toEqual([['office@example.com']]);
});

it('writes nothing of a lead that is gone meanwhile', async () => {
  refuses = true;
  await makeForm(admin, {
    ...{ slug: 'gone', notification: { enabled: true, addresses: ['office@example.com'] } },
  });
  await sendJson(app, 'gone', { email: 'gone@example.com' }).expect(202);
  await waitFor(async () => {
    const tried = rows(app, 'outbox')
      .where({ ...MAIL, attempts: 1 })
      .whereNull('locked_by');
    return (await tried).length > 0;
  });
  await leadRows(app).where({ email: 'gone@example.com' }).delete();
  refuses = false;
  await rows(app, 'outbox').where(MAIL).update({ next_attempt_at: 1 });
  await runJob(app, 'mails');
  await waitFor(async () => (await rows(app, 'outbox').where(MAIL)).length === 0);
  expect(received).toEqual([]);
});
