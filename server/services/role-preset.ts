import type {
  InstalledRolePreset,
  RolePresetInput,
  RolePresets,
} from '../../shared/contracts/setup';
import { ROLE_KEYS } from '../../shared/contracts/setup';
import type { Kit } from '../app';
import { forbidden } from '../domain/errors';
import type { Caller } from './caller';
import { ROLE_PRESETS, existingRoles, installRoles } from './role-presets';
import type { SettingsService } from './settings';

/** What Strapi itself asks for where a role is made and its permissions are ticked. */
const MANAGES_ROLES = ['admin::roles.create', 'admin::roles.update'];

/** An API token has no rights in the administration panel, so it makes no roles there. */
const managesRoles = (caller: Caller): boolean =>
  caller.actor.via === 'admin' && MANAGES_ROLES.every((action) => caller.allows(action));

/** The usual roles of a sales team as roles of Strapi's administration panel. */
export function createRolePresetService(
  { strapi, repositories, transaction }: Kit,
  deps: { settings: Pick<SettingsService, 'get'> },
) {
  return {
    async list(caller: Caller): Promise<RolePresets> {
      const canCreate = managesRoles(caller);
      const there = canCreate ? await existingRoles(strapi) : new Set<string>();
      const roles = ROLE_KEYS.flatMap((key) => {
        const preset = ROLE_PRESETS.find((candidate) => candidate.key === key);
        return preset ? [{ key, name: preset.label, exists: there.has(key) }] : [];
      });
      return { canCreate, roles };
    },

    /** All or none; one admin at a time, so that no role is made twice. */
    async install(
      { keys, locale }: RolePresetInput,
      caller: Caller,
    ): Promise<InstalledRolePreset[]> {
      if (!managesRoles(caller))
        throw forbidden('roles: only who may create and change roles in the settings can do this');
      const language = locale ?? (await deps.settings.get()).locale;
      const installed = await transaction(async (trx) => {
        await repositories.settings.lock(trx);
        return installRoles(strapi, keys, language);
      });
      return ROLE_KEYS.flatMap((key) => {
        const made = installed.find((role) => role.key === key);
        return made ? [{ key, name: made.name, created: made.created }] : [];
      });
    },
  };
}
export type RolePresetService = ReturnType<typeof createRolePresetService>;
