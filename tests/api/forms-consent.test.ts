import type { Lead } from '../../shared/contracts/lead';
import { answer, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { leadRows, makeForm, publicForm, sendJson, words } from './support/forms';
import { makePipeline, type Pipeline } from './support/pipeline';
import { rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
});
afterAll(() => app.release());

const ofMail = async (email: string): Promise<Lead> => {
  const row = await leadRows(app).where({ email }).first();
  return answer<Lead>(admin.get(`/leads/${String(row?.document_id)}`));
};

it('gives its leads to the team in turn, without those who left', async () => {
  const team = await Promise.all(
    ['A', 'B', 'C'].map((firstname) => createUser(app, { permissions: [], firstname })),
  );
  await admin.put(`/funnels/${pipeline.funnel}`, { team: team.map(({ id }) => id) }).expect(200);
  const [, leaving] = team;
  await app.strapi.db
    .query('admin::user')
    .update({ where: { id: leaving?.id }, data: { isActive: false } });
  await makeForm(admin, {
    ...{ slug: 'turn', funnel: pipeline.funnel, assignment: { mode: 'roundRobin' } },
  });
  await Promise.all(
    Array.from({ length: 6 }, (_, i) =>
      sendJson(app, 'turn', { email: `turn${i}@example.com` }).expect(202),
    ),
  );
  const owners = await leadRows(app).where('email', 'like', 'turn%').select('owner_id');
  const counts = team.map(({ id }) => owners.filter((row) => Number(row.owner_id) === id).length);
  expect(counts).toEqual([3, 0, 3]);
});

describe('consent', () => {
  const consent = {
    text: words('We answer you.'),
    required: true,
    marketing: { text: words('News by e-mail'), purpose: 'email-marketing' as const },
  };
  it('is asked for, and kept with its words, their version, moment and page', async () => {
    const made = await makeForm(admin, { slug: 'consent', consent });
    expect(await wrongFields(sendJson(app, 'consent', { email: 'c@example.com' }))).toEqual([
      '_consent',
    ]);
    const page = 'https://www.example.com/contact';
    const body = { _consent: 'on', _page: page };
    const { token } = await publicForm(app, 'consent');
    await sendJson(app, 'consent', { email: 'c@example.com', ...body }).expect(202);
    const changed = { ...consent, text: words('Other words.') };
    await answer(admin.put(`/lead-forms/${made.documentId}`, { version: 1, consent: changed }));
    const both = { ...body, _marketing: true, _locale: 'de', _t: token };
    await sendJson(app, 'consent', { email: 'd@example.com', ...both }).expect(202);
    await sendJson(app, 'consent', { email: 'e@example.com', ...body }).expect(202);
    const of = async (email: string) =>
      (await ofMail(email)).consent.map(({ at: _, ...rest }) => rest);
    const enquiry = { purpose: 'enquiry', channel: null, state: 'given', page };
    expect(await of('c@example.com')).toEqual([
      { ...enquiry, textVersion: 1, text: 'We answer you.' },
    ]);
    // Shown before the words changed: those it was shown.
    expect(await of('d@example.com')).toEqual([
      { ...enquiry, textVersion: 1, text: 'We answer you. (de)' },
      {
        ...{ purpose: 'email-marketing', channel: 'email', state: 'given', page },
        ...{ textVersion: 1, text: 'News by e-mail (de)' },
      },
    ]);
    expect(await of('e@example.com')).toEqual([
      { ...enquiry, textVersion: 2, text: 'Other words.' },
    ]);
  });

  it('to marketing is never part of the other one', async () => {
    const row = await rows(app, 'consent').where({ purpose: 'email-marketing' });
    expect(row).toHaveLength(1);
    expect(row[0]).toMatchObject({ email_key: 'd@example.com', via: 'form', state: 'given' });
  });
});
