import { ACTIONS } from '../../shared/actions';
import type { InstalledRolePreset, RolePresets } from '../../shared/contracts/setup';
import { ROLE_KEYS } from '../../shared/contracts/setup';
import { ROLE_PRESETS } from '../../server/services/role-presets';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { apiToken, createUser, pipelineAdmin, superAdmin, type TestUser } from './support/users';

let app: TestApp;
let boss: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  boss = await superAdmin(app);
});
afterAll(() => app.release());

interface Role {
  id: number;
  name: string;
  permissions: { action: string; conditions: string[] }[];
}
const roles = (name?: string): Promise<Role[]> =>
  app.strapi.db.query('admin::role').findMany({
    ...(name === undefined ? {} : { where: { name } }),
    populate: ['permissions'],
    orderBy: 'id',
  });

describe('who may not manage roles', () => {
  it.each([
    ['everything in the plugin', Object.values<string>(ACTIONS)],
    ['creating roles only', [ACTIONS.settingsManage, 'admin::roles.create']],
    ['changing roles only', [ACTIONS.settingsManage, 'admin::roles.update']],
  ])('makes none with %s, and is not told which there are', async (_, permissions) => {
    const user = await createUser(app, { permissions });
    const before = await roles();
    const { canCreate, roles: presets } = await answer<RolePresets>(user.get('/role-presets'));
    expect([canCreate, presets.some(({ exists }) => exists)]).toEqual([false, false]);
    await refusal(user.post('/role-presets', { keys: ['seller'] }), 403);
    expect(await roles()).toEqual(before);
  });

  it('makes none without the settings either, nor with an API token', async () => {
    const user = await createUser(app, {
      permissions: ['admin::roles.create', 'admin::roles.update'],
    });
    await user.post('/role-presets', { keys: ['seller'] }).expect(403);
    const token = await apiToken(app, 'full-access');
    const before = await roles();
    expect(await answer<RolePresets>(token.get('/role-presets'))).toMatchObject({
      canCreate: false,
    });
    await refusal(token.post('/role-presets', { keys: ['seller'] }), 403);
    expect(await roles()).toEqual(before);
  });
});

it('makes the roles with their permissions and conditions, once', async () => {
  const before = await answer<RolePresets>(boss.get('/role-presets'));
  expect(before.canCreate).toBe(true);
  expect(before.roles.map(({ key, exists }) => [key, exists])).toEqual(
    ROLE_KEYS.map((key) => [key, false]),
  );
  const made = await answer<InstalledRolePreset[]>(
    boss.post('/role-presets', { keys: ['seller', 'crm-admin'], locale: 'de' }),
    201,
  );
  expect(made).toEqual([
    { key: 'crm-admin', name: 'CRM-Administration', created: true },
    { key: 'seller', name: 'Vertrieb', created: true },
  ]);
  const [seller] = await roles('Vertrieb');
  const wanted = ROLE_PRESETS.find(({ key }) => key === 'seller')?.permissions ?? [];
  const plain = (list: { action: string; conditions: string[] }[]) =>
    list.map(({ action, conditions }) => `${action} ${conditions.join()}`).sort();
  expect(plain(seller?.permissions ?? [])).toEqual(plain(wanted));

  // Named in the other language they are the same roles.
  const again = await answer<InstalledRolePreset[]>(
    boss.post('/role-presets', { keys: [...ROLE_KEYS], locale: 'en' }),
    201,
  );
  expect(again.map(({ name, created }) => [name, created])).toEqual([
    ['CRM-Administration', false],
    ['Sales management', true],
    ['Vertrieb', false],
    ['Marketing', true],
    ['Service', true],
  ]);
  const after = await answer<RolePresets>(boss.get('/role-presets'));
  expect(after.roles.every(({ exists }) => exists)).toBe(true);
});

it('leaves a role of that name as it is', async () => {
  const [service] = await roles('Service');
  const admin = app.strapi.service('admin::role') as {
    assignPermissions(id: number, permissions: object[]): Promise<unknown>;
  };
  await admin.assignPermissions(service?.id ?? 0, []);
  await answer(boss.post('/role-presets', { keys: ['service'] }), 201);
  expect((await roles('Service')).map(({ permissions }) => permissions)).toEqual([[]]);
});

it('makes each role once when two ask at once', async () => {
  const [marketing] = await roles('Marketing');
  await app.strapi.db.query('admin::role').delete({ where: { id: marketing?.id } });
  const all = await Promise.all(
    [1, 2, 3].map(() => boss.post('/role-presets', { keys: ['marketing'] })),
  );
  expect(all.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(await roles('Marketing')).toHaveLength(1);
});

it('says which field is wrong', async () => {
  for (const keys of [[], ['nosuch'], ['seller', 'seller'], 'seller'])
    expect((await wrongFields(boss.post('/role-presets', { keys })))[0]).toMatch(/^keys/);
  const admin = await pipelineAdmin(app);
  expect(await wrongFields(admin.post('/role-presets', {}))).toEqual(['keys']);
});
