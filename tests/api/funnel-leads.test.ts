import type { TimelineItem } from '../../shared/contracts/activity';
import type { Funnel, FunnelUse } from '../../shared/contracts/funnel';
import type { Lead } from '../../shared/contracts/lead';
import type { LeadForm } from '../../shared/contracts/lead-form';
import { answer, refusal } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { leadRows, makeForm, sendJson } from './support/forms';
import { makeFunnel, makeOpportunityIn, stageAt } from './support/funnels';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let to: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  to = await makeFunnel(admin, [{ kind: 'open' }]);
});
afterAll(() => app.release());

const remove = (funnel: Funnel, body: object = {}, by = admin) =>
  by.del(`/funnels/${funnel.documentId}`).send(body);
const handOver = (stages: Record<string, string> = {}) => ({
  moveTo: { funnel: to.documentId, stages },
});
const makeLead = (funnel: Funnel) =>
  answer<Lead>(admin.post('/leads', { lastName: 'Lead', funnel: funnel.documentId }), 201);

describe('a funnel that forms or leads belong to', () => {
  it('is not deleted without a place for them, whatever became of the lead', async () => {
    const funnel = await makeFunnel(admin, [{ kind: 'open' }]);
    const lead = await makeLead(funnel);
    await leadRows(app).where({ document_id: lead.documentId }).update({ status: 'spam' });
    expect((await refusal(remove(funnel), 409)).details).toMatchObject({ forms: [], leads: 1 });
    const form = await makeForm(admin, { name: 'Trade fair', funnel: funnel.documentId });
    const use = await answer<FunnelUse>(admin.get(`/funnels/${funnel.documentId}/use`));
    expect(use).toMatchObject({ isUsed: true, count: 0, leads: 1, hasLeads: true, stages: [] });
    expect(use.forms).toEqual(['Trade fair']);
    const blind = await createUser(app, {
      permissions: ['access', 'funnel.manage', { action: 'lead.read', conditions: ['own'] }],
    });
    const { details } = await refusal(remove(funnel, {}, blind), 409);
    expect(details).toEqual({ forms: ['Trade fair'] });

    await remove(funnel, handOver()).expect(200);
    const moved = await answer<Lead>(admin.get(`/leads/${lead.documentId}`));
    expect(moved).toMatchObject({ funnel: { documentId: to.documentId }, version: 2 });
    const sending = await answer<LeadForm>(admin.get(`/lead-forms/${form.documentId}`));
    expect(sending).toMatchObject({ funnel: { documentId: to.documentId }, version: 2 });
    const timeline = await answer<TimelineItem[]>(admin.get(`/leads/${lead.documentId}/timeline`));
    const steps = timeline.flatMap((item) => (item.type === 'change' ? item.change.changes : []));
    expect(steps).toMatchObject([{ field: 'funnel', to: { documentId: to.documentId } }]);
  });

  it('takes opportunities, forms and leads along at once', async () => {
    const funnel = await makeFunnel(admin, [{ kind: 'open' }]);
    await makeOpportunityIn(admin, funnel);
    const { documentId } = await makeLead(funnel);
    const stages = { [stageAt(funnel, 0)]: stageAt(to, 0) };
    await refusal(remove(funnel, handOver()), 409);
    await remove(funnel, handOver(stages)).expect(200);
    expect((await answer<Lead>(admin.get(`/leads/${documentId}`))).funnel?.documentId).toBe(
      to.documentId,
    );
  });

  it('loses nothing that a visitor sends in that moment', async () => {
    const funnel = await makeFunnel(admin, [{ kind: 'open' }]);
    const form = await makeForm(admin, { name: 'Busy', funnel: funnel.documentId });
    const numbers = Array.from({ length: 30 }, (_, i) => i);
    const [removed, ...answers] = await Promise.all([
      remove(funnel, handOver()),
      ...numbers.map((i) => sendJson(app, form.slug, { email: `busy${i}@example.com` })),
    ]);
    expect(removed?.status).toBe(200);
    expect(answers.map(({ status }) => status)).toEqual(numbers.map(() => 202));
    const stored = await leadRows(app).where('email', 'like', 'busy%').select('funnel_id');
    expect(stored).toHaveLength(30);
    expect(new Set(stored.map((row) => row.funnel_id)).size).toBe(1);
    expect(stored[0]?.funnel_id).not.toBeNull();
  });
});
