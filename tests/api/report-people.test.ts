import type { List } from '../../shared/contracts/common';
import type { Funnel } from '../../shared/contracts/funnel';
import type { Report, ReportName, Reports } from '../../shared/contracts/report';
import { REPORTS } from '../../shared/contracts/report';
import type { Target } from '../../shared/contracts/target';
import { dateOf, dayNumber, localDate } from '../../server/domain/local-date';
import { ACTIONS, CONDITIONS } from '../../server/constants';
import { answer, refusal, whole } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn } from './support/funnels';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

const DAY = 86_400_000;
const { access, reportRead, reportPerson, opportunityRead, targetManage } = ACTIONS;
const under = (action: string, condition: string) => ({ action, conditions: [condition] });

let app: TestApp;
let admin: TestUser;
let [anna, bob, carl]: TestUser[] = [];
/** Reads the figures of all, and of nobody by name. */
let reader: TestUser;
/** In a team with Anna and Bob, and sees figures of each of them. */
let lead: TestUser;
let [shared, carls]: Funnel[] = [];

const id = (of: TestUser | Funnel | undefined) => String(of && 'id' in of ? of.id : of?.documentId);
const day = (days: number) => dateOf(dayNumber(localDate(Date.now(), 'Europe/Berlin')) + days);
const report = <N extends ReportName>(name: N, query = '', by = reader) =>
  whole<Report<Reports[N]>>(by.get(`/reports/${name}?${query}`));

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  [anna, bob, carl] = [
    await createUser(app, { permissions: ['access'] }),
    await createUser(app, { permissions: ['access'] }),
    await createUser(app, { permissions: ['access'] }),
  ];
  reader = await createUser(app, { permissions: [access, reportRead, opportunityRead] });
  lead = await createUser(app, {
    permissions: [
      ...[access, reportPerson, targetManage],
      under(reportRead, CONDITIONS.team),
      under(opportunityRead, CONDITIONS.team),
    ],
  });
  const stages = [{ kind: 'open', probability: 50 }, { kind: 'won' }, { kind: 'lost' }] as const;
  const withTeam = (team: (TestUser | undefined)[]) =>
    makeFunnel(admin, [...stages], { team: team.flatMap((of) => of?.id ?? []) });
  [shared, carls] = [await withTeam([anna, bob, lead]), await withTeam([carl])];
  for (const [funnel, owner, source] of [
    [shared, anna, 'event'],
    [shared, bob, 'referral'],
    [carls, carl, 'event'],
    [carls, null, 'event'],
  ] as const) {
    if (!funnel) throw new Error('There is no funnel');
    const made = await makeOpportunityIn(admin, funnel, {
      ...{ targetValue: 100, source, owner: owner?.id ?? null },
    });
    await answer(admin.post('/activities', { kind: 'call', opportunity: made.documentId }), 201);
  }
}, 240_000);
afterAll(() => app.release());

describe('without the right to see figures of each person', () => {
  it('what people do is told of all, of a team, of oneself, and of nobody', async () => {
    for (const [query, count] of [
      ['', 4],
      [`funnel=${id(shared)}`, 2],
      [`team=${id(shared)}`, 2],
      ['source=event', 3],
      ['owner=none', 1],
      ['owner=me', 0],
    ] as const) {
      const owners = await report('owners', query);
      expect([query, owners.meta.isWithheld]).toEqual([query, false]);
      expect(owners.data.rows.map((row) => [row.owner, row.count, row.activities])).toEqual(
        count === 0 ? [] : [[null, count, count]],
      );
      const { data, meta } = await report('activities', query);
      expect([query, meta.isWithheld, data.total.count]).toEqual([query, false, count]);
    }
  });

  it('it is left out where a filter leaves the work of one other person', async () => {
    for (const query of [`funnel=${id(carls)}`, 'source=referral']) {
      const owners = await report('owners', query);
      expect([query, owners.meta.isWithheld, owners.data.rows]).toEqual([query, true, []]);
      const { data, meta } = await report('activities', query);
      expect([query, meta.isWithheld, data.rows, data.total.count]).toEqual([query, true, [], 0]);
      // How a funnel or a source does is no figure of a person.
      expect((await report('stages', query)).meta.isWithheld).toBe(false);
      for (const name of ['owners', 'activities'] as const) {
        expect((await report(name, query, admin)).meta.isWithheld).toBe(false);
        const { text } = await reader.get(`/reports/${name}?${query}&format=csv`).expect(200);
        expect(text.trim().split('\r\n')).toHaveLength(1);
      }
    }
  });

  it('a period that leaves one person is such a filter too', async () => {
    const made = new Date(Date.now() - 400 * DAY).toISOString();
    const { data: all } = await whole<List<{ documentId: string; owner: { id: number } | null }>>(
      admin.get('/opportunities'),
    );
    const hers = all.find(({ owner }) => owner?.id === anna?.id);
    const call = { kind: 'call', opportunity: hers?.documentId, occurredAt: made };
    await answer(admin.post('/activities', call), 201);
    const last = localDate(Date.parse(made), 'Europe/Berlin');
    const query = `from=${last.slice(0, 7)}-01&to=${last}`;
    for (const name of ['owners', 'activities'] as const)
      expect([name, (await report(name, query)).meta.isWithheld]).toEqual([name, true]);
  });

  it('a team of one is a person: every report refuses it, but to that person', async () => {
    const own = await createUser(app, { permissions: [access, reportRead] });
    const single = await makeFunnel(admin, [{ kind: 'open' }], { team: [own.id] });
    for (const name of REPORTS) {
      await refusal(reader.get(`/reports/${name}?team=${id(carls)}`), 403);
      await refusal(reader.get(`/reports/${name}?team=${single.documentId}&format=csv`), 403);
      await report(name, `team=${single.documentId}`, own);
      await report(name, `team=${id(carls)}`, admin);
    }
  });
});

describe('targets of people', () => {
  const span = { from: day(-9), to: day(10) };
  const input = (name: string, more: object) => ({
    ...{ name, kind: 'amount', value: 1000, ...span, ...more },
  });
  let made: Record<string, Target>;
  beforeAll(async () => {
    const list: [string, object][] = [
      ['All', {}],
      ['Shared', { funnel: id(shared) }],
      ['Anna', { owner: anna?.id }],
      ['Bob here', { owner: bob?.id, funnel: id(shared) }],
      ['Bob there', { owner: bob?.id, funnel: id(carls) }],
      ['Carl', { owner: carl?.id }],
      ['Lead', { owner: lead.id }],
    ];
    made = {};
    for (const [name, more] of list)
      made[name] = await answer<Target>(admin.post('/targets', input(name, more)), 201);
  });
  const reported = async (by: TestUser, query = '') =>
    (await report('targets', query, by)).data.rows.map(({ target }) => target.name).sort();
  const listed = async (by: TestUser) => {
    const { data, meta } = await whole<List<Target>>(by.get('/targets'));
    expect(meta.pagination.total).toBe(data.length);
    return data.map(({ name }) => name).sort();
  };
  const ofTeam = ['All', 'Anna', 'Bob here', 'Lead', 'Shared'];

  it('are reported within the team, and only with the right', async () => {
    expect(await reported(admin)).toHaveLength(7);
    expect(await reported(lead)).toEqual(ofTeam);
    expect(await reported(lead, `owner=${id(carl)}`)).toEqual([]);
    expect(await reported(reader)).toEqual(['All', 'Shared']);
    const forecast = await report('forecast', `owner=${id(carl)}`, lead);
    expect(forecast.data.rows.every(({ target }) => target === null)).toBe(true);
    const known = await report('forecast', `owner=${id(anna)}`, lead);
    expect(known.data.rows.some(({ target }) => target !== null)).toBe(true);
  });

  it('are listed, read, changed and made within the team', async () => {
    expect(await listed(admin)).toHaveLength(7);
    expect(await listed(lead)).toEqual(ofTeam);
    for (const name of ['Carl', 'Bob there']) {
      const path = `/targets/${made[name]?.documentId}`;
      await refusal(lead.get(path), 404);
      await refusal(lead.put(path, { version: 1, value: 5 }), 404);
      await refusal(lead.del(`${path}?version=1`), 404);
    }
    await refusal(lead.post('/targets', input('His', { owner: carl?.id })), 403);
    const path = `/targets/${made.Anna?.documentId}`;
    await refusal(lead.put(path, { version: 1, owner: carl?.id }), 403);
    await refusal(lead.put(path, { version: 1, funnel: id(carls) }), 403);
    await answer(lead.put(path, { version: 1, value: 5 }));
    const hers = await answer<Target>(lead.post('/targets', input('New', { owner: bob?.id })), 201);
    await answer(lead.del(`/targets/${hers.documentId}?version=1`));
  });

  it('with own reach, or none, are only one’s own and those of everybody', async () => {
    for (const more of [[under(reportRead, CONDITIONS.own)], []]) {
      const narrow = await createUser(app, {
        permissions: [access, reportPerson, targetManage, ...more],
      });
      expect(await listed(narrow)).toEqual(['All', 'Shared']);
    }
  });
});
