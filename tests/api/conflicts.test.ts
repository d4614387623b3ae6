import type { ConflictingChange } from '../../shared/contracts/common';
import type { Funnel } from '../../shared/contracts/funnel';
import type { Opportunity } from '../../shared/contracts/opportunity';
import type { Contact, Organization } from '../../shared/contracts/person';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import {
  makeFunnel,
  makeOpportunityIn,
  move,
  moveRequest,
  readOpportunity,
  stageAt,
} from './support/funnels';
import { changesOf, revisionsOf } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let mine: TestUser;
let theirs: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  mine = await pipelineAdmin(app);
  theirs = await pipelineAdmin(app, { firstname: 'Thea', lastname: 'Irs' });
  funnel = await makeFunnel(mine, [{ kind: 'open' }, { kind: 'open' }, { kind: 'won' }]);
});
afterAll(() => app.release());

const make = (fields: Record<string, unknown> = {}) => makeOpportunityIn(mine, funnel, fields);
const put = (by: TestUser, { documentId }: Opportunity, version: number, fields: object) =>
  by.put(`/opportunities/${documentId}`, { version, ...fields });
const nameOf = (position: number) => {
  const stage = funnel.stages[position]?.stage;
  return { documentId: stage?.documentId, name: stage?.name };
};

async function conflictOf(
  request: ReturnType<typeof put>,
): Promise<{ version: number | undefined; changes: ConflictingChange[] }> {
  const { details, name } = await refusal(request, 409);
  expect(name).toBe('ConflictError');
  return { version: details.version, changes: details.changes ?? [] };
}
const byThea = { by: 'Thea Irs', at: expect.stringMatching(/^\d{4}-.*Z$/) };

describe('a stale write', () => {
  it('is applied when nobody touched its fields', async () => {
    const card = await make({ title: 'Old' });
    await answer(put(theirs, card, 1, { title: 'New' }));
    await answer(put(theirs, card, 2, { nextStep: 'Call' }));
    const written = await answer<Opportunity>(
      put(mine, card, 1, { targetValue: 7, priority: 'high' }),
    );
    expect(written).toMatchObject({ title: 'New', nextStep: 'Call', targetValue: 7, version: 4 });
    const log = await changesOf(app, card.documentId);
    expect(log.map(({ version, userName }) => [version, userName])).toEqual([
      [2, 'Thea Irs'],
      [3, 'Thea Irs'],
      [4, 'Super Admin'],
    ]);
  });

  it('gets both values, who and when where it overlaps, and nothing of it is written', async () => {
    const card = await make({ title: 'Old', targetValue: 1 });
    await answer(put(theirs, card, 1, { title: 'Theirs', nextStep: 'x' }));
    await answer(put(theirs, card, 2, { title: 'Theirs again' }));
    const conflict = await conflictOf(put(mine, card, 1, { title: 'Mine', targetValue: 2 }));
    expect(conflict).toEqual({
      version: 3,
      changes: [{ field: 'title', mine: 'Mine', theirs: 'Theirs again', ...byThea }],
    });
    expect(await readOpportunity(mine, card)).toMatchObject({
      title: 'Theirs again',
      targetValue: 1,
      version: 3,
    });
    expect(await revisionsOf(app, card.documentId)).toHaveLength(1);
    await answer(put(mine, card, 2, { nextStep: 'y' }));
  });

  it('passes when both said the same', async () => {
    const card = await make();
    await answer(put(theirs, card, 1, { title: 'Agreed', targetValue: 5 }));
    const same = await answer<Opportunity>(put(mine, card, 1, { title: 'Agreed', targetValue: 5 }));
    expect(same.version).toBe(2);
  });

  it('names records as people know them, long texts in full and instants as everywhere', async () => {
    const firm = (name: string) => answer<Organization>(mine.post('/organizations', { name }), 201);
    const [a, b] = [await firm('A'), await firm('B')];
    const owner = await createUser(app, { permissions: [], firstname: 'Otto', lastname: 'Owner' });
    const card = await make();
    const long = 'y'.repeat(500);
    const told = {
      organization: a.documentId,
      owner: theirs.id,
      brief: { needs: long },
      archived: true,
    };
    await answer(put(theirs, card, 1, told));
    const said = {
      organization: b.documentId,
      owner: owner.id,
      brief: { needs: 'short' },
      archived: false,
    };
    const { changes } = await conflictOf(put(mine, card, 1, { ...said }));
    const values = Object.fromEntries(
      changes.map((change) => [change.field, [change.mine, change.theirs]]),
    );
    expect(values).toEqual({
      organization: [
        { documentId: b.documentId, name: 'B' },
        { documentId: a.documentId, name: 'A' },
      ],
      owner: [
        { id: owner.id, name: 'Otto Owner' },
        { id: theirs.id, name: 'Thea Irs' },
      ],
      'brief.needs': ['short', long],
      archivedAt: [null, expect.stringMatching(/^\d{4}-.*Z$/)],
    });
  });

  it('collides by key where a field has keys', async () => {
    const card = await make({ brief: { needs: 'n', goals: 'g' }, answers: { a: 1 } });
    await answer(
      put(theirs, card, 1, {
        brief: { needs: 'theirs' },
        answers: { a: 2 },
        checklist: { x: true },
      }),
    );
    const written = await answer<Opportunity>(
      put(mine, card, 1, { brief: { goals: 'mine' }, answers: { b: 3 }, checklist: { y: true } }),
    );
    expect(written).toMatchObject({
      brief: { needs: 'theirs', goals: 'mine' },
      answers: { a: 2, b: 3 },
      checklist: { x: true, y: true },
    });
    const { changes } = await conflictOf(
      put(mine, card, 1, { brief: { needs: null, problem: 'p' }, answers: { a: 9 } }),
    );
    expect(changes).toEqual([
      { field: 'brief.needs', mine: null, theirs: 'theirs', ...byThea },
      { field: 'answers.a', mine: 9, theirs: 2, ...byThea },
    ]);
  });

  it('cannot be of a version that was never there', async () => {
    const card = await make();
    expect(await wrongFields(put(mine, card, 2, { title: 'x' }))).toEqual(['version']);
    expect(await wrongFields(put(mine, card, 0, { title: 'x' }))).toEqual(['version']);
  });
});

describe('a stale move', () => {
  it('is applied when others changed other things, contacts and order included', async () => {
    const card = await make();
    const other = await make();
    await answer(put(theirs, card, 1, { title: 'Meanwhile' }));
    await answer(theirs.post('/activities', { kind: 'call', opportunity: card.documentId }), 201);
    await move(theirs, { ...card, version: 2 }, stageAt(funnel, 0), { after: other.documentId });
    const moved = await move(mine, card, stageAt(funnel, 1));
    expect(moved).toMatchObject({ title: 'Meanwhile', version: 3, stage: nameOf(1) });
  });

  it('conflicts with another move, but not with one to the same stage', async () => {
    const card = await make();
    await move(theirs, card, stageAt(funnel, 2));
    const { version, changes } = await conflictOf(moveRequest(mine, card, stageAt(funnel, 1)));
    expect(version).toBe(2);
    expect(changes).toEqual(
      expect.arrayContaining([
        { field: 'stage', mine: nameOf(1), theirs: nameOf(2), ...byThea },
        { field: 'closedAt', mine: null, theirs: expect.stringMatching(/Z$/), ...byThea },
      ]),
    );
    expect(changes).toHaveLength(2);
    expect(await move(mine, card, stageAt(funnel, 2))).toMatchObject({ version: 2 });
  });

  it('brings no field past a colleague', async () => {
    const card = await make();
    await answer(put(theirs, card, 1, { targetValue: 100 }));
    const closing = { closing: { targetValue: 90 } };
    const { changes } = await conflictOf(moveRequest(mine, card, stageAt(funnel, 2), closing));
    expect(changes.map(({ field, mine: my, theirs: their }) => [field, my, their])).toEqual([
      ['targetValue', 90, 100],
    ]);
    expect(await readOpportunity(mine, card)).toMatchObject({ status: 'open', version: 2 });
  });

  it('of twenty at once leaves one history without a gap', async () => {
    const card = await make();
    const target = stageAt(funnel, 1);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        i % 2 === 0 ? moveRequest(mine, card, target) : put(theirs, card, 1, { targetValue: i }),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status !== 200 && status !== 409)).toEqual([]);
    const after = await readOpportunity(mine, card);
    const log = await changesOf(app, card.documentId);
    expect(log.map(({ version }) => version)).toEqual(log.map((_, i) => i + 2));
    expect(after.version).toBe(log.length + 1);
    expect(log.length).toBe(2); // one move, one target value: the others were the same or collided
    expect(after).toMatchObject({ stage: { documentId: target }, targetValue: expect.any(Number) });
  });
});

describe('the people of an opportunity', () => {
  const people = (by: TestUser, { documentId }: Opportunity, body: object) =>
    by.put(`/opportunities/${documentId}/contacts`, body);
  const person = async (lastName: string) =>
    (await answer<Contact>(mine.post('/contacts', { lastName }), 201)).documentId;

  it('are a field like any other: with a version, a log and a conflict', async () => {
    const [anna, berta] = [await person('Anna'), await person('Berta')];
    const card = await make();
    const theirList = { contacts: [{ contact: anna, role: 'decider' }, { contact: berta }] };
    await answer(people(theirs, card, { version: 1, ...theirList }));
    await answer(people(theirs, card, { version: 2, ...theirList }));
    expect((await readOpportunity(mine, card)).version).toBe(2);
    const stale = people(mine, card, { version: 1, contacts: [{ contact: berta }] });
    expect(await conflictOf(stale)).toEqual({
      version: 2,
      changes: [{ field: 'contacts', mine: 'Berta', theirs: 'Anna (decider), Berta', ...byThea }],
    });
    expect(await wrongFields(people(mine, card, { version: 9, contacts: [] }))).toEqual([
      'version',
    ]);
    await answer(put(mine, card, 1, { title: 'Nothing of people' }));
    await answer(people(mine, card, { version: 2, contacts: [{ contact: berta }] }));
    await answer(people(mine, card, { version: 4, contacts: [] }));
    expect((await readOpportunity(mine, card)).version).toBe(5);
    const log = await changesOf(app, card.documentId);
    expect(log.map(({ version, changes }) => [version, changes.contacts])).toEqual([
      [2, [null, 'Anna (decider), Berta']],
      [3, undefined],
      [4, ['Anna (decider), Berta', 'Berta']],
      [5, ['Berta', null]],
    ]);
    expect(await revisionsOf(app, card.documentId)).toHaveLength(1);
  });

  it('replaced by two at once on the same version: one wins, the other is told', async () => {
    const [anna, berta] = [await person('Anna'), await person('Berta')];
    const card = await make();
    const answers = await Promise.all(
      [anna, berta].map((contact) => people(mine, card, { version: 1, contacts: [{ contact }] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

it('a conflict names no opportunity that the reader may not read', async () => {
  const seller = await createUser(app, {
    permissions: [{ action: 'opportunity.read', conditions: ['own'] }, 'opportunity.update'],
  });
  const hidden = await make({ title: 'Not for sellers' });
  const [own, card] = [await make({ owner: seller.id }), await make({ owner: seller.id })];
  await answer(put(mine, card, 1, { predecessor: hidden.documentId }));
  const { changes } = await conflictOf(put(seller, card, 1, { predecessor: own.documentId }));
  expect(changes).toMatchObject([
    { field: 'predecessor', mine: { documentId: own.documentId }, theirs: null },
  ]);
  expect(JSON.stringify(changes)).not.toContain('Not for sellers');
});
