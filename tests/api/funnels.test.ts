import type { Funnel, FunnelTemplate } from '../../shared/contracts/funnel';
import type { Stage } from '../../shared/contracts/stage';
import content from '../../server/content/funnel-templates.json';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeStage } from './support/funnels';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

const stages = () => answer<Stage[]>(admin.get('/stages'));
const install = (template: string, locale = 'en') =>
  answer<Funnel>(admin.post('/funnels/from-template', { template, locale }), 201);

describe('templates', () => {
  it('are the nine of the file in its order, in both languages', async () => {
    const templates = await answer<FunnelTemplate[]>(admin.get('/funnel-templates'));
    expect(templates.map(({ key }) => key)).toEqual(content.templates.map(({ key }) => key));
    expect(templates).toHaveLength(9);
    const bilingual = { de: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };
    for (const template of templates) {
      expect(template).toEqual({
        key: expect.stringMatching(/^[a-z0-9-]+$/),
        name: bilingual,
        description: bilingual,
        shape: expect.stringMatching(/^(funnel|cycle)$/),
        purpose: expect.stringMatching(/^(sales|service|winback)$/),
        recommended: expect.any(Boolean),
        stages: expect.any(Array),
      });
      for (const stage of template.stages) {
        expect(stage).toEqual({
          key: expect.stringMatching(/^[a-z0-9-]+$/),
          name: bilingual,
          kind: expect.stringMatching(/^(open|won|lost|aftersale)$/),
          probability: expect.any(Number),
          icon: expect.any(String),
          color: expect.stringMatching(/^[a-z]+\d+$/),
        });
      }
      expect(template.stages.filter(({ kind }) => kind === 'lost')).toHaveLength(1);
    }
    expect(templates.filter(({ recommended }) => recommended).length).toBeGreaterThan(0);
  });

  it('become funnels as they are read later, the lost stage included', async () => {
    const made = await install('sales-pipeline', 'de');
    expect(made).toMatchObject({
      code: 'sales-pipeline',
      name: content.templates[0]?.name.de,
      currency: 'EUR',
      gate: 'ask',
      isDefault: true,
    });
    expect(made.stages.map(({ stage }) => stage.code)).toEqual(
      content.templates[0]?.stages.map(({ key }) => key),
    );
    expect(made.stages.at(-1)?.stage).toMatchObject({ kind: 'lost', probability: 0 });
    expect(await answer<Funnel>(admin.get(`/funnels/${made.documentId}`))).toEqual(made);
    expect(
      await wrongFields(admin.post('/funnels/from-template', { template: 'nothing' })),
    ).toEqual(['template']);
  });

  it('share the library: a stage that exists is used again, a taken funnel code gets -2', async () => {
    const before = (await stages()).length;
    const second = await install('win-back');
    const codes = (await stages()).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toHaveLength(before + 5); // negotiation and lost were there
    const negotiation = second.stages.find(({ stage }) => stage.code === 'negotiation');
    expect(negotiation).toMatchObject({ probability: 55, stage: { probability: 70 } });

    const again = await install('sales-pipeline');
    expect(again).toMatchObject({ code: 'sales-pipeline-2', isDefault: false });
    expect(await stages()).toHaveLength(codes.length);
    const uses = (await stages()).find(({ code }) => code === 'lost')?.usedIn;
    expect(uses).toHaveLength(3);
    expect(uses).toContainEqual({ documentId: second.documentId, name: second.name });
  });

  it('are installed in one language each, all of them', async () => {
    for (const { key, name } of content.templates) {
      const made = await install(key, 'en');
      expect(made.name).toBe(name.en);
      expect(JSON.stringify(made)).not.toContain('"de":');
    }
  });

  it('are made once each when two admins click at once, and the library stays one', async () => {
    const codesOf = async () => (await stages()).map(({ code }) => code);
    for (const { documentId } of await answer<Funnel[]>(admin.get('/funnels'))) {
      await admin.del(`/funnels/${documentId}`).expect(200);
    }
    for (const { documentId } of await stages())
      await admin.del(`/stages/${documentId}`).expect(200);
    const body = { template: 'five-stages', locale: 'en' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => admin.post('/funnels/from-template', body)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect(statuses).toContain(201);
    expect((await codesOf()).sort()).toEqual(
      content.templates
        .find(({ key }) => key === 'five-stages')
        ?.stages.map(({ key }) => key)
        .sort(),
    );
    const funnels = await answer<Funnel[]>(admin.get('/funnels'));
    expect(funnels).toHaveLength(statuses.filter((status) => status === 201).length);
  });
});

describe('funnels', () => {
  const path = ({ documentId }: { documentId: string }) => `/funnels/${documentId}`;

  it('are made, read, changed, archived and deleted', async () => {
    const other = await makeFunnel(admin, []);
    const stage = (await makeStage(admin, { kind: 'open' })).documentId;
    const fields = {
      code: 'big-ones',
      name: 'Big ones',
      description: 'For big customers',
      offer: { text: 'Projects', links: [{ uid: 'api::article.article', documentId: 'abc' }] },
      purpose: 'winback',
      shape: 'cycle',
      currency: 'CHF',
      formula: 'targetValue * 2',
      formulaLabel: 'Twice',
      formulaUnit: 'EUR',
      followUpDays: 3,
      criticalDays: 9,
      dayCounting: 'business',
      gate: 'enforce',
      followOnFunnel: other.documentId,
      followOnMode: 'suggest',
      winBackFunnel: other.documentId,
      winBackMode: 'auto',
      winBackAfterDays: 90,
      idealCustomer: { size: [10, 50] },
      position: 5,
      isDefault: true,
    } as const;
    const place = {
      stage,
      probability: 12.5,
      followUpDays: 2,
      criticalDays: 4,
      goal: 'Here',
      checklist: [{ key: 'a', label: 'A', required: false }],
      requiredFields: ['targetValue', 'brief.needs'],
      askFields: ['expectedCloseOn'],
    };
    const made = await answer<Funnel>(admin.post('/funnels', { ...fields, stages: [place] }), 201);
    expect(made).toMatchObject({ ...fields, archivedAt: null, team: [] });
    expect(made.stages).toEqual([
      { ...place, stage: expect.objectContaining({ documentId: stage }) },
    ]);

    const changed = {
      name: 'Small ones',
      followUpDays: null,
      followOnFunnel: null,
      archived: true,
    };
    const after = await answer<Funnel>(admin.put(path(made), changed));
    expect(after).toEqual({
      ...made,
      name: 'Small ones',
      followUpDays: null,
      followOnFunnel: null,
      // The default is one that is in use.
      isDefault: false,
      archivedAt: expect.stringMatching(/Z$/),
    });
    expect(
      await wrongFields(admin.post('/opportunities', { title: 'x', funnel: made.documentId })),
    ).toEqual(['funnel']);
    expect(await answer<Funnel>(admin.put(path(made), { archived: false }))).toMatchObject({
      archivedAt: null,
    });
    await answer<Funnel>(admin.put(path(other), { isDefault: true }));
    const defaults = (await answer<Funnel[]>(admin.get('/funnels'))).filter((f) => f.isDefault);
    expect(defaults.map(({ documentId }) => documentId)).toEqual([other.documentId]);
    await admin.del(path(made)).expect(200);
    await refusal(admin.get(path(made)), 404);
  });

  it('refuse bad input with the field, and write nothing of it', async () => {
    const count = async () => (await answer<Funnel[]>(admin.get('/funnels'))).length;
    const before = await count();
    const stage = (await makeStage(admin, { kind: 'open' })).documentId;
    const wrong = async (body: object, field: string) =>
      expect(await wrongFields(admin.post('/funnels', { name: 'x', ...body }))).toEqual([field]);
    await wrong({ name: ' ' }, 'name');
    await wrong({ stages: [{ stage: 'nosuchstage' }] }, 'stages.0.stage');
    await wrong({ stages: [{ stage }, { stage }] }, 'stages');
    await wrong({ stages: [{ stage, requiredFields: ['sortKey'] }] }, 'stages.0.requiredFields.0');
    await wrong({ team: [999_999] }, 'team');
    for (const uid of ['admin::user', 'plugin::sales-pipeline.lead', 'api::x', 'article'])
      await wrong(
        { offer: { text: null, links: [{ uid, documentId: 'a' }] } },
        'offer.links.0.uid',
      );
    await wrong({ followOnFunnel: 'nosuchfunnel' }, 'followOnFunnel');
    await wrong({ followUpDays: 10, criticalDays: 10 }, 'criticalDays');
    await wrong({ followUpDays: 20, stages: [{ stage }] }, 'criticalDays'); // 14 from the settings
    await wrong({ stages: [{ stage, followUpDays: 14 }] }, 'criticalDays');
    await wrong({ criticalDays: 10, stages: [{ stage, followUpDays: 10 }] }, 'criticalDays');
    expect(await count()).toBe(before);

    const funnel = await makeFunnel(admin, [{ kind: 'open', place: { criticalDays: 8 } }]);
    expect(await wrongFields(admin.put(path(funnel), { followUpDays: 8 }))).toEqual([
      'criticalDays',
    ]);
    expect(await answer<Funnel>(admin.get(path(funnel)))).toEqual(funnel);
  });

  it('make a free code and refuse a taken one', async () => {
    const first = await makeFunnel(admin, [], { name: 'Café Größe' });
    expect(first.code).toBe('cafe-groesse');
    expect((await makeFunnel(admin, [], { name: 'Café Größe' })).code).toBe('cafe-groesse-2');
    const other = await makeFunnel(admin, []);
    await refusal(admin.put(path(other), { code: first.code }), 409);
  });

  it('keep their team in order and show it by name', async () => {
    const [a, b] = [
      await createUser(app, { permissions: [], firstname: 'Anna', lastname: 'Adler' }),
      await createUser(app, { permissions: [], firstname: 'Bert', lastname: 'Bär' }),
    ];
    const funnel = await makeFunnel(admin, [], { team: [b.id, a.id, b.id] });
    expect(funnel.team).toEqual([
      { id: b.id, name: 'Bert Bär' },
      { id: a.id, name: 'Anna Adler' },
    ]);
    expect(
      (await answer<Funnel>(admin.put(path(funnel), { name: 'Same team' }))).team,
    ).toHaveLength(2);
    expect((await answer<Funnel>(admin.put(path(funnel), { team: [] }))).team).toEqual([]);
  });
});
