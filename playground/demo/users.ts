import type { Core } from '@strapi/strapi';
import type { Locale, Roles } from './site';

export interface DemoLogin {
  role: string;
  email: string;
  password: string;
}
export type DemoUser = { id: number; name: string; email: string; login: DemoLogin | null };

interface UserService {
  create(attributes: object): Promise<{ id: number }>;
}
interface RoleService {
  getSuperAdmin(): Promise<{ id: number }>;
}

const PASSWORD = 'Demo-1234';

const emailOf = (name: string) => {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
  return `${plain.toLowerCase().replace(/[^a-z]+/g, '.')}@example.com`;
};

/** An admin user; without a login he owns opportunities and nobody can log in as him. */
export async function createUser(
  strapi: Core.Strapi,
  person: { name: string; role: { id: number; label: string }; login: boolean; email?: string },
): Promise<DemoUser> {
  const { name, role, login, email = emailOf(name) } = person;
  const [firstname, ...lastname] = name.split(' ');
  const { id } = await (strapi.service('admin::user') as UserService).create({
    firstname,
    lastname: lastname.join(' '),
    email,
    isActive: true,
    roles: [role.id],
    ...(login ? { password: PASSWORD } : {}),
  });
  const access = { role: `${role.label}: ${name}`, email, password: PASSWORD };
  return { id, name, email, login: login ? access : null };
}

export async function createSuperAdmin(strapi: Core.Strapi): Promise<DemoUser> {
  const { id } = await (strapi.service('admin::role') as RoleService).getSuperAdmin();
  const role = { id, label: 'Super Admin' };
  return createUser(strapi, { name: 'Demo Admin', role, login: true, email: 'admin@example.com' });
}

/** The plugin's own presets as admin roles, by key. */
export async function createRoles(
  roles: Roles,
  keys: readonly string[],
  locale: Locale,
): Promise<Map<string, { id: number; label: string }>> {
  const labels = new Map(roles.presets().map(({ key, label }) => [key, label[locale]]));
  const installed = await roles.install(keys, locale);
  return new Map(installed.map(({ key, id }) => [key, { id, label: labels.get(key) ?? key }]));
}
