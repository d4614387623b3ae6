import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Test } from 'supertest';
import { ACTIONS } from '../../../shared/actions';
import type { TestApp } from './boot';

export interface Grant {
  /** 'opportunity.read' is short for 'plugin::sales-pipeline.opportunity.read'. */
  action: string;
  /** 'own' and 'team' are short for the plugin's conditions. */
  conditions?: string[];
  subject?: string | null;
  properties?: Record<string, unknown>;
}

/** Sends requests below one prefix with one token. Paths start with a slash. */
export interface ApiClient {
  get(path: string): Test;
  post(path: string, body?: object): Test;
  put(path: string, body?: object): Test;
  del(path: string): Test;
}

export interface TestUser extends ApiClient {
  id: number;
  documentId: string;
  email: string;
  password: string;
  token: string;
  firstname: string;
  lastname: string;
  roleIds: number[];
}

export interface UserOptions {
  /** Makes a role of its own with these grants; an empty list is a role that may do nothing. */
  permissions?: Array<Grant | string>;
  /** Roles that exist. */
  roles?: number[];
  firstname?: string;
  lastname?: string;
  email?: string;
  isActive?: boolean;
}

const pluginId = 'plugin::sales-pipeline';
const adminPrefix = '/sales-pipeline';
const contentPrefix = '/api/sales-pipeline';
const password = 'Test-1234';

interface RoleService {
  create(attributes: { name: string; description: string }): Promise<{ id: number }>;
  getSuperAdmin(): Promise<{ id: number }>;
  assignPermissions(roleId: number, permissions: object[]): Promise<unknown>;
}
interface UserService {
  create(attributes: object): Promise<{ id: number; documentId: string }>;
}
interface TokenService {
  create(attributes: object): Promise<{ accessKey: string }>;
}
const service = <T>(strapi: Core.Strapi, name: string) => strapi.service(`admin::${name}`) as T;

const fullName = (name: string) => (name.includes('::') ? name : `${pluginId}.${name}`);

export async function createRole(
  app: TestApp,
  permissions: Array<Grant | string> = [],
  name = `role ${randomUUID()}`,
): Promise<number> {
  const roles = service<RoleService>(app.strapi, 'role');
  const { id } = await roles.create({ name, description: 'made by a test' });
  await setPermissions(app, id, permissions);
  return id;
}

/** Replaces what a role may do. */
export async function setPermissions(
  app: TestApp,
  roleId: number,
  permissions: Array<Grant | string>,
): Promise<void> {
  const grants = permissions.map((entry) => {
    const grant = typeof entry === 'string' ? { action: entry } : entry;
    return {
      action: fullName(grant.action),
      subject: grant.subject ?? null,
      properties: grant.properties ?? {},
      conditions: (grant.conditions ?? []).map(fullName),
    };
  });
  await service<RoleService>(app.strapi, 'role').assignPermissions(roleId, grants);
}

export async function createUser(app: TestApp, options: UserOptions = {}): Promise<TestUser> {
  const roleIds = [...(options.roles ?? [])];
  if (options.permissions) roleIds.push(await createRole(app, options.permissions));
  const {
    firstname = 'Test',
    lastname = 'User',
    email = `${randomUUID()}@example.com`,
    isActive = true,
  } = options;
  const attributes = { firstname, lastname, email, password, isActive, roles: roleIds };
  const { id, documentId } = await service<UserService>(app.strapi, 'user').create(attributes);
  const token = await sessionToken(app, id);
  return {
    ...client(app, adminPrefix, token),
    ...{ id, documentId, email, password, token, firstname, lastname, roleIds },
  };
}

/**
 * May do everything in the plugin and nothing else. For each request Strapi works out every
 * permission its user has, which takes longer for a super admin than what the request asks for.
 */
export async function pipelineAdmin(app: TestApp, options: UserOptions = {}): Promise<TestUser> {
  const permissions = Object.values(ACTIONS);
  return createUser(app, { firstname: 'Super', lastname: 'Admin', ...options, permissions });
}

export async function superAdmin(app: TestApp, options: UserOptions = {}): Promise<TestUser> {
  const { id } = await service<RoleService>(app.strapi, 'role').getSuperAdmin();
  return createUser(app, { firstname: 'Super', lastname: 'Admin', ...options, roles: [id] });
}

/** An access token as a login gives it, without the password hashing of a login. */
export async function sessionToken(app: TestApp, userId: number): Promise<string> {
  const sessions = app.strapi.sessionManager('admin');
  const refresh = await sessions.generateRefreshToken(String(userId), randomUUID(), {
    type: 'session',
  });
  const access = await sessions.generateAccessToken(refresh.token);
  if ('error' in access) throw new Error(access.error);
  return access.token;
}

/** The same as a browser does it. */
export async function login(app: TestApp, email: string, password: string): Promise<string> {
  const response = await app.http().post('/admin/login').send({ email, password }).expect(200);
  return (response.body as { data: { token: string } }).data.token;
}

/** The admin routes, without a token unless one is given. */
export const api = (app: TestApp, token?: string) => client(app, adminPrefix, token);

/** The content-API routes with an API token of the given type. `actions` are those of 'custom'. */
export async function apiToken(
  app: TestApp,
  type: 'full-access' | 'read-only' | 'custom',
  actions: string[] = [],
): Promise<ApiClient & { token: string }> {
  const { accessKey } = await service<TokenService>(app.strapi, 'api-token-content-api').create({
    kind: 'content-api',
    name: randomUUID(),
    description: 'made by a test',
    type,
    lifespan: null,
    permissions: type === 'custom' ? actions.map(fullName) : null,
  });
  return { ...client(app, contentPrefix, accessKey), token: accessKey };
}

/** The content-API routes, without a token unless one is given. */
export const contentApi = (app: TestApp, token?: string) => client(app, contentPrefix, token);

function client(app: TestApp, prefix: string, token?: string): ApiClient {
  const send = (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object): Test => {
    const request = app.http()[method](prefix + path);
    if (token) void request.set('Authorization', `Bearer ${token}`);
    return body === undefined ? request : request.send(body);
  };
  return {
    get: (path) => send('get', path),
    post: (path, body = {}) => send('post', path, body),
    put: (path, body = {}) => send('put', path, body),
    del: (path) => send('delete', path),
  };
}
