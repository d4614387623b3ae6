import type { Funnel } from '../../shared/contracts/funnel';
import type { Opportunity } from '../../shared/contracts/opportunity';
import type { OpportunityRecordView } from '../../shared/contracts/record';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn } from './support/funnels';
import { idOf, rows } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

const EXTENSION = `module.exports = (plugin) => {
  Object.assign(plugin.contentTypes.opportunity.schema.attributes, {
    region: { type: 'string', maxLength: 10 },
    rooms: { type: 'integer', min: 1 },
    roofArea: { type: 'decimal' },
    financed: { type: 'boolean' },
    size: { type: 'enumeration', enum: ['small', 'large'] },
    inspectedOn: { type: 'date' },
    secret: { type: 'string', private: true },
    pin: { type: 'password' },
    article: { type: 'relation', relation: 'manyToOne', target: 'api::article.article' },
  });
  return plugin;
};`;

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi({
    files: { 'src/extensions/sales-pipeline/strapi-server.js': EXTENSION },
  });
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [{ kind: 'open' }]);
});
afterAll(() => app.release());

const attributesOf = async ({ documentId }: { documentId: string }) =>
  (await answer<OpportunityRecordView>(admin.get(`/opportunities/${documentId}/record`)))
    .attributes;
const put = (card: Opportunity, body: object) =>
  admin.put(`/opportunities/${card.documentId}`, { version: card.version, ...body });

describe('attributes that the site added', () => {
  it('stand in the record, typed, without private ones, passwords and relations', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    expect(await attributesOf(card)).toEqual([
      { name: 'region', type: 'string', value: null },
      { name: 'rooms', type: 'integer', value: null },
      { name: 'roofArea', type: 'decimal', value: null },
      { name: 'financed', type: 'boolean', value: null },
      { name: 'size', type: 'enumeration', options: ['small', 'large'], value: null },
      { name: 'inspectedOn', type: 'date', value: null },
    ]);
  });

  it('are written with the opportunity: one version, one entry in the change log', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const attributes = {
      region: 'North',
      rooms: 12,
      roofArea: 80.25,
      financed: false,
      size: 'large',
      inspectedOn: '2026-10-25',
    };
    const after = await answer<Opportunity>(put(card, { nextStep: 'x', attributes }));
    expect(after.version).toBe(card.version + 1);
    const values = (await attributesOf(card)).map(({ name, value }) => [name, value]);
    expect(Object.fromEntries(values)).toEqual(attributes);
    const [logged] = await rows(app, 'change').where({
      opportunity_id: await idOf(app, 'opportunity', card.documentId),
    });
    const changes: unknown = logged?.changes;
    expect(typeof changes === 'string' ? JSON.parse(changes) : changes).toMatchObject({
      nextStep: [null, 'x'],
      'attributes.region': [null, 'North'],
      'attributes.rooms': [null, 12],
    });
    const same = await answer<Opportunity>(put(after, { attributes: { region: 'North' } }));
    expect(same.version).toBe(after.version);
  });

  it('collide one by one', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    await answer(put(card, { attributes: { region: 'East' } }));
    await answer(put(card, { attributes: { rooms: 3 } }));
    const { details } = await refusal(put(card, { attributes: { region: 'West' } }), 409);
    expect(details.changes).toMatchObject([
      { field: 'attributes.region', mine: 'West', theirs: 'East', by: 'Super Admin' },
    ]);
  });

  it('keep their own rules, and nothing is half-written', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const wrong = (attributes: object) => wrongFields(put(card, { nextStep: 'half', attributes }));
    expect(await wrong({ region: 'far too long a region' })).toEqual(['attributes.region']);
    expect(await wrong({ rooms: 0 })).toEqual(['attributes.rooms']);
    expect(await wrong({ rooms: 'many' })).toEqual(['attributes.rooms']);
    expect(await wrong({ size: 'huge' })).toEqual(['attributes.size']);
    expect(await wrong({ inspectedOn: 'soon' })).toEqual(['attributes.inspectedOn']);
    expect(await wrong({ financed: 'yes' })).toEqual(['attributes.financed']);
    expect(await wrong({ secret: 'x' })).toEqual(['attributes.secret']);
    expect(await wrong({ pin: 'x' })).toEqual(['attributes.pin']);
    expect(await wrong({ title: 'x' })).toEqual(['attributes.title']);
    expect(await wrong({ article: 1 })).toEqual(['attributes.article']);
    const after = await answer<Opportunity>(admin.get(`/opportunities/${card.documentId}`));
    expect(after).toMatchObject({ version: card.version, nextStep: null });
  });

  it('go the same way through strapi.documents', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const documents = app.strapi.documents('plugin::sales-pipeline.opportunity' as never) as {
      update(params: { documentId: string; data: object }): Promise<unknown>;
    };
    const data = { region: 'South', secret: 'kept' };
    await documents.update({ documentId: card.documentId, data });
    const after = await answer<Opportunity>(admin.get(`/opportunities/${card.documentId}`));
    expect(after.version).toBe(card.version + 1);
    expect((await attributesOf(card))[0]).toMatchObject({ name: 'region', value: 'South' });
    const [row] = await rows(app, 'opportunity').where({ document_id: card.documentId });
    expect(row?.secret).toBe('kept');
  });
});
