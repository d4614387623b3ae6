import type { Funnel } from '../../shared/contracts/funnel';
import type { Opportunity } from '../../shared/contracts/opportunity';
import { answer, refusal, whole } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, readOpportunity } from './support/funnels';
import { finished, importFile } from './support/imports';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
beforeEach(async () => {
  funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }]);
});
afterAll(() => app.release());

/** Every funnel is a source of its own here, so that no test finds another one's rows. */
const options = () => {
  const [talk, won] = funnel.stages.map(({ stage }) => stage.documentId);
  return {
    funnel: funnel.documentId,
    stages: { Talk: talk ?? '', Won: won ?? '' },
    externalSource: funnel.documentId,
  };
};
const csv = (...lines: string[]) => lines.join('\n');
const list = async () =>
  (
    await whole<{ data: Opportunity[] }>(
      admin.get(`/opportunities?funnel=${funnel.documentId}&sort=title:asc`),
    )
  ).data;

describe('undoing an import', () => {
  it('takes back what it made and changed, and what nobody needs any more', async () => {
    const kept = await makeOpportunityIn(admin, funnel, { title: 'By hand' });
    const first = csv('id,title,stage,value', '1,One,Talk,10');
    await importFile(app, admin, first, options());
    const [one] = (await list()).filter(({ title }) => title === 'One');
    const firm = `Undone ${funnel.documentId}`;
    const second = csv(
      'id,title,stage,value,organization,contact name',
      `1,Changed,Won,11,${firm},Un Done`,
      `2,New,Talk,5,${firm},Un Done`,
    );
    const state = await importFile(app, admin, second, { ...options(), createMissing: true });
    expect(state).toMatchObject({ created: 1, updated: 1, canUndo: true });
    const told: string[] = [];
    const stop = app.strapi.eventHub.subscribe(async (name: string) => {
      if (name === 'sales-pipeline.opportunity.deleted') told.push(name);
    });
    await answer(admin.post(`/imports/${state.id}/undo`), 202);
    expect(await finished(admin, state.id)).toMatchObject({ status: 'undone', canUndo: false });
    expect((await list()).map(({ title }) => title)).toEqual([kept.title, 'One']);
    expect(await readOpportunity(admin, { documentId: one?.documentId ?? '' })).toMatchObject({
      title: 'One',
      status: 'open',
      targetValue: 10,
      organization: null,
      closedAt: null,
    });
    const people = await whole<{ data: unknown[] }>(admin.get(`/organizations?q=${firm}`));
    expect(people.data).toEqual([]);
    await refusal(admin.post(`/imports/${state.id}/undo`), 409);
    await new Promise((resolve) => setTimeout(resolve, 200));
    stop();
    // Its making was no event either.
    expect(told).toEqual([]);
  });

  it('is refused as soon as somebody has worked with one of its rows', async () => {
    const file = csv('id,title,stage', '1,One,Talk', '2,Two,Talk');
    const state = await importFile(app, admin, file, options());
    const [one] = await list();
    await answer(admin.post('/activities', { kind: 'call', opportunity: one?.documentId }), 201);
    const { message } = await refusal(admin.post(`/imports/${state.id}/undo`), 409);
    expect(message).toMatch(/1 of its opportunities/);
    expect(await list()).toHaveLength(2);
  });
});
