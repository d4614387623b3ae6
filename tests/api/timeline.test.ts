import type { Activity, TimelineItem, TimelinePage } from '../../shared/contracts/activity';
import type { Funnel } from '../../shared/contracts/funnel';
import type { Opportunity } from '../../shared/contracts/opportunity';
import { answer, refusal, whole, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, move, stageAt } from './support/funnels';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [
    { kind: 'open', name: 'Talk', probability: 25 },
    { kind: 'open', name: 'Offer', probability: 60 },
  ]);
});
afterAll(() => app.release());

const timeline = (path: string, query = '', by = admin) =>
  whole<TimelinePage>(by.get(`${path}/timeline?${query}`));
const log = (fields: object) => answer<Activity>(admin.post('/activities', fields), 201);
const named = (path: string, fields: object) =>
  answer<{ documentId: string }>(admin.post(path, fields), 201);
const told = (items: TimelineItem[]) =>
  items.map((item) => {
    if (item.type === 'activity') return item.activity.documentId;
    return item.type === 'revision' ? item.revision.seq : `change ${item.change.version}`;
  });

async function pagesOf(path: string, query: string): Promise<TimelineItem[]> {
  const items: TimelineItem[] = [];
  for (let cursor = ''; ;) {
    const page = await timeline(path, `pageSize=2&${query}${cursor}`);
    items.push(...page.data);
    if (page.meta.nextCursor === null) return items;
    cursor = `&cursor=${page.meta.nextCursor}`;
  }
}

describe('the timeline of an opportunity', () => {
  it('says of each revision what it was before, with the value that it had', async () => {
    const card = await makeOpportunityIn(admin, funnel, { targetValue: 1000 });
    await move(admin, card, stageAt(funnel, 1));
    const { data } = await timeline(`/opportunities/${card.documentId}`);
    expect(data).toMatchObject([
      {
        revision: {
          stage: { name: 'Offer' },
          probability: 60,
          currentValue: 600,
          before: { stage: { name: 'Talk' }, probability: 25, currentValue: 250 },
        },
      },
      { revision: { stage: { name: 'Talk' }, before: null } },
    ]);
  });

  it('narrows to kinds and to history, page by page', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const path = `/opportunities/${card.documentId}`;
    const at = (minute: number) => new Date(Date.now() - minute * 60_000).toISOString();
    const made: Record<string, string[]> = { call: [], visit: [], note: [] };
    for (const [minute, kind] of ['call', 'visit', 'call', 'note', 'call'].entries()) {
      const fields = { opportunity: card.documentId, kind, occurredAt: at(9 - minute) };
      made[kind]?.unshift((await log(fields)).documentId);
    }
    await move(admin, card, stageAt(funnel, 1));

    expect(told(await pagesOf(path, 'kinds=call'))).toEqual(made.call);
    expect(told(await pagesOf(path, 'kinds=history'))).toEqual([2, 1]);
    expect(told(await pagesOf(path, 'kinds=history,visit'))).toEqual([2, 1, ...(made.visit ?? [])]);
    expect((await pagesOf(path, '')).length).toBe(7);
    expect(told(await pagesOf(path, 'kinds=letter'))).toEqual([]);
    expect(await wrongFields(admin.get(`${path}/timeline?kinds=call,telepathy`))).toEqual([
      'kinds',
    ]);
  });
});

describe('the timeline of a firm and of a person', () => {
  it('holds the contacts of all their opportunities and their own, each once', async () => {
    const firm = await named('/organizations', { name: 'Timeline GmbH' });
    const anna = await named('/contacts', { lastName: 'Anna', organization: firm.documentId });
    const other = await named('/contacts', { lastName: 'Other' });
    const ofFirm = await makeOpportunityIn(admin, funnel, { organization: firm.documentId });
    const ofAnna = await makeOpportunityIn(admin, funnel, { contact: anna.documentId });
    const ofOther = await makeOpportunityIn(admin, funnel, { contact: other.documentId });
    const at = (minute: number) => new Date(Date.now() - minute * 60_000).toISOString();
    const call = async (minute: number, fields: object) =>
      (await log({ kind: 'call', occurredAt: at(minute), ...fields })).documentId;
    const a = await call(5, { opportunity: ofFirm.documentId, contact: anna.documentId });
    const b = await call(4, { opportunity: ofAnna.documentId });
    const c = await call(3, { organization: firm.documentId });
    const d = await call(2, { contact: anna.documentId });
    await call(1, { opportunity: ofOther.documentId });

    expect(told(await pagesOf(`/organizations/${firm.documentId}`, ''))).toEqual([d, c, b, a]);
    expect(told(await pagesOf(`/contacts/${anna.documentId}`, 'kinds=call'))).toEqual([d, b, a]);
    expect((await timeline(`/contacts/${anna.documentId}`, 'kinds=history')).data).toEqual([]);
    const { data } = await timeline(`/organizations/${firm.documentId}`, 'kinds=call&pageSize=4');
    expect(data.at(-1)).toMatchObject({
      activity: { opportunity: { documentId: ofFirm.documentId, title: ofFirm.title } },
    });
    await refusal(admin.get('/organizations/nobody/timeline'), 404);

    const seller = await createUser(app, {
      permissions: [
        { action: 'opportunity.read', conditions: ['own'] },
        { action: 'organization.read', conditions: ['own'] },
      ],
    });
    const mine = await makeOpportunityIn(admin, funnel, {
      organization: firm.documentId,
      owner: seller.id,
    });
    const e = await call(0, { opportunity: mine.documentId });
    const seen = await timeline(`/organizations/${firm.documentId}`, '', seller);
    expect(told(seen.data)).toEqual([e, d, c]);
    await refusal(seller.get(`/contacts/${other.documentId}/timeline`), 404);
  });
});

describe('what changed beside', () => {
  const put = (card: Opportunity, fields: object) =>
    answer<Opportunity>(
      admin.put(`/opportunities/${card.documentId}`, { version: card.version, ...fields }),
    );

  it('is told with the revision of that moment, else by itself, in pages without gaps', async () => {
    const card = await makeOpportunityIn(admin, funnel, { source: 'event' });
    const path = `/opportunities/${card.documentId}`;
    const organization = await named('/organizations', { name: 'History GmbH' });
    const second = await put(card, { source: 'cold', priority: 'high' });
    const third = await put(second, { lostTo: 'Rival', brief: { goals: 'x'.repeat(300) } });
    await put(third, { organization: organization.documentId });
    const { data } = await timeline(path);
    expect(told(data)).toEqual([3, 'change 3', 2, 1]);
    expect(data).toMatchObject([
      {
        revision: {
          changes: [
            {
              field: 'organization',
              from: null,
              to: { documentId: organization.documentId, name: 'History GmbH' },
            },
          ],
        },
      },
      {
        type: 'change',
        change: {
          actor: 'Super Admin',
          via: 'admin',
          changes: expect.arrayContaining([
            { field: 'lostTo', from: null, to: 'Rival' },
            { field: 'brief.goals', from: null, to: 'changed' },
          ]) as unknown,
        },
      },
      {
        revision: {
          changes: expect.arrayContaining([
            { field: 'source', from: 'event', to: 'cold' },
            { field: 'priority', from: 'normal', to: 'high' },
          ]) as unknown,
        },
      },
      { revision: { changes: [], before: null } },
    ]);
    expect(told(await pagesOf(path, ''))).toEqual([3, 'change 3', 2, 1]);
    expect(told(await pagesOf(path, 'kinds=history'))).toEqual([3, 'change 3', 2, 1]);
    expect(told(await pagesOf(path, 'kinds=call'))).toEqual([]);
  });

  it('names no opportunity that one may not read', async () => {
    const seller = await createUser(app, {
      permissions: [{ action: 'opportunity.read', conditions: ['own'] }],
    });
    const hidden = await makeOpportunityIn(admin, funnel, { title: 'Hidden one' });
    const card = await makeOpportunityIn(admin, funnel, { owner: seller.id });
    await put(card, { predecessor: hidden.documentId });
    const changes = async (by: TestUser) => {
      const [first] = (await timeline(`/opportunities/${card.documentId}`, '', by)).data;
      return first?.type === 'change' ? first.change.changes : null;
    };
    expect(await changes(admin)).toMatchObject([
      { field: 'predecessor', from: null, to: { name: 'Hidden one' } },
    ]);
    expect(await changes(seller)).toEqual([{ field: 'predecessor', from: null, to: null }]);
  });

  it('says when the archive was', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const { archivedAt } = await put(card, { archived: true });
    const [first] = (await timeline(`/opportunities/${card.documentId}`)).data;
    expect(first).toMatchObject({
      change: { changes: [{ field: 'archivedAt', from: null, to: archivedAt }] },
    });
  });
});

describe('what may be changed in a timeline', () => {
  const items = async (path: string, by: TestUser) => {
    const { data } = await timeline(path, '', by);
    return new Map(
      data.flatMap((item) =>
        item.type === 'activity' ? [[item.activity.documentId, item.canChange]] : [],
      ),
    );
  };
  /** What the timeline offers is what the routes allow. */
  async function expectTrue(path: string, by: TestUser) {
    const found = await items(path, by);
    for (const [documentId, canChange] of found) {
      const status = canChange ? 200 : 403;
      await by.put(`/activities/${documentId}`, { subject: 'put right' }).expect(status);
    }
    return [...found.values()];
  }

  it('is one’s own and that of one’s opportunities, of firms what one may change', async () => {
    const writer = await createUser(app, {
      permissions: ['opportunity.read', 'organization.read'],
    });
    const seller = await createUser(app, {
      permissions: [
        'opportunity.read',
        { action: 'opportunity.update', conditions: ['own'] },
        { action: 'organization.read' },
        { action: 'organization.update', conditions: ['own'] },
      ],
    });
    const firm = await named('/organizations', { name: 'Rights GmbH', owner: seller.id });
    const of = { organization: firm.documentId };
    const mine = await makeOpportunityIn(admin, funnel, { ...of, owner: seller.id });
    const others = await makeOpportunityIn(admin, funnel, of);
    const at = (minute: number) => new Date(Date.now() - minute * 60_000).toISOString();
    const call = async (minute: number, fields: object, by = admin) => {
      const body = { kind: 'call', occurredAt: at(minute), ...fields };
      return answer<Activity>(by.post('/activities', body), 201);
    };
    await call(4, { opportunity: mine.documentId });
    await call(3, { opportunity: others.documentId });
    await call(2, { opportunity: others.documentId }, writer);
    await call(1, of);
    const path = `/organizations/${firm.documentId}`;
    expect(await expectTrue(path, seller)).toEqual([true, false, false, true]);
    expect(await expectTrue(path, writer)).toEqual([false, true, false, false]);
    expect(await expectTrue(path, admin)).toEqual([true, true, true, true]);
    expect(await expectTrue(`/opportunities/${others.documentId}`, writer)).toEqual([true, false]);
  });

  it('tells of an objection what has become of it, and forgets what was deleted', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const path = `/opportunities/${card.documentId}`;
    const made = await log({
      opportunity: card.documentId,
      kind: 'call',
      objectionKind: 'price',
      objectionState: 'open',
    });
    const objections = async () =>
      (await answer<{ objections: Activity[] }>(admin.get(`${path}/record`))).objections;
    expect(await objections()).toHaveLength(1);
    await answer(admin.put(`/activities/${made.documentId}`, { objectionState: 'resolved' }));
    expect(await objections()).toHaveLength(0);
    const [first] = (await timeline(path)).data;
    expect(first).toMatchObject({ activity: { objectionState: 'resolved', isContact: true } });
    await admin.del(`/activities/${made.documentId}`).expect(200);
    expect(await items(path, admin)).toEqual(new Map());
    await refusal(admin.put(`/activities/${made.documentId}`, { subject: 'x' }), 404);
  });

  it('a moment that was put right is also when it was done', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const { documentId } = await log({ opportunity: card.documentId, kind: 'call' });
    const occurredAt = new Date(Date.now() - 86_400_000).toISOString();
    const after = await answer<Activity>(admin.put(`/activities/${documentId}`, { occurredAt }));
    expect([after.occurredAt, after.doneAt]).toEqual([occurredAt, occurredAt]);
  });
});
