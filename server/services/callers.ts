import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { CONDITIONS, PLUGIN_ID } from '../constants';
import { conditionWhere } from '../domain/condition-where';
import { nameOfUser, storedName } from '../domain/user-name';
import { forbidden } from '../domain/errors';
import type { Scope, ScopeTerm } from '../repositories/scope';
import { ALL, NONE } from '../repositories/scope';
import type { Caller, ScopedVerb, Via } from './caller';

type Rule = { conditions?: unknown };
type Ability = { can(action: string): boolean; rulesFor(action: string): Rule[] };
type AdminUser = {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The mark that the plugin's own condition handlers leave, so that they compile to columns and not to a sub-select. */
export const OWN_MARK = '__salesPipelineScope';

function termsOf(condition: unknown, userId: number): ScopeTerm[] {
  if (!isObject(condition)) return [];
  const mark = condition[OWN_MARK];
  if (mark === CONDITIONS.own) return [{ type: 'owner', userId }];
  if (mark === CONDITIONS.team) return [{ type: 'team', userId }];
  const where = conditionWhere(condition);
  return isObject(where) ? [{ type: 'query', where }] : [];
}

/** Strapi's engine gives `{ $and: [{ $or: [condition, …] }] }`; any other shape is left to its query builder whole. */
function alternatives(conditions: Record<string, unknown>): unknown[] {
  const [only, ...others] = Array.isArray(conditions.$and) ? conditions.$and : [];
  const shape = Object.keys(conditions).length === 1 && others.length === 0;
  return shape && isObject(only) && Array.isArray(only.$or) ? only.$or : [conditions];
}

function scopeFrom(ability: Ability, action: string, userId: number): Scope {
  if (!ability.can(action)) return NONE;
  const rules = ability.rulesFor(action);
  if (rules.some((rule) => !isObject(rule.conditions))) return ALL;
  const terms = rules.flatMap((rule) =>
    isObject(rule.conditions)
      ? alternatives(rule.conditions).flatMap((condition) => termsOf(condition, userId))
      : [],
  );
  return { all: false, terms };
}

function adminCaller(user: AdminUser, ability: Ability): Caller {
  return {
    actor: { userId: user.id, userName: nameOfUser(user), via: 'admin' },
    scope: (verb: ScopedVerb) => scopeFrom(ability, `plugin::${PLUGIN_ID}.${verb}`, user.id),
    allows: (actionId) => ability.can(actionId),
  };
}

/** Sees all rows: API tokens, `strapi.documents`, the plugin's own jobs. */
export function systemCaller(
  via: Via,
  actor?: { userId: number | null; userName: string | null },
): Caller {
  return {
    actor: { userId: actor?.userId ?? null, userName: actor?.userName ?? null, via },
    scope: () => ALL,
    allows: () => true,
  };
}

/** Owns nothing: an ability without a user reaches no row through `own` or `team`. */
const NOBODY: AdminUser = { id: 0, username: 'admin token' };

type UserWithRoles = AdminUser & { isActive?: boolean; blocked?: boolean | null };
type PermissionService = {
  engine: { generateUserAbility(user: UserWithRoles): Promise<Ability> };
};

type RequestState = {
  user?: AdminUser;
  userAbility?: Ability;
  auth?: { strategy?: { name?: string }; credentials?: { name?: string } };
};

export function createCallers(strapi: Core.Strapi) {
  return {
    system: systemCaller,
    /**
     * A user as he is now, for work that goes on after his request: with the rights that he has at this moment.
     * @throws DomainError 403 when he is gone or may no longer log in
     */
    async ofUser(id: number, via: Via): Promise<Caller> {
      const user = (await strapi.db
        .query('admin::user')
        .findOne({ where: { id }, populate: ['roles'] })) as UserWithRoles | null;
      if (!user?.isActive || user.blocked) throw forbidden('The user who started this is gone');
      const { engine } = strapi.service('admin::permission') as PermissionService;
      const caller = adminCaller(user, await engine.generateUserAbility(user));
      return { ...caller, actor: { ...caller.actor, via } };
    },
    /**
     * An ability decides wherever there is one; only a content-API token, which has none, sees all rows.
     * @throws DomainError 403 for anybody else
     */
    fromRequest(ctx: Context): Caller {
      const { user, userAbility, auth }: RequestState = ctx.state;
      if (userAbility) return adminCaller(user ?? NOBODY, userAbility);
      if (auth?.strategy?.name !== 'content-api-token') throw forbidden('This needs an API token');
      const token = auth.credentials?.name;
      return systemCaller('api', {
        userId: null,
        userName: token ? storedName(`API: ${token}`) : 'API',
      });
    },
  };
}

export type Callers = ReturnType<typeof createCallers>;
