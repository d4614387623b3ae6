import type { Activity, ActivityInput } from '../../shared/contracts/activity';
import type { Lead, LeadInput } from '../../shared/contracts/lead';
import type { MyDay, MyDaySection } from '../../shared/contracts/my-day';
import { MY_DAY_SECTIONS } from '../../shared/contracts/my-day';
import type { Opportunity } from '../../shared/contracts/opportunity';
import { dateOf, dayNumber, localDate, startOfLocalDay } from '../../server/domain/local-date';
import { answer, refusal } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, move, stageAt } from './support/funnels';
import type { Funnel } from '../../shared/contracts/funnel';
import { rows } from './support/rows';
import { apiToken, createUser, pipelineAdmin, type TestUser } from './support/users';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const ZONE = 'Europe/Berlin';

let app: TestApp;
let admin: TestUser;
let seller: TestUser;
let colleague: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  const own = (action: string) => ({ action, conditions: ['own'] });
  const permissions = [
    ...['access', 'opportunity.create'],
    ...['opportunity.read', 'opportunity.update', 'lead.read', 'lead.update'].map(own),
    ...['organization.read', 'organization.update'].map(own),
  ];
  seller = await createUser(app, { permissions, firstname: 'Sel', lastname: 'Ler' });
  colleague = await createUser(app, { permissions, firstname: 'Col', lastname: 'League' });
  funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }, { kind: 'lost' }]);
  await answer(admin.put(`/funnels/${funnel.documentId}`, { team: [seller.id] }));
});
afterAll(() => app.release());

const dayOf = (by: TestUser, query = '') => answer<MyDay>(by.get(`/my-day${query}`));
const names = (day: MyDay, section: MyDaySection) =>
  day.sections[section].items.map(({ about }) => about.name);
const all = (day: MyDay) => MY_DAY_SECTIONS.flatMap((section) => names(day, section));
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
const log = (input: ActivityInput) => answer<Activity>(admin.post('/activities', input), 201);
const chance = (title: string, owner: TestUser, more: object = {}) =>
  makeOpportunityIn(admin, funnel, { title, owner: owner.id, nextStep: 'agreed', ...more });
const lead = (lastName: string, more: LeadInput = {}) =>
  answer<Lead>(admin.post('/leads', { lastName, funnel: funnel.documentId, ...more }), 201);
const planned = (about: { opportunity?: string; lead?: string }, dueAt: string, more = {}) =>
  log({ kind: 'call', subject: 'Call', dueAt, ...about, ...more });
async function opened(card: Opportunity, days: number): Promise<void> {
  const at = Date.now() - days * DAY;
  const row = rows(app, 'opportunity').where({ document_id: card.documentId });
  await row.update({ opened_at: at, light_base_at: at });
}
/** An instant of today, of the site's zone, so many hours after its beginning. */
const today = (hours: number, plusDays = 0) => {
  const day = dateOf(dayNumber(localDate(Date.now(), ZONE)) + plusDays);
  return new Date(startOfLocalDay(day, ZONE) + hours * HOUR).toISOString();
};

it('is empty for who has nothing to do', async () => {
  const day = await dayOf(seller);
  expect(Object.keys(day.sections)).toEqual([...MY_DAY_SECTIONS]);
  expect(all(day)).toEqual([]);
});

it('tells follow-ups that are overdue and those of today, the earliest first, up to midnight', async () => {
  const card = await chance('Day A', seller);
  const about = { opportunity: card.documentId };
  await planned(about, today(0, 1), { assignee: seller.id, subject: 'tomorrow' });
  await planned(about, today(24 - 1 / 60), { assignee: seller.id, subject: 'late' });
  await planned(about, today(0), { assignee: seller.id, subject: 'early' });
  await planned(about, today(-1 / 60), { assignee: seller.id, subject: 'yesterday' });
  await planned(about, ago(9 * DAY), { assignee: seller.id, subject: 'long ago' });
  const orphan = await planned(about, ago(8 * DAY), { subject: 'nobody’s, so the owner’s' });
  // Its user has gone.
  await rows(app, 'activity')
    .where({ document_id: orphan.documentId })
    .update({ assignee_id: null });
  await planned(about, ago(8 * DAY), { assignee: admin.id, subject: 'somebody else’s' });
  const done = await planned(about, ago(7 * DAY), { assignee: seller.id, subject: 'done' });
  await answer(admin.post(`/activities/${done.documentId}/done`, { isContact: false }));

  const day = await dayOf(seller);
  const subjects = (section: MyDaySection) =>
    day.sections[section].items.map(({ followUp }) => followUp?.activity.subject);
  expect(subjects('overdue')).toEqual(['long ago', 'nobody’s, so the owner’s', 'yesterday']);
  expect(subjects('today')).toEqual(['early', 'late']);
  expect(day.sections.overdue.items[0]).toMatchObject({
    about: { type: 'opportunity', documentId: card.documentId, name: 'Day A' },
    ...{ light: 'yellow', status: null, canUpdate: true },
    followUp: { canFinish: true, canChange: true },
  });

  const first = await dayOf(seller, '?limit=1');
  expect(first.sections.overdue.total).toBe(3);
  expect(first.sections.overdue.items).toHaveLength(1);
  expect((await dayOf(colleague)).sections.overdue.total).toBe(0);

  await answer(
    admin.put(`/opportunities/${card.documentId}`, { version: card.version, archived: true }),
  );
  expect(all(await dayOf(seller))).toEqual([]);
});

it('names follow-ups of leads, of people and of firms', async () => {
  const asked = await lead('Lead', {
    ...{ owner: seller.id, phone: '+49 30 1', company: 'Asking AG' },
  });
  const organization = await answer<{ documentId: string }>(
    admin.post('/organizations', { name: 'Alone GmbH', phone: '+49 30 2', owner: seller.id }),
    201,
  );
  const contact = await answer<{ documentId: string }>(
    admin.post('/contacts', { lastName: 'Single' }),
    201,
  );
  const due = { dueAt: ago(DAY), kind: 'call' as const, assignee: seller.id };
  const made = [
    await log({ ...due, lead: asked.documentId }),
    await log({ ...due, organization: organization.documentId }),
    await log({ ...due, contact: contact.documentId }),
  ];
  const day = await dayOf(seller);
  const items = day.sections.overdue.items.map(({ about, phone, status, company }) => ({
    ...{ type: about.type, name: about.name, phone, status, company },
  }));
  const none = { status: null, company: null };
  expect(items).toEqual([
    { type: 'lead', name: 'Lead', phone: '+49 30 1', status: 'new', company: 'Asking AG' },
    { type: 'organization', name: 'Alone GmbH', phone: '+49 30 2', ...none },
    { type: 'contact', name: 'Single', phone: null, ...none },
  ]);
  // What is planned for it stands here, not among the new ones.
  expect(names(day, 'leads')).toEqual([]);
  expect(names(await dayOf(seller, '?calls=true'), 'overdue')).toEqual(['Lead', 'Alone GmbH']);
  for (const { documentId } of made) await admin.del(`/activities/${documentId}`).expect(200);
  await admin.del(`/leads/${asked.documentId}?version=1`).expect(200);
});

it('tells nothing of what is spam or a test, though something was planned with it', async () => {
  const spam = await lead('Spammer', { owner: seller.id });
  const trial = await lead('Trial', { owner: seller.id });
  const made = await Promise.all(
    [spam, trial].map(({ documentId }) =>
      planned({ lead: documentId }, ago(DAY), { assignee: seller.id }),
    ),
  );
  expect(names(await dayOf(seller), 'overdue').sort()).toEqual(['Spammer', 'Trial']);
  await answer(admin.put(`/leads/${spam.documentId}`, { version: 1, status: 'spam' }));
  await rows(app, 'lead').where({ document_id: trial.documentId }).update({ is_test: true });
  expect(all(await dayOf(seller))).toEqual([]);
  for (const { documentId } of made) await admin.del(`/activities/${documentId}`).expect(200);
  await admin.del(`/leads/${spam.documentId}?version=2`).expect(200);
  await admin.del(`/leads/${trial.documentId}?version=1`).expect(200);
});

it('tells who waits for an answer, whoever waits longest first', async () => {
  const first = await chance('Waits two days', seller);
  const second = await lead('Waits three days', { owner: seller.id });
  const mail = { kind: 'email', direction: 'in' } as const;
  await log({ ...mail, opportunity: first.documentId, occurredAt: ago(2 * DAY) });
  await log({ ...mail, lead: second.documentId, occurredAt: ago(3 * DAY) });
  const lost = await chance('Lost', seller);
  await log({ ...mail, opportunity: lost.documentId, occurredAt: ago(DAY) });
  await move(admin, lost, stageAt(funnel, 2), { closing: { lossReason: 'price' } });
  const day = await dayOf(seller);
  expect(names(day, 'waiting')).toEqual(['Waits three days', 'Waits two days']);
  expect(day.sections.waiting.total).toBe(2);
  const one = await dayOf(seller, '?limit=1');
  expect(one.sections.waiting).toMatchObject({
    total: 2,
    items: [{ about: { name: 'Waits three days' } }],
  });
  // Each stands once.
  expect(all(day)).toHaveLength(2);
  await log({ kind: 'call', opportunity: first.documentId });
  await log({ kind: 'call', lead: second.documentId });
  expect(names(await dayOf(seller), 'waiting')).toEqual([]);
});

it('tells new leads, also nobody’s of a team’s funnel, and what wakes up today', async () => {
  const mine = await lead('Mine', { owner: seller.id });
  await lead('Nobody’s', { owner: null });
  await lead('Colleague’s', { owner: colleague.id });
  await lead('Without a funnel', { owner: null, funnel: null });
  const sleeper = await lead('Sleeper', { owner: seller.id });
  const sleeps = { version: 1, status: 'nurture', reason: 'informing' };
  const nurtureUntil = today(0, 1);
  await answer(admin.put(`/leads/${sleeper.documentId}`, { ...sleeps, nurtureUntil }));
  expect(names(await dayOf(seller), 'leads').sort()).toEqual(['Mine', 'Nobody’s']);
  expect(names(await dayOf(colleague), 'leads')).toEqual(['Colleague’s']);
  expect(names(await dayOf(admin), 'leads')).toContain('Without a funnel');

  const evening = today(23.9);
  await rows(app, 'lead')
    .where({ document_id: sleeper.documentId })
    .update({ nurture_until: Date.parse(evening), light_due_at: Date.parse(evening) });
  const day = await dayOf(seller);
  expect(names(day, 'leads').sort()).toEqual(['Mine', 'Nobody’s', 'Sleeper']);
  const woken = day.sections.leads.items.find(({ about }) => about.name === 'Sleeper');
  expect(woken).toMatchObject({ status: 'nurture', at: evening, about: { type: 'lead' } });

  await log({ kind: 'call', lead: mine.documentId });
  expect(names(await dayOf(seller), 'leads').sort()).toEqual(['Nobody’s', 'Sleeper']);
});

it('tells yellow and red opportunities for which nothing is agreed, red ones first', async () => {
  const nothing = { nextStep: null };
  const yellow = await chance('Yellow', seller, nothing);
  const red = await chance('Red', seller, nothing);
  const planning = await chance('Red, but planned', seller, nothing);
  const agreed = await chance('Red, but agreed', seller);
  await chance('Green', seller, nothing);
  await chance('Red of the colleague', colleague, nothing).then((card) => opened(card, 30));
  await planned({ opportunity: planning.documentId }, today(9, 5), { assignee: seller.id });
  await opened(yellow, 9);
  for (const card of [red, planning, agreed]) await opened(card, 30);
  const day = await dayOf(seller);
  expect(names(day, 'silent')).toEqual(['Red', 'Yellow']);
  expect(day.sections.silent.items.map(({ light }) => light)).toEqual(['red', 'yellow']);
});

it('tells numbers only to who sees the people', async () => {
  const organization = (
    await answer<{ documentId: string }>(
      admin.post('/organizations', { name: 'Numbered', phone: '+49 40 7' }),
      201,
    )
  ).documentId;
  const card = await chance('With a number', seller, { organization });
  const call = await planned({ opportunity: card.documentId }, ago(DAY), { assignee: seller.id });
  const [seen] = (await dayOf(seller)).sections.overdue.items;
  expect(seen).toMatchObject({ organization: { name: 'Numbered' }, phone: '+49 40 7' });

  expect(seen?.followUp?.activity.documentId).toBe(call.documentId);

  const blind = await createUser(app, { permissions: ['access', 'opportunity.read'] });
  const own = await chance('Blind', blind, { organization });
  await planned({ opportunity: own.documentId }, ago(DAY), { assignee: blind.id });
  const day = await dayOf(blind);
  expect(day.sections.overdue.items[0]).toMatchObject({
    organization: { name: 'Numbered' },
    phone: null,
  });
  expect((await dayOf(blind, '?calls=true')).sections.overdue.total).toBe(0);
});

it('shows nothing of what a role does not reach, and nothing to a token', async () => {
  const marketing = await createUser(app, { permissions: ['access', 'lead.read'] });
  const card = await chance('Of marketing', marketing, { nextStep: null });
  await opened(card, 30);
  await lead('Read by marketing', { owner: marketing.id });
  expect(all(await dayOf(marketing)).sort()).toEqual(['Read by marketing', 'Without a funnel']);
  const token = await apiToken(app, 'full-access');
  await refusal(token.get('/my-day'), 400);
  const nobody = await createUser(app, { permissions: ['opportunity.read'] });
  await refusal(nobody.get('/my-day'), 403);
  for (const query of ['?limit=0', '?limit=101', '?calls=yes', '?owner=1'])
    await refusal(seller.get(`/my-day${query}`), 400);
});
