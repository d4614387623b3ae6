import type { Activity } from '../../shared/contracts/activity';
import type { Funnel } from '../../shared/contracts/funnel';
import type { Opportunity } from '../../shared/contracts/opportunity';
import { answer, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn } from './support/funnels';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

const DAY = 86_400_000;

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }]);
});
afterAll(() => app.release());

const own = (verb: string) => ({ action: `opportunity.${verb}`, conditions: ['own'] });
const seller = () =>
  createUser(app, { permissions: [own('read'), own('update'), 'opportunity.create', 'access'] });
const plan = (card: Opportunity, assignee: number, more: object = {}) =>
  answer<Activity>(
    admin.post('/activities', {
      kind: 'call',
      opportunity: card.documentId,
      dueAt: new Date(Date.now() + DAY).toISOString(),
      assignee,
      ...more,
    }),
    201,
  );
const assigneesOf = async (card: Opportunity) => {
  const { documentId } = card;
  const all = await answer<Activity[]>(admin.get(`/activities?opportunity=${documentId}`));
  return Object.fromEntries(all.map(({ subject, assignee }) => [subject, assignee?.id]));
};

describe('the follow-ups of an opportunity that changes hands', () => {
  it('go to the new owner with it, but not those of others or those that are done', async () => {
    const [before, after, third] = [await seller(), await seller(), admin];
    const card = await makeOpportunityIn(admin, funnel, { owner: before.id });
    await plan(card, before.id, { subject: 'planned' });
    await plan(card, third.id, { subject: 'of a colleague' });
    const done = await plan(card, before.id, { subject: 'done' });
    await answer(admin.post(`/activities/${done.documentId}/done`, { outcome: 'reached' }));
    await answer(
      admin.put(`/opportunities/${card.documentId}`, { version: card.version, owner: after.id }),
    );
    expect(await assigneesOf(card)).toEqual({
      planned: after.id,
      'of a colleague': third.id,
      done: before.id,
    });
  });

  it('go along in bulk, each with its own, and stay where nobody takes over', async () => {
    const [a, b, after] = [await seller(), await seller(), await seller()];
    const [first, second] = [
      await makeOpportunityIn(admin, funnel, { owner: a.id }),
      await makeOpportunityIn(admin, funnel, { owner: b.id }),
    ];
    await plan(first, a.id, { subject: 'of a' });
    await plan(second, b.id, { subject: 'of b' });
    await answer(
      admin.post('/opportunities/bulk', {
        items: [first, second].map(({ documentId, version }) => ({ documentId, version })),
        set: { owner: after.id },
      }),
    );
    expect(await assigneesOf(first)).toEqual({ 'of a': after.id });
    expect(await assigneesOf(second)).toEqual({ 'of b': after.id });

    const left = await makeOpportunityIn(admin, funnel, { owner: a.id });
    await plan(left, a.id, { subject: 'left' });
    await answer(
      admin.put(`/opportunities/${left.documentId}`, { version: left.version, owner: null }),
    );
    expect(await assigneesOf(left)).toEqual({ left: a.id });
  });

  it('go along whoever changes the owner: a program through the Document Service too', async () => {
    const [before, after] = [await seller(), await seller()];
    const card = await makeOpportunityIn(admin, funnel, { owner: before.id });
    await plan(card, before.id, { subject: 'planned' });
    await plan(card, admin.id, { subject: 'of a colleague' });
    const documents = app.strapi.documents('plugin::sales-pipeline.opportunity' as never) as {
      update(params: { documentId: string; data: Record<string, unknown> }): Promise<unknown>;
    };
    await documents.update({ documentId: card.documentId, data: { owner: after.id } });
    expect(await assigneesOf(card)).toEqual({ planned: after.id, 'of a colleague': admin.id });
  });

  it('of a firm or a person cannot be given to somebody who does not see it either', async () => {
    const people = { action: 'organization.read', conditions: ['own'] };
    const other = await createUser(app, {
      permissions: [own('read'), people, 'opportunity.create', 'access'],
    });
    const firm = await answer<{ documentId: string }>(
      admin.post('/organizations', { name: 'Hidden Ltd' }),
      201,
    );
    const person = await answer<{ documentId: string }>(
      admin.post('/contacts', { lastName: 'Hidden', organization: firm.documentId }),
      201,
    );
    // What belongs to no opportunity is seen by everybody.
    const { documentId: organization } = firm;
    await makeOpportunityIn(admin, funnel, { organization, contact: person.documentId });
    const dueAt = new Date(Date.now() + DAY).toISOString();
    const give = (about: object) =>
      admin.post('/activities', { kind: 'call', dueAt, assignee: other.id, ...about });
    for (const about of [{ organization: firm.documentId }, { contact: person.documentId }])
      expect(await wrongFields(give(about))).toEqual(['assignee']);
    await makeOpportunityIn(admin, funnel, { owner: other.id, organization });
    await answer(give({ organization: firm.documentId }), 201);
    await answer(give({ contact: person.documentId }), 201);
  });

  it('cannot be given to somebody who does not see it', async () => {
    const [owner, other] = [await seller(), await seller()];
    const card = await makeOpportunityIn(admin, funnel, { owner: owner.id });
    const dueAt = new Date(Date.now() + DAY).toISOString();
    const task = { kind: 'call', opportunity: card.documentId, dueAt };
    const wrong = (body: object) => wrongFields(admin.post('/activities', { ...task, ...body }));
    expect(await wrong({ assignee: other.id })).toEqual(['assignee']);
    const planned = await plan(card, owner.id);
    expect(
      await wrongFields(admin.put(`/activities/${planned.documentId}`, { assignee: other.id })),
    ).toEqual(['assignee']);
    await answer(admin.put(`/activities/${planned.documentId}`, { assignee: admin.id }));
  });
});
