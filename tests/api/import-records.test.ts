import type { ImportState } from '../../shared/contracts/import';
import type { Lead, LeadRow } from '../../shared/contracts/lead';
import type { LeadForm } from '../../shared/contracts/lead-form';
import type { Contact, Organization } from '../../shared/contracts/person';
import type {
  RecordImportPreview,
  RecordImportRun,
  RecordType,
} from '../../shared/contracts/record-import';
import { ACTIONS } from '../../shared/actions';
import { answer, refusal } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { leadRows } from './support/forms';
import { finished, upload as send } from './support/imports';
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

const upload = (type: RecordType, text: string, by = admin) =>
  answer<RecordImportPreview>(send(app, by, text, { type }), 201);

/** Uploads, runs with the mapping that was proposed, and waits. */
async function imported(
  type: RecordType,
  text: string,
  more: Partial<RecordImportRun> = {},
  by = admin,
): Promise<ImportState> {
  const { id, suggestedMapping } = await upload(type, text, by);
  await by.post(`/imports/${id}/run`, { mapping: suggestedMapping, ...more }).expect(202);
  return finished(by, id);
}
const counts = ({ status, created, updated, unchanged, failed }: ImportState) => ({
  ...{ status, created, updated, unchanged, failed },
});
const done = (part: Partial<ReturnType<typeof counts>>) => ({
  ...{ status: 'done', created: 0, updated: 0, unchanged: 0, failed: 0 },
  ...part,
});
const exported = async (type: RecordType, query = '', by = admin): Promise<string> =>
  (await by.get(`/exports/${type}.csv${query}`).expect(200)).text;
const undo = async ({ id }: ImportState) => {
  await admin.post(`/imports/${id}/undo`, {}).expect(202);
  return finished(admin, id);
};
const one = async <T>(path: string) => {
  const [found, other] = await answer<T[]>(admin.get(path));
  expect(other).toBeUndefined();
  if (!found) throw new Error(`${path} finds nothing`);
  return found;
};

describe('organizations', () => {
  const german =
    'Firma;Webseite;Branche;Mitarbeiter;Straße;PLZ;Ort;Telefon;Kundenklasse;Notiz\n' +
    'Müller Bau GmbH;https://www.mueller-bau.example/start;Bau;1.250;Ring 1;04109;Leipzig;0341 12345;A-Kunde;"mit; Semikolon"\n' +
    'Holz AG;;;;;;;;;\n';

  it('come from German headers, are updated by domain or name, and taken back', async () => {
    const preview = await upload('organizations', german);
    expect(preview).toMatchObject({ type: 'organizations', rows: 2 });
    expect(preview.suggestedMapping).toMatchObject({
      ...{ Firma: 'name', Webseite: 'domain', Straße: 'street', PLZ: 'postcode' },
      ...{ Kundenklasse: 'class', Mitarbeiter: 'employees' },
    });
    const first = await imported('organizations', german, { decimal: ',' });
    expect(counts(first)).toEqual(done({ created: 2 }));
    const firm = await one<Organization>('/organizations?q=m%C3%BCller');
    expect(firm).toMatchObject({
      ...{ domain: 'mueller-bau.example', industry: 'Bau', employees: 1250, class: 'a' },
      ...{ phone: '0341 12345', note: 'mit; Semikolon' },
      address: { street: 'Ring 1', postcode: '04109', city: 'Leipzig' },
    });
    const again = await imported('organizations', german, { decimal: ',' });
    expect(counts(again)).toEqual(done({ unchanged: 2 }));
    const changed = await imported(
      'organizations',
      'name,domain,city\nMüller Gruppe,mueller-bau.example,Halle\nHolz AG,holz.example,\nNeu KG,,\n',
    );
    expect(counts(changed)).toEqual(done({ created: 1, updated: 2 }));
    const after = await one<Organization>('/organizations?q=m%C3%BCller');
    expect(after).toMatchObject({
      ...{ name: 'Müller Gruppe', industry: 'Bau' },
      address: { street: 'Ring 1', city: 'Halle' },
    });
    expect((await undo(changed)).status).toBe('undone');
    const back = await one<Organization>('/organizations?q=m%C3%BCller');
    expect(back).toMatchObject({ name: 'Müller Bau GmbH', address: { city: 'Leipzig' } });
    expect(await answer(admin.get('/organizations?q=neu%20kg'))).toEqual([]);
  });

  it('are not taken back once somebody has changed one or works with it', async () => {
    const touched = await imported('organizations', 'name\nTouched GmbH\nUsed GmbH\n');
    const firm = await one<Organization>('/organizations?q=touched');
    const { documentId } = await one<Organization>('/organizations?q=used');
    await admin.put(`/organizations/${firm.documentId}`, { note: 'mine' }).expect(200);
    await admin.post('/contacts', { lastName: 'Uses', organization: documentId }).expect(201);
    const refused = await refusal(admin.post(`/imports/${touched.id}/undo`, {}), 409);
    expect(refused.message).toContain('2 of its organizations');
  });
});

describe('contacts', () => {
  it('are found by id, e-mail address or number and name; bad rows are told with their reason', async () => {
    const text =
      'Kundennummer,Anrede,Vorname,Nachname,E-Mail,Telefon,Position,Firma\n' +
      'K-1,Frau,Ada,Lovelace,ada@contacts.example,030 111,CTO,Analytical Ltd\n' +
      'K-2,,Bob,Bau,,030 222,,\n' +
      ',,,,nobody,,,\n' +
      'K-4,,,"Last, First",x@contacts.example,,,Unknown Ltd\n';
    const bad = await imported('contacts', text);
    expect(counts(bad)).toEqual(done({ created: 1, failed: 3 }));
    expect(bad.errors.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Firma'],
      [4, 'E-Mail'],
      [5, 'Firma'],
    ]);
    const good = await imported('contacts', text, { createMissing: true });
    expect(counts(good)).toEqual(done({ created: 2, unchanged: 1, failed: 1 }));
    const ada = await one<Contact>('/contacts?q=lovelace');
    expect(ada).toMatchObject({
      ...{ firstName: 'Ada', salutation: 'Frau', jobTitle: 'CTO', externalId: 'K-1' },
      organization: { name: 'Analytical Ltd' },
    });
    const updated = await imported(
      'contacts',
      'last name,first name,email,phone,position\n' +
        'King,Ada,ADA@contacts.example,,CEO\nBau,Robert,,+49 30 222,\nBau,Eva,,+49 30 333,\n',
    );
    expect(counts(updated)).toEqual(done({ created: 1, updated: 2 }));
    expect(await one<Contact>('/contacts?q=ada%20king')).toMatchObject({
      ...{ jobTitle: 'CEO', phone: '030 111', externalId: 'K-1' },
    });
    expect(await one<Contact>('/contacts?q=robert')).toMatchObject({ lastName: 'Bau' });
    await undo(updated);
    expect(await one<Contact>('/contacts?q=lovelace')).toMatchObject({ jobTitle: 'CTO' });
    expect(await answer(admin.get('/contacts?q=eva'))).toEqual([]);
  });

  it('name two of one address, and two ids that share one are two', async () => {
    const twins =
      'external id,last name,email\nT-1,Twin,twin@contacts.example\nT-2,Twin,twin@contacts.example\n';
    expect(counts(await imported('contacts', twins))).toEqual(done({ created: 2 }));
    expect(counts(await imported('contacts', twins))).toEqual(done({ unchanged: 2 }));
    const open = await imported('contacts', 'last name,email\nTwin,twin@contacts.example\n');
    expect(counts(open)).toEqual(done({ failed: 1 }));
    expect(open.errors[0]?.message).toContain('more than one contact has this email');
  });
});

describe('leads', () => {
  const text = () =>
    'Vorname;Nachname;E-Mail;Firma;Nachricht;Quelle;Status;Grund;Aufwecken am;Erstellt am;Newsletter;Einwilligung\n' +
    'Lea;List;lea@leads.example;List AG;Bitte anrufen;Messe;;;;15.03.2024;ja;ja\n' +
    'Nora;Nurture;nora@leads.example;;;;In Pflege;later;01.01.2099;;;\n' +
    'Con;Verted;con@leads.example;;;;Übergeben;;;;;\n' +
    'Past;Nurture;past@leads.example;;;;In Pflege;later;01.01.2020;;;\n' +
    ';;;;Nobody;;;;;;;\n' +
    'Sor;Source;sor@leads.example;;;Nowhere;;;;;;\n';

  it('come with their day and status, without a consent, and are updated while they are open', async () => {
    const sources = await answer<{ code: string; name: string }[]>(admin.get('/lists/sources'));
    const nurture = await answer<{ code: string }[]>(admin.get('/lists/nurtureReasons'));
    const file = text()
      .replaceAll('Messe', sources[0]?.name ?? '')
      .replaceAll('later', nurture[0]?.code ?? '');
    const preview = await upload('leads', file);
    expect(Object.values(preview.suggestedMapping).join()).not.toMatch(/consent|newsletter/i);
    expect(preview.suggestedMapping).toMatchObject({ 'Erstellt am': 'openedAt', Firma: 'company' });
    const before = await rows(app, 'consent');
    const first = await imported('leads', file, {
      funnel: pipeline.funnel,
      dateFormat: 'DD.MM.YYYY',
    });
    expect(counts(first)).toEqual(done({ created: 2, failed: 4 }));
    expect(first.errors.map(({ row, column }) => [row, column])).toEqual([
      [4, 'Status'],
      [5, 'Aufwecken am'],
      [6, 'Nachname'],
      [7, 'Quelle'],
    ]);
    expect(await rows(app, 'consent')).toEqual(before);
    const lea = await one<LeadRow>('/leads?q=lea@leads.example');
    expect(lea).toMatchObject({ status: 'new', source: sources[0]?.code, owner: null });
    const shown = await answer<Lead>(admin.get(`/leads/${lea.documentId}`));
    expect(shown).toMatchObject({
      ...{ funnel: { documentId: pipeline.funnel }, consent: [], message: 'Bitte anrufen' },
    });
    expect(shown.openedAt.slice(0, 10)).toBe('2024-03-15');
    expect(await one<LeadRow>('/leads?q=nora')).toMatchObject({ status: 'nurture' });

    const second = await imported(
      'leads',
      'last name,email,job title,owner\nList,lea@leads.example,CFO,nobody@x.example\n',
    );
    expect(counts(second)).toEqual(done({ updated: 1 }));
    expect(second.notes).toHaveLength(1);
    expect(await answer<Lead>(admin.get(`/leads/${lea.documentId}`))).toMatchObject({
      ...{ jobTitle: 'CFO', version: 2, message: 'Bitte anrufen' },
    });
    await undo(second);
    expect(await answer<Lead>(admin.get(`/leads/${lea.documentId}`))).toMatchObject({
      ...{ jobTitle: null, version: 3 },
    });
    // What is settled is left alone: the same person asks anew.
    await leadRows(app).where({ email: 'lea@leads.example' }).update({ status: 'disqualified' });
    const third = await imported('leads', 'last name,email\nList,lea@leads.example\n');
    expect(counts(third)).toEqual(done({ created: 1 }));
    expect((await undo(third)).status).toBe('undone');
    await one('/leads?q=lea@leads.example');
  });

  it('ask for the rights of what they make', async () => {
    const importer = [ACTIONS.access, ACTIONS.opportunityImport, ACTIONS.leadRead];
    const reader = await createUser(app, { permissions: importer });
    const { id, suggestedMapping: mapping } = await upload('leads', 'last name\nX\n', reader);
    const refused = await refusal(reader.post(`/imports/${id}/run`, { mapping }), 403);
    expect(refused.details).toEqual({ right: ACTIONS.leadUpdate });
    const people = await upload('contacts', 'last name\nX\n', reader);
    const denied = await refusal(
      reader.post(`/imports/${people.id}/run`, { mapping: people.suggestedMapping }),
      403,
    );
    expect(denied.details).toEqual({ right: ACTIONS.organizationUpdate });
  });

  it('out of reach are neither found by an address nor changed by an id', async () => {
    const hidden = await answer<Lead>(
      admin.post('/leads', { lastName: 'Hidden', email: 'hidden@leads.example' }),
      201,
    );
    const own = (action: string) => ({ action, conditions: ['own'] });
    const seller = await createUser(app, {
      permissions: [
        ...[ACTIONS.access, ACTIONS.opportunityImport, ACTIONS.opportunityExport],
        ...[own(ACTIONS.leadRead), own(ACTIONS.leadUpdate)],
      ],
    });
    const file = `external id,last name,email\n${hidden.documentId},Taken,a@leads.example\n,Taken,hidden@leads.example\n`;
    const state = await imported('leads', file, { defaultOwner: seller.id }, seller);
    expect(counts(state)).toEqual(done({ created: 1, failed: 1 }));
    expect(await answer<Lead>(admin.get(`/leads/${hidden.documentId}`))).toMatchObject({
      ...{ lastName: 'Hidden', version: 1 },
    });
    const seen = await exported('leads', '', seller);
    expect(seen).toContain('Taken');
    expect(seen).not.toContain('Hidden');
  });
});

describe('an export', () => {
  it.each(['organizations', 'contacts', 'leads'] as const)(
    'of %s is read back without loss',
    async (type) => {
      const evil = '=HYPERLINK("http://x")';
      await admin.post('/organizations', { name: `${evil} AG`, note: 'a "quote", and\nlines' });
      await admin.post('/contacts', { lastName: evil, phone: '+49 30 999', note: " 'x " });
      await admin.post('/leads', {
        lastName: evil,
        message: '@sum(1)\nnext',
        funnel: pipeline.funnel,
      });
      const file = await exported(type);
      expect(file).toContain(`"'=HYPERLINK(""http://x"")`);
      expect(file).not.toMatch(/(^|,)"?[=@]/m);
      const again = await imported(type, file, { dateFormat: 'YYYY-MM-DD' });
      const lines = again.total;
      expect(lines).toBeGreaterThan(3);
      expect(counts(again)).toEqual(done({ unchanged: lines }));
      expect(await exported(type)).toBe(file);
    },
  );

  it('holds what the filter of the list shows, for who may read it', async () => {
    const some = await exported('leads', '?q=nora&pageSize=1&sort=name:asc');
    expect(some.trim().split('\r\n')).toHaveLength(2);
    const blind = await createUser(app, {
      permissions: [ACTIONS.access, ACTIONS.opportunityExport],
    });
    for (const type of ['leads', 'contacts', 'organizations'] as const)
      expect((await exported(type, '', blind)).trim().split('\r\n')).toHaveLength(1);
    const reader = await createUser(app, { permissions: [ACTIONS.access, ACTIONS.leadRead] });
    await reader.get('/exports/leads.csv').expect(403);
  });

  it('holds what each filter of the inbox shows, and nothing beyond the right to export', async () => {
    const { documentId: form } = await answer<LeadForm>(
      admin.post('/lead-forms', { name: 'Exported' }),
      201,
    );
    const make = (name: string, input: object = {}) =>
      answer<Lead>(admin.post('/leads', { lastName: `Filter ${name}`, ...input }), 201);
    const mine = await make('mine', { owner: admin.id, funnel: pipeline.funnel });
    const spam = await make('spam');
    const other = await make('other', { source: 'referral' });
    const trial = await make('trial');
    const change = (lead: Lead, columns: Record<string, unknown>) =>
      rows(app, 'lead').where({ document_id: lead.documentId }).update(columns);
    await change(spam, { status: 'spam' });
    await change(other, { campaign: 'spring' });
    await change(trial, { is_test: true });
    const formRow = await rows(app, 'leadForm').where({ document_id: form }).first('id');
    await change(mine, {
      ...{ form_id: formRow?.id, entry_uid: 'api::page.page', entry_document_id: 'abc' },
      ...{ status: 'nurture', nurture_until: Date.now() + 9e7 },
    });
    const queries = ['', 'status=spam', 'status=new,contacted', 'owner=me', 'owner=none'];
    queries.push(`form=${form}`, `funnel=${pipeline.funnel}`, 'source=referral', 'test=true');
    queries.push('campaign=spring', 'entry=api::page.page:abc', 'asleep=true', 'light=none');
    for (const query of queries) {
      const address = `?q=Filter&${query}`;
      const shown = await answer<Lead[]>(admin.get(`/leads${address}`));
      const ids = (await exported('leads', address)).match(/Filter \w+/g) ?? [];
      expect([query, ...[...new Set(ids)].sort()]).toEqual([
        query,
        ...shown.map(({ lastName }) => lastName).sort(),
      ]);
    }
    const own = (action: string) => ({ action, conditions: ['own'] });
    const seller = await createUser(app, {
      permissions: [ACTIONS.access, ACTIONS.leadRead, own(ACTIONS.opportunityExport)],
    });
    await change(await make('hers'), { owner_id: seller.id });
    expect(await answer<Lead[]>(seller.get('/leads?q=Filter'))).toHaveLength(3);
    const theirs = await exported('leads', '?q=Filter', seller);
    expect(theirs.match(/Filter \w+/g)).toEqual(['Filter hers']);
  });
});
