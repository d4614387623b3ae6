import type { Funnel } from '../../shared/contracts/funnel';
import type { Stage } from '../../shared/contracts/stage';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import {
  makeFunnel,
  makeOpportunityIn,
  makeStage,
  move,
  readBoard,
  readOpportunity,
  stageAt,
  titlesIn,
} from './support/funnels';
import { revisionsOf } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

const stages = () => answer<Stage[]>(admin.get('/stages'));

describe('stages', () => {
  it('are made with what their kind says, changed and deleted', async () => {
    const open = await makeStage(admin, { name: 'Prüfung & Übergabe', kind: 'open' });
    expect(open).toEqual({
      documentId: expect.any(String),
      code: 'pruefung-uebergabe',
      name: 'Prüfung & Übergabe',
      icon: null,
      color: 'primary600',
      probability: 0,
      kind: 'open',
      goal: null,
      checklist: [],
      questions: [],
      usedIn: [],
    });
    expect(await makeStage(admin, { kind: 'won' })).toMatchObject({
      probability: 100,
      kind: 'won',
    });
    const changes = {
      name: 'Prüfung',
      icon: 'Check',
      color: 'alternative600',
      probability: 33.25,
      goal: 'A goal',
      checklist: [{ key: 'a', label: 'A', required: true, dueDays: 3 }],
      questions: [
        {
          key: 'q',
          type: 'select',
          label: 'Q',
          required: false,
          options: [{ value: 1, label: 'one' }],
          mapsTo: 'brief.needs',
        },
      ],
    };
    const path = `/stages/${open.documentId}`;
    expect(await answer<Stage>(admin.put(path, changes))).toEqual({ ...open, ...changes });
    expect((await stages()).find(({ documentId }) => documentId === open.documentId)).toEqual({
      ...open,
      ...changes,
    });
    await admin.del(path).expect(200);
    await refusal(admin.del(path), 404);
    await refusal(admin.put(path, { name: 'x' }), 404);
  });

  it('refuse bad input and a taken code', async () => {
    const wrong = async (body: object, field: string) =>
      expect(await wrongFields(admin.post('/stages', body))).toEqual([field]);
    await wrong({ kind: 'open' }, 'name');
    await wrong({ name: 'x' }, 'kind');
    await wrong({ name: 'x', kind: 'open', probability: 101 }, 'probability');
    await wrong({ name: 'x', kind: 'open', color: 'pink' }, 'color');
    await wrong({ name: 'x', kind: 'open', icon: 'Webhooks' }, 'icon');
    const level = {
      key: 'q',
      type: 'select',
      label: 'Q',
      mapsTo: 'interest',
      options: [{ value: 'burning', label: 'Burning' }],
    };
    await wrong({ name: 'x', kind: 'open', questions: [level] }, 'questions.0.options');
    const { mapsTo: _, ...free } = level;
    const one = { value: 1, label: 'One' };
    for (const options of [undefined, [], [one, { value: '1', label: 'Also one' }]])
      await wrong(
        { name: 'x', kind: 'open', questions: [{ ...free, options }] },
        'questions.0.options',
      );
    await wrong({ name: 'x', kind: 'open', usedIn: [] }, 'usedIn');
    for (const mapsTo of ['stage', 'brief', 'brief.mood', 'organization.name']) {
      const question = { key: 'q', type: 'text', label: 'Q', required: false, mapsTo };
      await wrong({ name: 'x', kind: 'open', questions: [question] }, 'questions.0.mapsTo');
    }
    const { code } = await makeStage(admin, { name: 'Taken', kind: 'open' });
    await refusal(admin.post('/stages', { name: 'Other', kind: 'open', code }), 409);
    expect(await makeStage(admin, { name: 'Taken', kind: 'open' })).toMatchObject({
      code: 'taken-2',
    });
    const other = await makeStage(admin, { kind: 'open' });
    await refusal(admin.put(`/stages/${other.documentId}`, { code }), 409);
  });

  it('stay while a funnel runs through them', async () => {
    const funnel = await makeFunnel(admin, [{ kind: 'open' }], { name: 'Runs through it' });
    const refused = await refusal(admin.del(`/stages/${stageAt(funnel, 0)}`), 409);
    expect(refused.message).toContain('Runs through it');
    expect(refused.details.usedBy).toBe(0);
  });

  it('write a new probability into the history of those whom it concerns, and of no others', async () => {
    const stage = (await makeStage(admin, { kind: 'open', probability: 20 })).documentId;
    const plain = await makeFunnel(admin, [], { stages: [{ stage }] });
    const own = await makeFunnel(admin, [], { stages: [{ stage, probability: 50 }] });
    const [inherits, overrides, other] = [
      await makeOpportunityIn(admin, plain, { targetValue: 1000 }),
      await makeOpportunityIn(admin, plain, { probability: 77, probabilityReason: 'told so' }),
      await makeOpportunityIn(admin, own),
    ];
    const probabilities = async ({ documentId }: { documentId: string }) =>
      (await revisionsOf(app, documentId)).map((revision) => [revision.probability, revision.via]);

    await answer<Stage>(admin.put(`/stages/${stage}`, { probability: 30 }));
    expect(await probabilities(inherits)).toEqual([
      [20, 'admin'],
      [30, 'settings'],
    ]);
    expect(await probabilities(overrides)).toEqual([[77, 'admin']]);
    expect(await probabilities(other)).toEqual([[50, 'admin']]);
    expect(await readOpportunity(admin, inherits)).toMatchObject({ probability: 30, version: 1 });

    await answer<Funnel>(
      admin.put(`/funnels/${own.documentId}`, { stages: [{ stage, probability: 60 }] }),
    );
    await answer<Funnel>(
      admin.put(`/funnels/${plain.documentId}`, { stages: [{ stage, probability: null }] }),
    );
    expect(await probabilities(other)).toEqual([
      [50, 'admin'],
      [60, 'settings'],
    ]);
    expect(await probabilities(inherits)).toHaveLength(2);

    await answer<Stage>(admin.put(`/stages/${stage}`, { name: 'Renamed' }));
    for (const concerned of [inherits, overrides, other]) {
      const history = await revisionsOf(app, concerned.documentId);
      expect(history.at(-1)).toMatchObject({ stageName: 'Renamed', via: 'settings' });
    }
  });
});

describe('stages that go', () => {
  it('hand their opportunities over, in order and with history', async () => {
    const funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'open' }, { kind: 'won' }]);
    const [stays, goes, won] = [stageAt(funnel, 0), stageAt(funnel, 1), stageAt(funnel, 2)];
    const there = await makeOpportunityIn(admin, funnel, { title: 'there' });
    for (const title of ['c', 'b', 'a']) {
      await makeOpportunityIn(admin, funnel, { title, stage: goes });
    }
    const moved = await makeOpportunityIn(admin, funnel, { title: 'top', stage: goes });
    await move(admin, moved, goes, { before: there.documentId }); // not of this column: on top
    const order = titlesIn(await readBoard(admin, funnel), goes);
    const path = `/funnels/${funnel.documentId}`;
    const left = { stages: [{ stage: stays }, { stage: won }] };

    expect((await refusal(admin.put(path, left), 409)).details.usedBy).toBe(4);
    const nowhere = { ...left, moveTo: { [goes]: goes } };
    expect(await wrongFields(admin.put(path, nowhere))).toEqual([`moveTo.${goes}`]);
    expect((await readOpportunity(admin, moved)).stage?.documentId).toBe(goes);

    const after = await answer<Funnel>(admin.put(path, { ...left, moveTo: { [goes]: stays } }));
    expect(after.stages.map(({ stage }) => stage.documentId)).toEqual([stays, won]);
    expect(titlesIn(await readBoard(admin, funnel), stays)).toEqual(['there', ...order]);
    const now = await readOpportunity(admin, moved);
    expect(now).toMatchObject({ stage: { documentId: stays }, version: 2 });
    const history = await revisionsOf(app, moved.documentId);
    expect(history.map(({ stage }) => stage)).toEqual([goes, stays]);
    expect(history[1]).toMatchObject({ actorUserId: admin.id, via: 'admin' });
    await admin.del(`/stages/${goes}`).expect(200);
  });

  it('are replaced by another stage in every funnel', async () => {
    const [goes, stays] = [
      (await makeStage(admin, { kind: 'open' })).documentId,
      (await makeStage(admin, { kind: 'open' })).documentId,
    ];
    const place = { stages: [{ stage: goes }, { stage: stays }] };
    const [one, two] = [await makeFunnel(admin, [], place), await makeFunnel(admin, [], place)];
    const [first, second] = [
      await makeOpportunityIn(admin, one, { stage: goes }),
      await makeOpportunityIn(admin, two, { stage: goes }),
    ];
    expect((await refusal(admin.del(`/stages/${goes}`), 409)).details.usedBy).toBe(2);
    const elsewhere = (await makeStage(admin, { kind: 'open' })).documentId;
    for (const target of [goes, elsewhere, 'nosuchstage']) {
      expect(await wrongFields(admin.del(`/stages/${goes}?moveTo=${target}`))).toEqual(['moveTo']);
    }
    expect(await readOpportunity(admin, first)).toMatchObject({ stage: { documentId: goes } });
    await answer(admin.del(`/stages/${goes}`).send({ moveTo: stays }));
    for (const card of [first, second]) {
      expect(await readOpportunity(admin, card)).toMatchObject({ stage: { documentId: stays } });
      expect(await revisionsOf(app, card.documentId)).toHaveLength(2);
    }
    const after = await answer<Funnel>(admin.get(`/funnels/${two.documentId}`));
    expect(after.stages.map(({ stage }) => stage.documentId)).toEqual([stays]);
    expect((await stages()).some(({ documentId }) => documentId === goes)).toBe(false);
  });

  it('are no loss reason to ask for, and won ones stay won when they', async () => {
    const funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }, { kind: 'lost' }]);
    const [open, won, lost] = [stageAt(funnel, 0), stageAt(funnel, 1), stageAt(funnel, 2)];
    const opportunity = await makeOpportunityIn(admin, funnel);
    const body = { stages: [{ stage: won }, { stage: lost }], moveTo: { [open]: lost } };
    await answer<Funnel>(admin.put(`/funnels/${funnel.documentId}`, body));
    const after = await readOpportunity(admin, opportunity);
    expect(after).toMatchObject({ status: 'lost', lossReason: null, probability: 0 });
    expect(after.closedAt).not.toBeNull();
  });

  it('go with their funnel, stage by stage', async () => {
    const from = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }], { currency: 'USD' });
    const to = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }]);
    const open = await makeOpportunityIn(admin, from);
    const won = await move(admin, await makeOpportunityIn(admin, from), stageAt(from, 1));
    const remove = (body: object) => admin.del(`/funnels/${from.documentId}`).send(body);

    expect((await refusal(remove({}), 409)).details.usedBy).toBe(2);
    const stagesTo = { [stageAt(from, 0)]: stageAt(to, 0) };
    const partly = { moveTo: { funnel: to.documentId, stages: stagesTo } };
    expect((await refusal(remove(partly), 409)).details.usedBy).toBe(1);
    const itself = { moveTo: { funnel: from.documentId, stages: stagesTo } };
    expect(await wrongFields(remove(itself))).toEqual(['moveTo.funnel']);
    expect(await readOpportunity(admin, open)).toMatchObject({ version: 1 });

    stagesTo[stageAt(from, 1)] = stageAt(to, 1);
    await answer(remove(partly));
    await refusal(admin.get(`/funnels/${from.documentId}`), 404);
    const funnel = { documentId: to.documentId, name: to.name };
    expect(await readOpportunity(admin, open)).toMatchObject({ funnel, status: 'open' });
    expect(await readOpportunity(admin, won)).toMatchObject({
      funnel,
      status: 'won',
      closedAt: won.closedAt,
      currency: 'USD',
    });
    expect(await revisionsOf(app, open.documentId)).toHaveLength(2);
    const empty = await makeFunnel(admin, [{ kind: 'open' }]);
    await admin.del(`/funnels/${empty.documentId}`).expect(200);
  });
});
