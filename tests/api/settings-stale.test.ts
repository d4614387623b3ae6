import type { Funnel, FunnelStageInput } from '../../shared/contracts/funnel';
import type { Settings } from '../../shared/contracts/settings';
import type { Stage } from '../../shared/contracts/stage';
import { answer, refusal } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeStage } from './support/funnels';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

/** The fields in which the second of two admins is told of the first. */
async function told(path: string, body: object): Promise<string[]> {
  const { details } = await refusal(admin.put(path, body), 409);
  return (details.changes ?? []).map(({ field }) => field);
}
/** The stages as a PUT writes them. */
const written = ({ stages }: Funnel): FunnelStageInput[] =>
  stages.map(({ stage, ...place }) => ({ ...place, stage: stage.documentId }));

it('a funnel: who puts an older order of its stages back is told, and removes nobody his stage', async () => {
  const funnel = await makeFunnel(admin, [
    {
      kind: 'open',
      place: {
        probability: 30,
        checklist: [{ key: 'a', label: 'A', required: false, dueDays: 2 }],
      },
    },
    { kind: 'won' },
  ]);
  const path = `/funnels/${funnel.documentId}`;
  const was = { stages: written(funnel), description: null };
  const { documentId: stage } = await makeStage(admin, { kind: 'open' });
  await answer(admin.put(path, { stages: [...was.stages, { stage }], was }));

  const turned = [...was.stages].reverse();
  expect(await told(path, { stages: turned, was })).toEqual(['stages']);
  const other = { description: 'Something else', was };
  const after = await answer<Funnel>(admin.put(path, other));
  expect(after.stages.map((placed) => placed.stage.documentId)).toContain(stage);
  // What was read now can be written, and who says nothing writes as before.
  await answer(admin.put(path, { stages: turned, was: { stages: written(after) } }));
  await answer(admin.put(path, { stages: was.stages }));
});

it('a funnel: of everything else too', async () => {
  const funnel = await makeFunnel(admin, [{ kind: 'open' }]);
  const path = `/funnels/${funnel.documentId}`;
  const { name, description, offer, idealCustomer, currency } = funnel;
  const was = { name, description, offer, idealCustomer, currency, team: [], archived: false };
  const first = {
    ...{ name: 'First', team: [admin.id], archived: true, currency: 'USD' },
    ...{ offer: { text: 'Much', links: [] }, idealCustomer: { industry: 'b', size: 'a' } },
  };
  await answer(admin.put(path, { ...first, was }));
  const second = {
    ...{ name: 'Second', team: [], archived: false, currency: 'USD' },
    ...{ offer: { text: 'Little', links: [] }, idealCustomer: { size: 'a', industry: 'b' } },
  };
  expect((await told(path, { ...second, was })).sort()).toEqual([
    ...['archived', 'name', 'offer', 'team'],
  ]);
});

it('a stage: a checklist and questions are not overwritten unseen', async () => {
  const { documentId } = await makeStage(admin, { kind: 'open' });
  const path = `/stages/${documentId}`;
  const was = { checklist: [], questions: [], goal: null };
  const item = (key: string) => ({ key, label: key, required: false });
  await answer(admin.put(path, { checklist: [item('first')], was }));
  expect(await told(path, { checklist: [item('second')], was })).toEqual(['checklist']);
  const kept = await answer<Stage>(admin.put(path, { goal: 'Known', was }));
  expect(kept).toMatchObject({ goal: 'Known', checklist: [item('first')] });
});

it('the settings: a holiday that somebody else added stays', async () => {
  const before = await answer<Settings>(admin.get('/settings'));
  const was = { holidays: before.holidays, closedDays: before.closedDays };
  await answer(admin.put('/settings', { holidays: ['2027-01-01'], was }));
  expect(await told('/settings', { holidays: ['2027-05-01'], was })).toEqual(['holidays']);
  const { closedDays, holidays } = await answer<Settings>(
    admin.put('/settings', { closedDays: { ...before.closedDays, won: 33 }, was }),
  );
  expect([closedDays.won, holidays]).toEqual([33, ['2027-01-01']]);
  expect(before).not.toHaveProperty('was');
  expect(await answer<Settings>(admin.get('/settings'))).not.toHaveProperty('was');
});

it('what was read is only compared: nonsense in it is refused or told', async () => {
  const funnel = await makeFunnel(admin, [{ kind: 'open' }]);
  const path = `/funnels/${funnel.documentId}`;
  for (const was of ['x', 3, [], null]) {
    const { status } = await admin.put(path, { name: 'New', was });
    expect([400, 413]).toContain(status);
  }
  expect(await told(path, { stages: [], was: { stages: 'x' } })).toEqual(['stages']);
  // Both the same: nobody's work is lost, whatever stood there before.
  await answer(admin.put(path, { stages: written(funnel), was: { stages: 'x' } }));
});
