import type { Funnel } from '../../shared/contracts/funnel';
import type { SimilarOpportunities } from '../../shared/contracts/record';
import { answer, refusal } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, move, stageAt } from './support/funnels';
import { createUser, pipelineAdmin, type ApiClient, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;
let elsewhere: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  const stages = [{ kind: 'open' }, { kind: 'won' }, { kind: 'lost' }] as const;
  funnel = await makeFunnel(admin, stages);
  elsewhere = await makeFunnel(admin, stages);
});
afterAll(() => app.release());

const firm = async (fields: object) =>
  (await answer<{ documentId: string }>(admin.post('/organizations', fields), 201)).documentId;
const similar = (card: { documentId: string }, by: ApiClient = admin) =>
  answer<SimilarOpportunities>(by.get(`/opportunities/${card.documentId}/similar`));

async function closed(of: Funnel, at: 1 | 2, fields: object, review?: object) {
  const card = await makeOpportunityIn(admin, of, { ...fields });
  const closing = at === 1 ? { wonBecause: 'trust' } : { lossReason: 'price', lostTo: 'Rival' };
  const after = await move(admin, card, stageAt(of, at), { closing });
  if (review) {
    await admin
      .put(`/opportunities/${card.documentId}`, { version: after.version, review })
      .expect(200);
  }
  return card;
}

it('similar opportunities are closed ones, the most alike first, reviewed ones first among equals', async () => {
  const solar = await firm({ name: 'Solar AG', industry: 'it' });
  const other = await firm({ name: 'Other AG', industry: 'it' });
  const far = await firm({ name: 'Far AG' });
  const card = await makeOpportunityIn(admin, funnel, {
    organization: solar,
    targetValue: 1000,
    source: 'referral',
  });
  const sameFirm = await closed(elsewhere, 1, { organization: solar });
  const sameIndustry = await closed(funnel, 1, { organization: other, targetValue: 1900 });
  const plain = await closed(funnel, 1, { organization: far, targetValue: 9000 });
  const reviewed = await closed(
    funnel,
    1,
    { organization: far, targetValue: 9000 },
    { good: 'early visit', improve: 'price sooner' },
  );
  await closed(funnel, 1, { organization: far, targetValue: 9000 });
  const unlike = await closed(elsewhere, 1, { organization: far });
  const lost = await closed(funnel, 2, { source: 'referral', targetValue: 600 });
  await makeOpportunityIn(admin, funnel, { organization: solar });

  const found = await similar(card);
  expect(found.won.map(({ documentId }) => documentId).slice(0, 3)).toEqual([
    sameFirm.documentId,
    sameIndustry.documentId,
    reviewed.documentId,
  ]);
  expect(found.won).toHaveLength(5);
  expect(found.won.map(({ documentId }) => documentId)).toContain(plain.documentId);
  expect(found.won.map(({ documentId }) => documentId)).not.toContain(unlike.documentId);
  expect(found.won[0]).toMatchObject({
    organization: { documentId: solar, name: 'Solar AG' },
    wonBecause: 'trust',
    because: ['organization', 'industry'],
  });
  expect(found.won[1]?.because).toEqual(['industry', 'value', 'funnel']);
  expect(found.won[2]).toMatchObject({
    review: { good: 'early visit', improve: 'price sooner' },
    because: ['funnel'],
  });
  expect(found.lost).toMatchObject([
    {
      documentId: lost.documentId,
      lossReason: 'price',
      lostTo: 'Rival',
      because: ['source', 'value', 'funnel'],
    },
  ]);

  const seller = await createUser(app, {
    permissions: [{ action: 'opportunity.read', conditions: ['own'] }],
  });
  const own = await makeOpportunityIn(admin, funnel, { organization: solar, owner: seller.id });
  expect(await similar(own, seller)).toEqual({ won: [], lost: [] });
  await refusal(seller.get(`/opportunities/${card.documentId}/similar`), 404);
});
