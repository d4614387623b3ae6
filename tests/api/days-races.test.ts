import type { Funnel } from '../../shared/contracts/funnel';
import { answer } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, stageAt } from './support/funnels';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

type Answered = { status: number };
/** Each valid alone, both together a yellow that would come after red: whoever comes first, one is told. */
const oneIsRefused = async (
  one: () => PromiseLike<Answered>,
  other: () => PromiseLike<Answered>,
) => {
  const both = await Promise.all([one(), other()]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
};
const daysOf = (funnel: Funnel, fields: object) =>
  admin.put(`/funnels/${funnel.documentId}`, fields);

describe('days that two admins save in the same moment', () => {
  beforeEach(() => answer(admin.put('/settings', { followUpDays: 7, criticalDays: 14 })));

  it('in the settings and in a funnel', async () => {
    for (let round = 0; round < 6; round += 1) {
      await answer(admin.put('/settings', { criticalDays: 14 }));
      const funnel = await makeFunnel(admin, [{ kind: 'open' }]);
      const site = () => admin.put('/settings', { criticalDays: 10 });
      const own = () => daysOf(funnel, { followUpDays: 12 });
      await (round % 2 === 0 ? oneIsRefused(site, own) : oneIsRefused(own, site));
      const { problems } = await answer<Funnel>(admin.get(`/funnels/${funnel.documentId}`));
      expect(problems).toEqual([]);
      await answer(admin.del(`/funnels/${funnel.documentId}`));
    }
  });

  it('in the settings and in a funnel that is made', async () => {
    for (let round = 0; round < 4; round += 1) {
      await answer(admin.put('/settings', { criticalDays: 14 }));
      const stage = stageAt(await makeFunnel(admin, [{ kind: 'open' }]), 0);
      const [saved, made] = await Promise.all([
        admin.put('/settings', { criticalDays: 10 }),
        admin.post('/funnels', { name: 'Days', stages: [{ stage, followUpDays: 12 }] }),
      ]);
      expect([saved.status, made.status]).toEqual(saved.status === 200 ? [200, 400] : [400, 201]);
      if (made.status !== 201) continue;
      const { documentId } = (made.body as { data: Funnel }).data;
      await answer(admin.del(`/funnels/${documentId}`));
    }
  });

  it('in a funnel, while another kind of a stage makes its days count', async () => {
    for (let round = 0; round < 6; round += 1) {
      const funnel = await makeFunnel(admin, [
        { kind: 'open' },
        { kind: 'won', place: { followUpDays: 12 } },
      ]);
      const rekind = () => admin.post(`/stages/${stageAt(funnel, 1)}/kind`, { kind: 'open' });
      const own = () => daysOf(funnel, { criticalDays: 10 });
      await (round % 2 === 0 ? oneIsRefused(rekind, own) : oneIsRefused(own, rekind));
    }
  });
});
