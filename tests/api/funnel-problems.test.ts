import type { Funnel, FunnelUse } from '../../shared/contracts/funnel';
import type { Opportunity } from '../../shared/contracts/opportunity';
import { UIDS } from '../../server/constants';
import { answer, refusal } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import {
  columnOf,
  makeFunnel,
  makeOpportunityIn,
  makeStage,
  readBoard,
  stageAt,
} from './support/funnels';
import { importFile } from './support/imports';
import { idOf, OPEN_END, revisionsOf, rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

const read = ({ documentId }: Pick<Funnel, 'documentId'>) =>
  answer<Funnel>(admin.get(`/funnels/${documentId}`));
const use = ({ documentId }: Pick<Funnel, 'documentId'>, by = admin) =>
  answer<FunnelUse>(by.get(`/funnels/${documentId}/use`));

describe('problems of a funnel', () => {
  it('a sound one has none, one without an open stage says so and its board opens', async () => {
    const sound = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }]);
    expect(sound.problems).toEqual([]);
    const closed = await makeFunnel(admin, [{ kind: 'won' }, { kind: 'lost' }]);
    expect(closed.problems).toMatchObject([{ field: 'stages' }]);
    expect((await readBoard(admin, closed)).columns).toHaveLength(2);
    const empty = await makeFunnel(admin, []);
    expect(empty.problems).toMatchObject([{ field: 'stages' }]);
    expect((await readBoard(admin, empty)).columns).toEqual([]);
  });

  it('days in the wrong order that came in past the checks: named with the stage, cards without a light', async () => {
    const funnel = await makeFunnel(admin, [{ kind: 'open', name: 'Talk' }, { kind: 'open' }], {
      followUpDays: 5,
      criticalDays: 10,
    });
    await makeOpportunityIn(admin, funnel);
    await app.strapi.db.query(UIDS.funnel).update({
      where: { documentId: funnel.documentId },
      data: { followUpDays: 12 },
    });
    expect((await read(funnel)).problems).toMatchObject([
      { field: 'criticalDays', stage: { name: 'Talk' }, followUpDays: 12, criticalDays: 10 },
      { field: 'criticalDays', stage: { documentId: stageAt(funnel, 1) } },
    ]);
    const column = columnOf(await readBoard(admin, funnel), stageAt(funnel, 0));
    expect(column).toMatchObject({ count: 1, lights: { green: 0, yellow: 0, red: 0 } });
    const mended = await answer<Funnel>(
      admin.put(`/funnels/${funnel.documentId}`, { followUpDays: 4 }),
    );
    expect(mended.problems).toEqual([]);
  });

  it('a member who was deactivated or blocked stays on the team and is named', async () => {
    const members = [await createUser(app), await createUser(app), await createUser(app)];
    const team = members.map(({ id }) => id);
    const funnel = await makeFunnel(admin, [{ kind: 'open' }], { team });
    expect(funnel.problems).toEqual([]);
    const [away, blocked] = team;
    const users = app.strapi.db.query('admin::user');
    await users.update({ where: { id: away }, data: { isActive: false } });
    await users.update({ where: { id: blocked }, data: { blocked: true } });
    const { problems, team: shown } = await read(funnel);
    expect(problems.map((problem) => problem.field === 'team' && problem.user.id)).toEqual([
      away,
      blocked,
    ]);
    expect(shown).toHaveLength(3);
    const all = await answer<Funnel[]>(admin.get('/funnels'));
    const listed = all.find(({ documentId }) => documentId === funnel.documentId);
    expect(listed?.problems).toEqual(problems);
    expect((await readBoard(admin, funnel)).columns).toHaveLength(1);
  });
});

describe('what runs through a funnel', () => {
  const NO_LEADS = { forms: [], leads: 0, hasLeads: false };

  it('is told by stage, without numbers to who does not see all of it', async () => {
    const funnel = await makeFunnel(admin, [{ kind: 'open', name: 'One' }, { kind: 'won' }]);
    expect(await use(funnel)).toEqual({ isUsed: false, count: 0, stages: [], ...NO_LEADS });
    await makeOpportunityIn(admin, funnel);
    const { documentId } = await makeOpportunityIn(admin, funnel);
    await admin.put(`/opportunities/${documentId}`, { archived: true, version: 1 }).expect(200);
    const stage = stageAt(funnel, 0);
    expect(await use(funnel)).toEqual({
      isUsed: true,
      count: 2,
      ...NO_LEADS,
      stages: [{ stage, name: 'One', count: 2 }],
    });
    const permissions = [
      'access',
      'funnel.manage',
      { action: 'opportunity.read', conditions: ['own'] },
    ];
    const builder = await createUser(app, { permissions });
    expect(await use(funnel, builder)).toEqual({
      isUsed: true,
      count: null,
      ...{ ...NO_LEADS, leads: null },
      stages: [{ stage, name: 'One', count: null }],
    });
    await admin.get('/funnels/nosuchfunnel/use').expect(404);
  });
});

describe('a stage that is removed', () => {
  it('hands its many opportunities over in one go, with a line in the history of each', async () => {
    const funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'open' }, { kind: 'lost' }]);
    const [from, to, lost] = [0, 1, 2].map((at) => stageAt(funnel, at));
    const many = 5000;
    const lines = Array.from({ length: many }, (_, at) => `${at},Chance ${at},Talk,${at}`);
    const file = ['id,title,stage,value', ...lines].join('\n');
    const imported = await importFile(app, admin, file, {
      mapping: { id: 'externalId', title: 'title', stage: 'stage', value: 'targetValue' },
      funnel: funnel.documentId,
      stages: { Talk: String(from) },
    });
    expect(imported).toMatchObject({ status: 'done', created: many });
    const path = `/funnels/${funnel.documentId}`;
    const stages = [{ stage: to }, { stage: lost }];
    const refused = await refusal(admin.put(path, { stages }), 409);
    expect(refused.details).toMatchObject({ usedBy: many });

    // A target that does not stay changes nothing at all, not even the name that came with it.
    const wrong = { name: 'Renamed', stages, moveTo: { [String(from)]: from } };
    await admin.put(path, wrong).expect(400);
    const kept = await read(funnel);
    expect(kept.name).toBe(funnel.name);
    expect(kept.stages).toHaveLength(3);

    const added = await makeStage(admin, { kind: 'open', name: 'Added with it' });
    const begun = performance.now();
    const saved = await answer<Funnel>(
      admin.put(path, {
        stages: [{ stage: added.documentId }, ...stages],
        moveTo: { [String(from)]: added.documentId },
      }),
    );
    // About a second on PostgreSQL; the bound is for a machine that is busy with other things.
    expect(performance.now() - begun).toBeLessThan(30_000);
    expect(saved.stages.map(({ stage }) => stage.documentId)).toEqual([added.documentId, to, lost]);
    expect(await use(funnel)).toMatchObject({
      stages: [{ name: 'Added with it', count: many }],
    });
    const ids = await rows(app, 'opportunity')
      .where({ funnel_id: await idOf(app, 'funnel', funnel.documentId) })
      .select('id', 'document_id');
    expect(ids).toHaveLength(many);
    const funnelIds = rows(app, 'opportunity')
      .where({ funnel_id: await idOf(app, 'funnel', funnel.documentId) })
      .select('id');
    const written = await rows(app, 'revision')
      .whereIn('opportunity_id', funnelIds)
      .where({ valid_to: OPEN_END, stage_document_id: added.documentId })
      .select('valid_from', 'actor_user_id');
    expect(written).toHaveLength(many);
    expect(new Set(written.map((row) => Number(row.valid_from))).size).toBe(1);
    expect(new Set(written.map((row) => Number(row.actor_user_id)))).toEqual(new Set([admin.id]));
    const history = await revisionsOf(app, String(ids[0]?.document_id));
    expect(history.slice(-2).map(({ stage }) => stage)).toEqual([from, added.documentId]);
  }, 120_000);
});

describe('a funnel that is deleted', () => {
  it('hands over those too that stand in a stage which is not in it any more', async () => {
    const [funnel, target] = [
      await makeFunnel(admin, [{ kind: 'open' }]),
      await makeFunnel(admin, [{ kind: 'open' }]),
    ];
    const elsewhere = await makeFunnel(admin, [{ kind: 'open' }]);
    const card = await makeOpportunityIn(admin, funnel);
    await rows(app, 'opportunity')
      .where({ document_id: card.documentId })
      .update({ stage_id: await idOf(app, 'stage', stageAt(elsewhere, 0)) });
    const used = await use(funnel);
    expect(used.stages).toMatchObject([{ stage: stageAt(elsewhere, 0), count: 1 }]);
    const remove = (stages: object) =>
      admin.del(`/funnels/${funnel.documentId}`).send({
        moveTo: { funnel: target.documentId, stages },
      });
    expect((await refusal(remove({}), 409)).details).toMatchObject({ usedBy: 1 });
    await remove({ [stageAt(elsewhere, 0)]: stageAt(target, 0) }).expect(200);
    const after = await answer<Opportunity>(admin.get(`/opportunities/${card.documentId}`));
    expect(after.stage?.documentId).toBe(stageAt(target, 0));
    await refusal(admin.get(`/funnels/${funnel.documentId}`), 404);
  });
});
