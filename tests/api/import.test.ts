import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ACTIONS } from '../../shared/actions';
import type { TimelinePage } from '../../shared/contracts/activity';
import type { Funnel } from '../../shared/contracts/funnel';
import type { ImportState } from '../../shared/contracts/import';
import type { Opportunity } from '../../shared/contracts/opportunity';
import { createAmbient } from '../../server/repositories/ambient';
import { createDatabase } from '../../server/repositories/database';
import { createImportChunkRepository } from '../../server/repositories/import-chunk';
import { answer, refusal, whole, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn } from './support/funnels';
import { finished, importFile, preview, upload } from './support/imports';
import { tableRows } from './support/plugin';
import { rows } from './support/rows';
import { apiToken, createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
beforeEach(async () => {
  funnel = await makeFunnel(admin, [
    { kind: 'open', name: `Talk ${Math.random()}` },
    { kind: 'won', name: `Won ${Math.random()}` },
    { kind: 'lost', name: `Lost ${Math.random()}` },
  ]);
});
afterAll(() => app.release());

const stages = () => {
  const [talk, won, lost] = funnel.stages.map(({ stage }) => stage.documentId);
  return { Talk: talk ?? '', Won: won ?? '', Lost: lost ?? '' };
};
/** Every funnel is a source of its own here, so that no test finds another one's rows. */
const options = () => ({
  funnel: funnel.documentId,
  stages: stages(),
  externalSource: funnel.documentId,
});
const csv = (...lines: string[]) => lines.join('\n');
const list = async (query = '') =>
  (
    await whole<{ data: Opportunity[] }>(
      admin.get(`/opportunities?funnel=${funnel.documentId}&sort=title:asc&${query}`),
    )
  ).data;
const record = (documentId: string) =>
  answer<Opportunity>(admin.get(`/opportunities/${documentId}`));

describe('the preview', () => {
  it('recognises German and English headers, and makes headers that stand twice tell apart', async () => {
    const file = csv('Titel;Phase;Zielwert;Notiz;;Notiz', 'A;Talk;1.000,50;x;y;z');
    expect(await preview(app, admin, file)).toMatchObject({
      columns: ['Titel', 'Phase', 'Zielwert', 'Notiz', 'Column 5', 'Notiz (2)'],
      suggestedMapping: { Titel: 'title', Phase: 'stage', Zielwert: 'targetValue' },
      separator: ';',
      rows: 1,
      sample: [{ Titel: 'A', Zielwert: '1.000,50', 'Notiz (2)': 'z' }],
      ambiguous: [],
    });
  });

  it('asks for what the whole file leaves open, and the run insists', async () => {
    const open = csv(
      'title;stage;value;created',
      'A;Talk;1.500;03/04/2025',
      'B;Talk;2.000;05/06/2025',
    );
    const seen = await preview(app, admin, open);
    expect(seen.ambiguous).toEqual([
      { what: 'decimal', column: 'value', candidates: ['.', ','] },
      { what: 'dateFormat', column: 'created', candidates: ['MM/DD/YYYY', 'DD/MM/YYYY'] },
    ]);
    const mapping = { title: 'title', stage: 'stage', value: 'targetValue', created: 'enteredAt' };
    const run = (more: object) =>
      admin.post(`/imports/${seen.id}/run`, { mapping, ...options(), ...more });
    expect(await wrongFields(run({ decimal: ',' }))).toEqual(['dateFormat']);
    expect(await wrongFields(run({ dateFormat: 'DD/MM/YYYY' }))).toEqual(['decimal']);
    expect(await wrongFields(run({ decimal: ',', dateFormat: 'YYYY-MM-DD' }))).toEqual([
      'dateFormat',
    ]);
    await answer(run({ decimal: ',', dateFormat: 'DD/MM/YYYY' }), 202);
    await finished(admin, seen.id);
    const [a] = await list();
    expect(a).toMatchObject({ targetValue: 1500, openedAt: '2025-04-03T10:00:00.000Z' });

    const settled = await preview(app, admin, `${open}\nC;Talk;2,50;25/06/2025`);
    expect(settled.ambiguous).toEqual([]);
  });

  it('lets the user say the separator where two are as likely', async () => {
    const file = csv('title;a,b', 'A;1,2', 'B;3,4');
    const seen = await preview(app, admin, file);
    expect(seen.ambiguous).toEqual([{ what: 'separator', candidates: [',', ';'] }]);
    const run = { mapping: { title: 'title' }, ...options() };
    expect(await wrongFields(admin.post(`/imports/${seen.id}/run`, run))).toEqual(['separator']);
    const said = await preview(app, admin, file, { separator: ';' });
    expect(said).toMatchObject({ columns: ['title', 'a,b'], ambiguous: [] });
  });

  it('refuses what is no CSV file, and leaves nothing of it behind', async () => {
    const mark = `never closed ${funnel.documentId}`;
    const chunks = async () => (await tableRows(app)).sales_pipeline_import_chunks;
    const before = await chunks();
    const runs = await answer<ImportState[]>(admin.get('/imports'));
    expect(await wrongFields(upload(app, admin, 'title\n'))).toEqual(['files']);
    expect(await wrongFields(upload(app, admin, ''))).toEqual(['files']);
    expect(await wrongFields(upload(app, admin, `title\n"${mark}\n`))).toEqual(['files']);
    expect(await wrongFields(upload(app, admin, 'title\nA', { type: 'offers' }))).toEqual(['type']);
    expect(await wrongFields(admin.post('/imports', { type: 'opportunities' }))).toEqual(['files']);
    expect(await chunks()).toEqual(before);
    expect(await answer<ImportState[]>(admin.get('/imports'))).toEqual(runs);
    const left = readdirSync(os.tmpdir(), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => path.join(os.tmpdir(), name))
      .filter((file) => existsSync(file) && statSync(file).size < 1000)
      .filter((file) => readFileSync(file, 'utf8').includes(mark));
    expect(left).toEqual([]);
  });
});

describe('a run', () => {
  it('makes organizations and contacts once, matches owners, and keeps the dates of the file', async () => {
    const seller = await createUser(app, {
      firstname: 'Ada',
      lastname: `Lima ${funnel.documentId}`,
      permissions: [],
    });
    const firm = `Acme ${funnel.documentId}`;
    const known = await answer<{ documentId: string }>(
      admin.post('/organizations', { name: firm }),
      201,
    );
    const mail = `kim@${funnel.documentId}.example.com`;
    const file = csv(
      'id,title,stage,value,organization,contact name,contact email,owner,created,closed date,source',
      `1,One,Won,100.50,${firm.toUpperCase()} ,Kim Doe,${mail},${seller.email},2024-01-05,2024-02-01,Event`,
      `2,Two,Talk,,New ${firm},Kim Doe,${mail.toUpperCase()},ADA  lima ${funnel.documentId},2024-03-01T08:30:00Z,,`,
      `3,Three,Talk,7,${firm},,,Nobody Known,,,`,
    );
    const state = await importFile(app, admin, file, { ...options(), createMissing: true });
    expect(state).toMatchObject({ status: 'done', created: 3, failed: 0, noteCount: 1 });
    expect(state.notes).toEqual([
      { row: 4, column: 'owner', message: 'no user has this name or e-mail; given to nobody' },
    ]);
    const [one, three, two] = await list();
    expect(one).toMatchObject({
      title: 'One',
      organization: { documentId: known.documentId },
      contact: { name: 'Kim Doe' },
      owner: { id: seller.id },
      targetValue: 100.5,
      source: 'event',
      closedAt: '2024-02-01T10:00:00.000Z',
      openedAt: '2024-01-05T10:00:00.000Z',
    });
    expect(two).toMatchObject({
      organization: { name: `New ${firm}` },
      contact: { documentId: one?.contact?.documentId },
      owner: { id: seller.id },
      openedAt: '2024-03-01T08:30:00.000Z',
    });
    expect(three).toMatchObject({ organization: { documentId: known.documentId }, owner: null });
  });

  it('counts what was said to a firm or a person before their chance was imported', async () => {
    const mark = funnel.documentId;
    const firm = `Met ${mark}`;
    const email = `met-${mark}@example.com`;
    const { documentId: organization } = await answer<{ documentId: string }>(
      admin.post('/organizations', { name: firm }),
      201,
    );
    const { documentId: contact } = await answer<{ documentId: string }>(
      admin.post('/contacts', { lastName: 'Met', email }),
      201,
    );
    const call = (about: object, occurredAt: string) =>
      answer(admin.post('/activities', { kind: 'call', occurredAt, ...about }), 201);
    await call({ organization }, '2026-03-01T09:00:00.000Z');
    await call({ contact }, '2026-03-02T09:00:00.000Z');
    const file = csv(
      'id,title,stage,organization,contact,email,created',
      `1,By firm,Talk,${firm},,,2026-02-01`,
      `2,By person,Talk,,Met,${email},2026-02-01`,
      `3,Elsewhere,Talk,Unmet ${mark},,,2026-02-01`,
      `4,Later,Talk,${firm},,,2026-04-01`,
    );
    const done = await importFile(app, admin, file, { ...options(), createMissing: true });
    expect(done).toMatchObject({ created: 4, failed: 0 });
    expect((await list()).map(({ title, lastContactAt }) => [title, lastContactAt])).toEqual([
      ['By firm', '2026-03-01T09:00:00.000Z'],
      ['By person', '2026-03-02T09:00:00.000Z'],
      ['Elsewhere', null],
      ['Later', null],
    ]);
  });

  it('names what is wrong row by row, imports the others, and gives the bad ones back', async () => {
    const file = csv(
      'id,title,stage,value,currency,organization,created,closed,loss reason,source',
      '1,Good,Talk,1,EUR,,,,,',
      '2,Bad stage,Nowhere,1,EUR,,,,,',
      '3,Bad numbers,Talk,-5,EURO,,,,,',
      '4,Unknown firm,Talk,1,EUR,No such firm,,,,',
      '5,Bad dates,Won,1,EUR,,2024-05-01,2024-04-01,,',
      '6,Not closed,Talk,1,EUR,,,2024-04-01,,',
      '7,Not lost,Talk,1,EUR,,,,Price,',
      '8,Bad source,Talk,1,EUR,,,,,Moon',
      '9,,Talk,1,EUR,,,,,',
      '10,Too many,Talk,1,EUR,,,,,,',
      '=11,"Formula, quoted",Lost,1,EUR,,,,Price,',
    );
    const seen = await preview(app, admin, file);
    const mapping = { ...seen.suggestedMapping, created: 'enteredAt', closed: 'closedAt' };
    await answer(admin.post(`/imports/${seen.id}/run`, { ...options(), mapping }), 202);
    const state = await finished(admin, seen.id);
    expect(state).toMatchObject({ status: 'done', created: 2, failed: 9, processed: 11 });
    expect(state.errors.map(({ row, column, message }) => [row, column, message])).toEqual([
      [3, 'stage', '"Nowhere" is no stage of the funnel and assigned to none'],
      [4, 'value', 'is negative, too large or too precise'],
      [4, 'currency', '"EURO" is not an ISO 4217 code'],
      [5, 'organization', 'no such organization'],
      [6, 'closed', 'lies before enteredAt'],
      [7, 'closed', 'belongs to a closed stage'],
      [8, 'loss reason', 'belongs to a lost opportunity'],
      [9, 'source', '"Moon" is not in the list'],
      [10, 'title', 'must not be empty'],
      [11, null, 'has 11 cells where the header has 10'],
    ]);
    const { text } = await admin.get(`/imports/${seen.id}/errors.csv`).expect(200);
    const lines = text
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(10);
    expect(lines[3]).toBe(
      '4,Unknown firm,Talk,1,EUR,No such firm,,,,,organization: no such organization',
    );
  });

  it('refuses what no database stores by its row, in cells, and reads on', async () => {
    const file = csv('id,title,stage,x\u0000y', '1,NUL \u0000 here,Talk,', '2,Sound,Talk,\u0000');
    const seen = await preview(app, admin, file);
    expect(seen.columns).toEqual(['id', 'title', 'stage', 'Column 4']);
    const run = { mapping: seen.suggestedMapping, ...options() };
    await answer(admin.post(`/imports/${seen.id}/run`, run), 202);
    const state = await finished(admin, seen.id);
    expect(state).toMatchObject({ created: 1, failed: 1 });
    expect(state.errors).toEqual([
      { row: 2, column: 'title', message: 'contains characters that cannot be stored' },
    ]);
  });

  it('changes what it has imported before, in history from now on, and leaves alone what is the same', async () => {
    const first = csv('id,title,stage,value', '1,One,Talk,10', '2,Two,Talk,20', '3,Three,Talk,30');
    await importFile(app, admin, first, options());
    const second = csv(
      'id,title,stage,value',
      '1,One,Won,10',
      '2,Two,Talk,25',
      '3,Three,Talk,',
      '4,Four,Talk,4',
    );
    const state = await importFile(app, admin, second, options());
    expect(state).toMatchObject({ created: 1, updated: 2, unchanged: 1, failed: 0 });
    const [four, one, three, two] = await list();
    expect([four?.title, three?.targetValue, two?.targetValue]).toEqual(['Four', 30, 25]);
    expect(one).toMatchObject({ status: 'won', version: 2 });
    const page = await answer<TimelinePage['data']>(
      admin.get(`/opportunities/${one?.documentId}/timeline`),
    );
    expect(page).toHaveLength(2);
  });

  it('takes the later one of two rows with one id, wherever they stand', async () => {
    const many = Array.from({ length: 600 }, (_, i) => `${i},Card ${i},Talk,1`);
    const file = csv('id,title,stage,value', '5,Early,Talk,1', ...many, '599,Late,Talk,2');
    const state = await importFile(app, admin, file, options());
    expect(state).toMatchObject({ created: 600, updated: 2, failed: 0, processed: 602 });
    expect((await list('q=late')).map(({ title, targetValue }) => [title, targetValue])).toEqual([
      ['Late', 2],
    ]);
    expect(await list('q=early')).toEqual([]);
  });

  it('starts once, and can be stopped', async () => {
    const rowsOf = Array.from({ length: 40_000 }, (_, i) => `${i},Card ${i},Talk`);
    const seen = await preview(app, admin, csv('id,title,stage', ...rowsOf));
    const run = { mapping: seen.suggestedMapping, ...options() };
    await answer(admin.post(`/imports/${seen.id}/run`, run), 202);
    await refusal(admin.post(`/imports/${seen.id}/run`, run), 409);
    await answer(admin.post(`/imports/${seen.id}/cancel`));
    await refusal(admin.post(`/imports/${seen.id}/cancel`), 409);
    const state = await finished(admin, seen.id);
    expect(state.status).toBe('cancelled');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const after = await answer<ImportState>(admin.get(`/imports/${seen.id}`));
    expect(after.created).toBeLessThan(40_000);
    const [{ count } = { count: 0 }] = await app
      .knex('sales_pipeline_opportunities')
      .where({ external_source: funnel.documentId })
      .count({ count: '*' });
    expect(Number(count)).toBe(after.created);
  });
});

describe('whose import it is', () => {
  it('own-only: he sees his own, touches only what he may, and names only what he sees', async () => {
    const others = await makeOpportunityIn(admin, funnel, { title: 'Of others' });
    await rows(app, 'opportunity')
      .where({ document_id: others.documentId })
      .update({ external_source: funnel.documentId, external_id: '1' });
    const conditions = ['own'];
    const seller = await createUser(app, {
      permissions: [
        'access',
        'opportunity.create',
        { action: 'opportunity.import', conditions },
        { action: 'opportunity.read', conditions },
        { action: 'opportunity.update', conditions },
      ],
    });
    const file = csv('id,title,stage', '1,Taken,Talk', '2,Mine,Talk');
    const state = await importFile(app, seller, file, { ...options(), defaultOwner: seller.id });
    expect(state).toMatchObject({ created: 1, failed: 1 });
    expect(state.errors).toEqual([
      { row: 2, column: 'id', message: 'belongs to an opportunity that you may not change' },
    ]);
    expect((await record(others.documentId)).title).toBe('Of others');
    const missing = { mapping: { title: 'title' }, ...options(), createMissing: true };
    const { id } = await preview(app, seller, csv('title', 'A'));
    await refusal(seller.post(`/imports/${id}/run`, missing), 403);

    const adminsOwn = await importFile(app, admin, csv('id,title', '9,X'), options());
    for (const path of ['', '/errors.csv']) {
      await refusal(seller.get(`/imports/${adminsOwn.id}${path}`), 404);
    }
    const run = { mapping: { title: 'title' }, ...options() };
    await refusal(seller.post(`/imports/${adminsOwn.id}/run`, run), 404);
    await refusal(seller.post(`/imports/${adminsOwn.id}/cancel`), 404);
    await refusal(seller.post(`/imports/${adminsOwn.id}/undo`), 404);
    const seen = await answer<ImportState[]>(seller.get('/imports'));
    expect(seen.map((one) => one.id)).toEqual([state.id]);
    await refusal(admin.post(`/imports/${state.id}/undo`), 403);
  });

  it('stops when the right is taken away, and works for an API token', async () => {
    const permissions = Object.values(ACTIONS);
    const leaver = await createUser(app, { permissions });
    const { id } = await preview(app, leaver, csv('id,title', '1,One'));
    await rows(app, 'import').where({ document_id: id }).update({ user_id: 999_999 });
    await rows(app, 'import')
      .where({ document_id: id })
      .update({
        status: 'running',
        options: JSON.stringify({ mapping: { title: 'title' }, funnel: funnel.documentId }),
      });
    const token = await apiToken(app, 'full-access');
    const made = await answer<{ id: string }>(
      app
        .http()
        .post('/api/sales-pipeline/imports')
        .set('Authorization', `Bearer ${token.token}`)
        .field('type', 'opportunities')
        .attach('files', Buffer.from(csv('id,title', '1,By token')), 'a.csv'),
      201,
    );
    const run = { mapping: { id: 'externalId', title: 'title' }, ...options() };
    await answer(token.post(`/imports/${made.id}/run`, run), 202);
    expect(await finished(admin, made.id)).toMatchObject({ status: 'done', created: 1 });
    expect(await finished(admin, id)).toMatchObject({
      status: 'failed',
      message: 'The user who started this is gone',
    });
  });
});

it('throws rows of files away after a week', async () => {
  const state = await importFile(app, admin, csv('title', 'A', ''), options());
  const { id } = (await rows(app, 'import').where({ document_id: state.id }).first()) as {
    id: number;
  };
  const chunks = createImportChunkRepository(createDatabase(app.strapi, createAmbient()));
  expect(await chunks.importsBefore(Date.now() - 1000 * 3600, 100)).not.toContain(id);
  expect(await chunks.importsBefore(Date.now() + 1000, 100)).toContain(id);
  await chunks.removeOf([id]);
  expect(await answer<ImportState>(admin.get(`/imports/${state.id}`))).toMatchObject({
    created: 1,
    canUndo: false,
  });
  await refusal(admin.get(`/imports/${state.id}/errors.csv`), 404);
});
