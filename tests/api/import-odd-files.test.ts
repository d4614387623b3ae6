import type { Funnel } from '../../shared/contracts/funnel';
import type { ImportRun, ImportState } from '../../shared/contracts/import';
import type { Opportunity } from '../../shared/contracts/opportunity';
import { answer, whole, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn } from './support/funnels';
import { finished, importFile, preview, upload } from './support/imports';
import { pipelineAdmin, type TestUser } from './support/users';

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
  ]);
});
afterAll(() => app.release());

const options = (more: Partial<ImportRun> = {}): Omit<ImportRun, 'mapping'> => {
  const [talk, won] = funnel.stages.map(({ stage }) => stage.documentId);
  const stages = { Talk: talk ?? '', Won: won ?? '' };
  return { funnel: funnel.documentId, stages, externalSource: funnel.documentId, ...more };
};
const csv = (...lines: string[]) => lines.join('\n');
const list = async (query = '') =>
  (
    await whole<{ data: Opportunity[] }>(
      admin.get(`/opportunities?funnel=${funnel.documentId}&sort=title:asc&${query}`),
    )
  ).data;

async function run(file: string | Buffer, mapping: ImportRun['mapping'], more = {}) {
  const { id } = await preview(app, admin, file);
  await answer(admin.post(`/imports/${id}/run`, { mapping, ...options(), ...more }), 202);
  return finished(admin, id);
}

describe('bytes', () => {
  it('windows-1252 has its quotes, dashes and the euro', async () => {
    const file = Buffer.concat([
      Buffer.from('id,title,stage\n1,'),
      Buffer.from([0x84, 0x4d, 0xfc, 0x93, 0x20, 0x96, 0x20, 0x80, 0x92]),
      Buffer.from(',Talk\n'),
    ]);
    expect(await preview(app, admin, file)).toMatchObject({ encoding: 'windows-1252' });
    await importFile(app, admin, file, options());
    expect((await list()).map(({ title }) => title)).toEqual(['„Mü“ – €’']);
  });

  it('asks for the encoding of a file that mixes two', async () => {
    const file = Buffer.concat([
      Buffer.from('id,title,stage\n1,Müller & Söhne,Talk\n2,Jürgen,Talk\n3,Stra'),
      Buffer.from([0xdf]),
      Buffer.from('e,Talk\n'),
    ]);
    const seen = await preview(app, admin, file);
    expect(seen.ambiguous).toEqual([{ what: 'encoding', candidates: ['utf-8', 'windows-1252'] }]);
    const mapping = { id: 'externalId', title: 'title' } as const;
    const start = admin.post(`/imports/${seen.id}/run`, { mapping, ...options() });
    expect(await wrongFields(start)).toEqual(['encoding']);
    const said = await preview(app, admin, file, { encoding: 'utf-8' });
    expect(said).toMatchObject({ encoding: 'utf-8', ambiguous: [] });
    await answer(admin.post(`/imports/${said.id}/run`, { mapping, ...options() }), 202);
    const state = await finished(admin, said.id);
    expect(state).toMatchObject({ created: 3, failed: 0 });
    expect((await list()).map(({ title }) => title)).toContain('Müller & Söhne');
  });
});

describe('shapes', () => {
  it('a header of a hundred thousand columns is refused at once', async () => {
    const start = Date.now();
    for (const header of ['a,'.repeat(100_000), ','.repeat(300_000)]) {
      expect(await wrongFields(upload(app, admin, `${header}\n1`))).toEqual(['files']);
    }
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  it('a header alone, blank lines alone and nothing are refused', async () => {
    for (const file of ['', '\n\n\n', 'id,title', 'id,title\r\n\r\n', '\uFEFF']) {
      expect(await wrongFields(upload(app, admin, file))).toEqual(['files']);
    }
  });

  it('huge cells pass where nothing reads them, and are refused by their row where something does', async () => {
    const large = 'x'.repeat(900_000);
    const lines = Array.from({ length: 40 }, (_, i) => `${i},Card ${i},Talk,${large}`);
    const file = csv('id,title,stage,note', ...lines, `41,${large},Talk,`);
    const seen = await preview(app, admin, file);
    expect(JSON.stringify(seen).length).toBeLessThan(100_000);
    const mapping = { id: 'externalId', title: 'title', stage: 'stage' } as const;
    await answer(admin.post(`/imports/${seen.id}/run`, { mapping, ...options() }), 202);
    const state = await finished(admin, seen.id);
    expect(state).toMatchObject({ created: 40, failed: 1 });
    expect(state.errors).toEqual([
      { row: 42, column: 'title', message: 'is longer than 255 signs' },
    ]);
  });

  it('rows are counted as a spreadsheet does: blank lines and quoted line breaks too', async () => {
    const file = 'id,title,stage\r\n\r\n1,"A\r\nB",Talk\r\n\r\n\r\n2,C,Nowhere\r\n';
    const state = await importFile(app, admin, file, options());
    expect(state).toMatchObject({ created: 1, failed: 1, processed: 2, total: 2 });
    expect(state.errors.map(({ row }) => row)).toEqual([6]);
    const { text } = await admin.get(`/imports/${state.id}/errors.csv`).expect(200);
    expect(text).toContain('2,C,Nowhere');
  });

  it('rows with too many and too few cells are named', async () => {
    const state = await importFile(
      app,
      admin,
      csv('id,title,stage', '1,A', '2,B,Talk,x', '3,C,Talk'),
      options(),
    );
    expect(state).toMatchObject({ created: 1, failed: 2 });
    expect(state.errors.map(({ row, column }) => [row, column])).toEqual([
      [2, null],
      [3, null],
    ]);
  });
});

describe('days', () => {
  it('a column of days that nobody can read is refused row by row, not left out', async () => {
    const file = csv('id,title,stage,closed', '1,A,Won,20. Oktober 2016', '2,B,Won,3. Mai 2017');
    const mapping = {
      id: 'externalId',
      title: 'title',
      stage: 'stage',
      closed: 'closedAt',
    } as const;
    const state = await run(file, mapping);
    expect(state).toMatchObject({ created: 0, failed: 2 });
    expect(state.errors[0]).toEqual({
      row: 2,
      column: 'closed',
      message: '"20. Oktober 2016" is not a date like YYYY-MM-DD',
    });
    expect(
      await run(csv('title,closed', 'A,', 'B,'), { title: 'title', closed: 'closedAt' }),
    ).toMatchObject({ created: 2 });
  });

  it('a column that says both orders is asked about', async () => {
    const lines = ['13/02/2017', '02/14/2017', '03/04/2017'];
    for (const days of [lines, [...lines].reverse()]) {
      const file = csv('title,created', ...days.map((day, i) => `T${i},${day}`));
      const { ambiguous } = await preview(app, admin, file);
      expect(ambiguous).toEqual([
        { what: 'dateFormat', column: 'created', candidates: ['MM/DD/YYYY', 'DD/MM/YYYY'] },
      ]);
    }
  });

  it('a column that says both decimal signs is asked about', async () => {
    const lines = ['"1,234.50"', '"1.234,50"', '3.500'];
    for (const values of [lines, [...lines].reverse()]) {
      const file = csv('title,value', ...values.map((value, i) => `T${i},${value}`));
      const { ambiguous } = await preview(app, admin, file);
      expect(ambiguous).toEqual([{ what: 'decimal', column: 'value', candidates: ['.', ','] }]);
    }
  });

  it('a local time on the day of a clock change is that time', async () => {
    const file = csv('title,created', 'Spring,2025-03-30 14:00', 'Autumn,2025-10-26 14:00');
    await run(file, { title: 'title', created: 'enteredAt' });
    const found = (await list()).map(({ title, openedAt }) => [title, openedAt]);
    expect(found).toEqual([
      ['Autumn', '2025-10-26T13:00:00.000Z'],
      ['Spring', '2025-03-30T12:00:00.000Z'],
    ]);
  });
});

describe('texts', () => {
  it('stages of other scripts are told apart', async () => {
    const file = csv('id,title,stage', '1,A,Переговоры', '2,B,Сделка', '3,C,商談', '4,D,…');
    const [talk = '', won = ''] = funnel.stages.map(({ stage }) => stage.documentId);
    const stages = { Переговоры: talk, Сделка: won };
    const state = await importFile(app, admin, file, options({ stages }));
    expect(state).toMatchObject({ created: 2, failed: 2 });
    const found = (await list()).map(({ title, stage }) => [title, stage?.documentId]);
    expect(found).toEqual([
      ['A', talk],
      ['B', won],
    ]);
  });

  it('external ids that differ in case, accents or a sign are different ones', async () => {
    const ids = ['abc', 'ABC', 'äbc', 'Äbc', 'ab c', 'a-bc', 'ß', 'ss'];
    const file = csv('id,title,stage', ...ids.map((id, i) => `${id},T${i},Talk`));
    const state = await importFile(app, admin, file, options());
    expect(state).toMatchObject({ status: 'done', created: ids.length, failed: 0 });
    const again = await importFile(app, admin, file, options());
    expect(again).toMatchObject({ status: 'done', unchanged: ids.length, created: 0 });
  });

  it('what a spreadsheet would compute comes back from an export as it was', async () => {
    const titles = ['=1+1', '+49 171 1', '-5', '@me', "'quoted", "'=1", '"x"', 'a;b,c', 'x\ny'];
    for (const title of titles) await makeOpportunityIn(admin, funnel, { title });
    const before = (await list()).map(({ title, documentId }) => [title, documentId]);
    const { text } = await admin
      .get(`/exports/opportunities.csv?funnel=${funnel.documentId}`)
      .expect(200);
    for (const line of text.split('\r\n')) expect(line).not.toMatch(/(^|,)"?[=+@-]/);
    const again = await importFile(app, admin, text, { funnel: funnel.documentId });
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: titles.length, failed: 0 });
    expect((await list()).map(({ title, documentId }) => [title, documentId])).toEqual(before);
  });
});

it('an export of several sources finds itself again', async () => {
  for (const source of ['hubspot', 'salesforce']) {
    const file = csv('id,title,stage', `1,From ${source},Talk`);
    await importFile(
      app,
      admin,
      file,
      options({ externalSource: `${source} ${funnel.documentId}` }),
    );
  }
  await makeOpportunityIn(admin, funnel, { title: 'By hand' });
  const { text } = await admin
    .get(`/exports/opportunities.csv?funnel=${funnel.documentId}`)
    .expect(200);
  const again = await importFile(app, admin, text, { funnel: funnel.documentId });
  expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 3, failed: 0 });
});

it('an import that changes one row in two of its chunks can be undone', async () => {
  await importFile(app, admin, csv('id,title,stage', 'kept,Before,Talk'), options());
  const many = Array.from({ length: 600 }, (_, i) => `${i},Card ${i},Talk`);
  const file = csv('id,title,stage', '599,Early,Talk', 'kept,Once,Talk', ...many, 'kept,Twice,Won');
  const state = await importFile(app, admin, file, options());
  expect(state).toMatchObject({ created: 600, updated: 3, canUndo: true });
  await answer<ImportState>(admin.post(`/imports/${state.id}/undo`), 202);
  expect(await finished(admin, state.id)).toMatchObject({ status: 'undone' });
  const left = await list();
  expect(left.map(({ title, status }) => [title, status])).toEqual([['Before', 'open']]);
});
