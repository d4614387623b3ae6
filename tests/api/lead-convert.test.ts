import { ROLE_PRESETS } from '../../server/services/role-presets';
import { ACTIONS } from '../../shared/actions';
import { appOf } from '../../server/app';
import type { Activity, TimelineItem } from '../../shared/contracts/activity';
import type { ErrorDetails } from '../../shared/contracts/common';
import type { Lead, LeadInput } from '../../shared/contracts/lead';
import type { EntryPipeline, LeadConverted, LeadMatches } from '../../shared/contracts/lead-work';
import type { Opportunity } from '../../shared/contracts/opportunity';
import type { Contact, Organization } from '../../shared/contracts/person';
import type { OpportunityRecordView } from '../../shared/contracts/record';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeOpportunity, makePipeline, win, type Pipeline } from './support/pipeline';
import { idOf, revisionsOf, rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

const DAY = 86_400_000;
let app: TestApp;
let admin: TestUser;
let pipeline: Pipeline;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  pipeline = await makePipeline(admin);
});
afterAll(() => app.release());

const make = (input: LeadInput, by = admin) => answer<Lead>(by.post('/leads', input), 201);
const read = ({ documentId }: { documentId: string }, by = admin) =>
  answer<Lead>(by.get(`/leads/${documentId}`));
const convert = (lead: { documentId: string; version: number }, body: object, by = admin) =>
  by.post(`/leads/${lead.documentId}/convert`, { version: lead.version, ...body });
const record = (documentId: string) =>
  answer<OpportunityRecordView>(admin.get(`/opportunities/${documentId}/record`));
const chance = (more: object = {}) => ({ opportunity: { funnel: pipeline.funnel, ...more } });

it('becomes firm, person and opportunity in one, and its past goes with it', async () => {
  const lead = await make({
    ...{ firstName: 'Conny', lastName: 'Vert', email: 'conny@vert.example', phone: '030 4711' },
    ...{ company: 'Vert GmbH', domain: 'vert.example', employees: 40, source: 'event' },
  });
  const when = new Date(Date.now() - 3 * DAY).toISOString();
  const log = (body: object) =>
    answer<Activity>(admin.post(`/leads/${lead.documentId}/activities`, body), 201);
  await log({ kind: 'call', outcome: 'reached', occurredAt: when, durationMinutes: 12 });
  await log({ kind: 'task', dueAt: new Date(Date.now() + DAY).toISOString(), subject: 'send' });
  const { version } = await read(lead);
  const converted = await answer<LeadConverted>(
    convert(
      { ...lead, version },
      { organization: {}, contact: { jobTitle: 'Head' }, ...chance({ targetValue: 900 }) },
    ),
  );
  const { opportunity } = converted;
  expect(opportunity).toMatchObject({
    ...{ title: 'Vert GmbH', targetValue: 900, source: 'event', owner: { id: admin.id } },
    ...{
      organization: { name: 'Vert GmbH' },
      contact: { name: 'Conny Vert' },
      lastContactAt: when,
    },
  });
  expect(opportunity.light).toMatchObject({ reason: 'planned', contact: { kind: 'call' } });
  const firm = await answer<Organization>(
    admin.get(`/organizations/${String(opportunity.organization?.documentId)}`),
  );
  expect(firm).toMatchObject({ domain: 'vert.example', employees: 40 });
  const person = await answer<Contact>(
    admin.get(`/contacts/${String(opportunity.contact?.documentId)}`),
  );
  expect(person).toMatchObject({
    ...{ email: 'conny@vert.example', jobTitle: 'Head', organization: { name: 'Vert GmbH' } },
  });
  const items = await answer<TimelineItem[]>(
    admin.get(`/opportunities/${opportunity.documentId}/timeline?kinds=call,task`),
  );
  expect(items).toHaveLength(2);
  expect(await revisionsOf(app, opportunity.documentId)).toHaveLength(1);
  const after = await read(lead);
  expect(after).toMatchObject({
    ...{ status: 'converted', light: null, opportunity: { documentId: opportunity.documentId } },
    ...{ organization: { name: 'Vert GmbH' }, contact: { name: 'Conny Vert' } },
    ...{ version: converted.lead.version, handover: { state: 'accepted' } },
  });
  expect(after.qualifiedAt).toBe(after.convertedAt);
  expect((await record(opportunity.documentId)).leads).toMatchObject([
    { documentId: lead.documentId, name: 'Conny Vert', status: 'converted', source: 'event' },
  ]);
  // What is logged on the lead from now on is the opportunity's.
  const late = await log({ kind: 'call', outcome: 'reached' });
  expect(late.opportunity?.documentId).toBe(opportunity.documentId);
  expect(await answer(admin.get(`/leads/${lead.documentId}/timeline?kinds=call`))).toHaveLength(2);
  // A firm of a lead is in use.
  await admin.del(`/opportunities/${opportunity.documentId}?version=1`).expect(200);
  expect((await read(lead)).opportunity).toBeNull();
  expect(await answer(admin.get(`/leads/${lead.documentId}/timeline?kinds=call`))).toHaveLength(2);
  await refusal(admin.del(`/organizations/${firm.documentId}`), 409);
});

it('is converted once; the second attempt is shown the first', async () => {
  const lead = await make({ lastName: 'Once' });
  const both = await Promise.all([convert(lead, chance()), convert(lead, chance())]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { documentId } = (
    both.find(({ status }) => status === 200)?.body as { data: LeadConverted }
  ).data.opportunity;
  const late = both.find(({ status }) => status === 409)?.body as { error: { details: object } };
  expect(late.error.details).toEqual({ opportunity: { documentId, name: 'Once' } });
  const { details } = await refusal(convert({ ...lead, version: 2 }, chance()), 409);
  expect(details.opportunity).toEqual({ documentId, name: 'Once' });
  expect(await rows(app, 'opportunity').where({ title: 'Once' })).toHaveLength(1);
  const stranger = await createUser(app, {
    permissions: [
      ...[ACTIONS.access, ACTIONS.leadRead, ACTIONS.leadUpdate, ACTIONS.opportunityCreate],
      { action: ACTIONS.opportunityRead, conditions: ['own'] },
    ],
  });
  const refused = await refusal(convert({ ...lead, version: 2 }, chance(), stranger), 409);
  expect(refused.details).toEqual({} satisfies ErrorDetails);
});

it('takes people and an opportunity that are there, and replaces nothing in it', async () => {
  const organization = await answer<Organization>(
    admin.post('/organizations', { name: 'Known AG' }),
    201,
  );
  const open = await makeOpportunity(admin, pipeline, {
    title: 'Running',
    organization: organization.documentId,
  });
  const lead = await make({ lastName: 'Joins', company: 'Somewhere else' });
  const { opportunity } = await answer<LeadConverted>(
    convert(lead, { organization: {}, contact: {}, opportunity: open.documentId }),
  );
  expect(opportunity).toMatchObject({
    ...{ documentId: open.documentId, organization: { name: 'Known AG' } },
    contact: { name: 'Joins' },
  });
  expect(await answer(admin.get('/organizations?q=somewhere'))).toEqual([]);
  // Whoever is new belongs to the firm that the opportunity has.
  const joined = await answer<Contact>(
    admin.get(`/contacts/${String(opportunity.contact?.documentId)}`),
  );
  expect(joined.organization).toMatchObject({ name: 'Known AG' });
  const second = await make({ lastName: 'Joins too' });
  await answer(convert(second, { opportunity: open.documentId }));
  expect((await record(open.documentId)).leads).toHaveLength(2);
  const row = await rows(app, 'opportunity').where({ document_id: open.documentId }).first();
  expect(Number(row?.lead_id)).toBe(await idOf(app, 'lead', lead.documentId));

  await win(
    admin,
    pipeline,
    { documentId: open.documentId, version: opportunity.version },
    new Date().toISOString(),
  );
  const third = await make({ lastName: 'Late' });
  expect(await wrongFields(convert(third, { opportunity: open.documentId }))).toEqual([
    'opportunity',
  ]);
  expect(await wrongFields(convert(third, { organization: 'nosuch', ...chance() }))).toEqual([
    'organization',
  ]);
  expect(await wrongFields(convert(third, { organization: {}, ...chance() }))).toEqual([
    'organization.name',
  ]);
  expect(await wrongFields(convert(third, { opportunity: null }))).toEqual(['opportunity']);
  expect(await wrongFields(convert(third, { opportunity: { funnel: 'nosuch' } }))).toEqual([
    'opportunity.funnel',
  ]);
  expect((await read(third)).status).toBe('new');
});

it('leaves nothing behind where the stage refuses it', async () => {
  const enforced = await makePipeline(admin, 'five-stages');
  const stage = enforced.stage('open');
  const { stages } = await answer<{ stages: { stage: { documentId: string } }[] }>(
    admin.get(`/funnels/${enforced.funnel}`),
  );
  await answer(
    admin.put(`/funnels/${enforced.funnel}`, {
      gate: 'enforce',
      stages: stages.map(({ stage: { documentId } }) => ({
        stage: documentId,
        requiredFields: documentId === stage ? ['targetValue'] : [],
      })),
    }),
  );
  const lead = await make({ lastName: 'Gated', company: 'Gated GmbH' });
  const body = { organization: {}, contact: {}, opportunity: { funnel: enforced.funnel } };
  const { details } = await refusal(convert(lead, body), 422);
  expect(details.missing).toMatchObject([{ field: 'targetValue' }]);
  expect(await answer(admin.get('/organizations?q=gated'))).toEqual([]);
  expect(await read(lead)).toMatchObject({ status: 'new', version: 1 });

  // A form asks nobody: what it converts passes.
  const { convertByForm } = appOf(app.strapi);
  const funnel = await idOf(app, 'funnel', enforced.funnel);
  expect(await convertByForm(lead, { funnel })).toBe(true);
  expect(await convertByForm(lead, { funnel })).toBe(false);
  expect(await read(lead)).toMatchObject({
    ...{ status: 'converted', organization: { name: 'Gated GmbH' }, contact: { name: 'Gated' } },
  });
  // Somebody who is known is linked by nobody but a user.
  const again = await make({ lastName: 'Gated', company: 'Gated GmbH', owner: null });
  expect(await convertByForm(again, { funnel })).toBe(true);
  expect(await read(again)).toMatchObject({
    ...{ organization: null, handover: { state: 'pending' } },
  });
  const nowhere = await make({ lastName: 'Nowhere' });
  expect(await convertByForm(nowhere, { funnel: null })).toBe(false);
});

it('is for whoever works on leads, sees opportunities or not; what is there already asks for its rights', async () => {
  const preset = ROLE_PRESETS.find(({ key }) => key === 'marketing')?.permissions ?? [];
  const permissions = preset.map(({ action }) => action);
  expect(permissions).not.toContain(ACTIONS.opportunityCreate);
  const marketer = await createUser(app, { permissions });
  const seller = await createUser(app, {
    permissions: [ACTIONS.access, ACTIONS.opportunityRead, ACTIONS.opportunityUpdate],
  });
  const lead = await make({ lastName: 'Handed on', company: 'Handed on Ltd' });
  const known = await answer<Organization>(admin.post('/organizations', { name: 'Known' }), 201);
  const named = { organization: known.documentId, ...chance() };
  const { details } = await refusal(convert(lead, named, marketer), 403);
  expect(details).toEqual({ right: ACTIONS.opportunityRead });
  const made = await answer<LeadConverted>(
    convert(lead, { organization: {}, contact: {}, ...chance({ owner: seller.id }) }, marketer),
  );
  await marketer.get(`/opportunities/${made.opportunity.documentId}`).expect(403);
  expect(
    await answer<Opportunity>(seller.get(`/opportunities/${made.opportunity.documentId}`)),
  ).toMatchObject({
    ...{ owner: { id: seller.id }, organization: { name: 'Handed on Ltd' } },
    contact: { name: 'Handed on' },
  });
  const other = await make({ lastName: 'Other' });
  const into = { opportunity: made.opportunity.documentId };
  const refused = await refusal(convert(other, into, marketer), 403);
  expect(refused.details).toEqual({ right: ACTIONS.opportunityUpdate });
  expect(refused.message).toContain(ACTIONS.opportunityUpdate);
});

it('refuses tests, spam and the sorted out', async () => {
  const lead = await make({ lastName: 'Sorted out' });
  await rows(app, 'lead').where({ document_id: lead.documentId }).update({ is_test: true });
  await refusal(convert(lead, chance()), 409);
  await rows(app, 'lead')
    .where({ document_id: lead.documentId })
    .update({ is_test: false, status: 'spam' });
  await refusal(convert(lead, chance()), 409);
});

it('is accepted by its new owner, or handed back with a reason', async () => {
  const all = Object.values(ACTIONS);
  const seller = await createUser(app, {
    permissions: all.map((action) =>
      /(opportunity|lead)\.(read|update|delete)$/.test(action)
        ? { action, conditions: ['own'] }
        : action,
    ),
    firstname: 'Sina',
  });
  const answerTo = (lead: { documentId: string }, body: object, by = seller) =>
    by.post(`/leads/${lead.documentId}/handover`, body);
  const given = await make({ lastName: 'Given' });
  await answer(
    admin.post(`/leads/${given.documentId}/activities`, {
      ...{ kind: 'task', dueAt: new Date(Date.now() + DAY).toISOString() },
    }),
    201,
  );
  const { lead, opportunity } = await answer<LeadConverted>(
    convert(given, chance({ owner: seller.id })),
  );
  expect(await read(lead, seller)).toMatchObject({
    ...{ owner: { id: seller.id }, handover: { state: 'pending', from: { id: admin.id } } },
  });
  const [plan] = await answer<Activity[]>(
    seller.get(`/activities?opportunity=${opportunity.documentId}`),
  );
  expect(plan?.assignee?.id).toBe(seller.id);
  await refusal(answerTo(lead, { decision: 'accept', version: lead.version }, admin), 403);
  expect(await wrongFields(answerTo(lead, { decision: 'return', version: lead.version }))).toEqual([
    'reason',
  ]);
  const back = await answer<Lead>(
    answerTo(lead, { decision: 'return', reason: 'not my region', version: lead.version }),
  );
  expect(back).toMatchObject({
    ...{ owner: { id: admin.id }, status: 'converted' },
    handover: { state: 'returned', reason: 'not my region' },
  });
  await refusal(seller.get(`/leads/${lead.documentId}`), 404);
  const chanceNow = await answer<Opportunity>(
    admin.get(`/opportunities/${opportunity.documentId}`),
  );
  expect(chanceNow.owner?.id).toBe(admin.id);
  await refusal(answerTo(lead, { decision: 'accept', version: back.version }, admin), 409);

  const taken = await make({ lastName: 'Taken' });
  const second = await answer<LeadConverted>(convert(taken, chance({ owner: seller.id })));
  const accepted = await answer<Lead>(
    answerTo(second.lead, { decision: 'accept', version: second.lead.version }),
  );
  expect(accepted.handover?.acceptedAt).not.toBeNull();
  expect(accepted.handover?.state).toBe('accepted');
});

it('is told who is known by the same keys, within what one sees', async () => {
  const organization = await answer<Organization>(
    admin.post('/organizations', { name: 'Twin AG', domain: 'twin.example' }),
    201,
  );
  const contact = await answer<Contact>(
    admin.post('/contacts', {
      lastName: 'Twin',
      email: 'TWIN@twin.example',
      organization: organization.documentId,
    }),
    201,
  );
  const open = await makeOpportunity(admin, pipeline, {
    title: 'Twin deal',
    contact: contact.documentId,
  });
  const before = await make({ lastName: 'Twin', email: 'twin@twin.example' });
  const lead = await make({ lastName: 'T.', email: ' Twin@Twin.example', company: 'twin  ag' });
  const matches = await answer<LeadMatches>(admin.get(`/leads/${lead.documentId}/matches`));
  expect(matches).toMatchObject({
    leads: [{ documentId: before.documentId, because: ['email'] }],
    contacts: [
      { documentId: contact.documentId, because: ['email'], organization: { name: 'Twin AG' } },
    ],
    organizations: [{ name: 'Twin AG', because: ['person', 'domain', 'company'] }],
    opportunities: [{ documentId: open.documentId, status: 'open', because: ['person'] }],
  });
  const own = await createUser(app, {
    permissions: [ACTIONS.access, { action: ACTIONS.leadRead, conditions: ['own'] }],
  });
  const mine = await make({ lastName: 'Mine', email: 'twin@twin.example', owner: own.id });
  expect(await answer<LeadMatches>(own.get(`/leads/${mine.documentId}/matches`))).toEqual({
    ...{ leads: [], contacts: [], organizations: [], opportunities: [] },
  });
});

it('an entry shows what it has earned', async () => {
  const uid = 'api::article.article';
  const path = `/entries/${uid}/entry1/pipeline`;
  const from = async (lead: { documentId: string }, more: object = {}) =>
    rows(app, 'lead')
      .where({ document_id: lead.documentId })
      .update({ entry_uid: uid, entry_document_id: 'entry1', ...more });
  const empty = await answer<EntryPipeline>(admin.get(path));
  expect(empty).toMatchObject({ leads: { count: 0 }, opportunities: { count: 0, wonValue: 0 } });
  const [won, open, test] = [
    await make({ lastName: 'Earned' }),
    await make({ lastName: 'Running' }),
    await make({ lastName: 'Test' }),
  ];
  await from(won);
  await from(open);
  await from(test, { is_test: true });
  const sold = await answer<LeadConverted>(convert(won, chance({ targetValue: 5000 })));
  const { documentId, version } = sold.opportunity;
  await win(admin, pipeline, { documentId, version }, new Date().toISOString());
  await answer(
    convert(open, chance({ targetValue: 1000, probability: 40, probabilityReason: 'x' })),
  );
  const earned = await answer<EntryPipeline>(admin.get(path));
  expect(earned.leads).toMatchObject({
    count: 2,
    items: [{ name: 'Running' }, { name: 'Earned' }],
  });
  expect(earned.opportunities).toMatchObject({
    ...{ count: 2, open: 1, won: 1, lost: 0, currency: 'EUR', currentValue: 400, wonValue: 5000 },
  });
  const reader = await createUser(app, { permissions: [ACTIONS.access] });
  expect(await answer(reader.get(path))).toEqual({ leads: null, opportunities: null });
  await refusal(admin.get('/entries/non%20sense/entry1/pipeline'), 404);
});
