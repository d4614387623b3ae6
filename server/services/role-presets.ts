import type { Core } from '@strapi/strapi';
import { ACTIONS, CONDITIONS } from '../constants';
import defaults from '../content/defaults.json';

type Locale = 'de' | 'en';
/** A permission as Strapi's role service takes it. */
export type RoleGrant = {
  action: string;
  subject: null;
  properties: Record<string, never>;
  conditions: string[];
};
export type RolePreset = { key: string; label: Record<Locale, string>; permissions: RoleGrant[] };

/** How far a right reaches: a condition each for own and team, none for all, null for a right that is not given. */
function conditionsOf(reach: unknown): string[] | null {
  if (reach === undefined || reach === false) return null;
  if (reach === 'own') return [CONDITIONS.own];
  return reach === 'team' ? [CONDITIONS.team] : [];
}

const rightsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : { read: value, update: value };

/**
 * The words of defaults.json and the actions that they stand for. Activities have no action of their own: whoever reads
 * an opportunity may log on it, its author and whoever may update the opportunity may change it. Archiving is updating.
 * Whoever may delete opportunities may delete organizations, contacts and leads: deleting is a right apart from "all".
 * A list of reports is the right to read them; whoever may read the reports of all may see those of each person.
 */
function permissionsOf(rights: Record<string, unknown>): RoleGrant[] {
  const opportunity = rightsOf(rights.opportunity);
  const prospect = rightsOf(rights.prospect);
  const lead = rightsOf(rights.lead);
  const wanted: [string, unknown][] = [
    [ACTIONS.access, true],
    [ACTIONS.opportunityRead, opportunity.read],
    [ACTIONS.opportunityCreate, opportunity.create],
    [ACTIONS.opportunityUpdate, opportunity.update],
    [ACTIONS.opportunityDelete, opportunity.delete],
    // "leads": what else a file could hold, or an export show, the role does not reach.
    [ACTIONS.opportunityImport, rights.import === true || rights.import === 'leads'],
    [
      ACTIONS.opportunityExport,
      rights.export === 'leads' ? lead.read : rights.export === true && (opportunity.read ?? false),
    ],
    [ACTIONS.organizationRead, prospect.read],
    [ACTIONS.organizationUpdate, prospect.update],
    [ACTIONS.organizationDelete, prospect.update && opportunity.delete],
    [ACTIONS.leadRead, lead.read],
    [ACTIONS.leadUpdate, lead.update],
    [ACTIONS.leadDelete, lead.update && opportunity.delete],
    [ACTIONS.funnelManage, rights.settings],
    [ACTIONS.settingsManage, rights.settings],
    [ACTIONS.formManage, rights.form === 'manage'],
    [ACTIONS.reportRead, rights.report],
    [ACTIONS.reportPerson, rights.report === 'all'],
    [ACTIONS.targetManage, rights.targets === 'manage'],
  ];
  return wanted.flatMap(([action, reach]) => {
    const conditions = conditionsOf(reach);
    return conditions === null ? [] : [{ action, subject: null, properties: {}, conditions }];
  });
}

export const ROLE_PRESETS: RolePreset[] = defaults.roles.map(({ key, label, permissions }) => ({
  key,
  label,
  permissions: permissionsOf(permissions),
}));

type RoleService = {
  findOne(where: { name: { $in: string[] } }): Promise<{ id: number; name: string } | null>;
  find(where: { name: { $in: string[] } }): Promise<{ name: string }[]>;
  create(role: { name: string; description: string }): Promise<{ id: number; name: string }>;
  assignPermissions(roleId: number, permissions: RoleGrant[]): Promise<unknown>;
};
export type InstalledRole = { key: string; id: number; name: string; created: boolean };

const rolesOf = (strapi: Core.Strapi) => strapi.service('admin::role') as RoleService;
const namesOf = ({ label }: RolePreset) => [label.de, label.en];

/** Keys of the presets of which a role is there, by its name in either language. */
export async function existingRoles(strapi: Core.Strapi): Promise<Set<string>> {
  const found = await rolesOf(strapi).find({ name: { $in: ROLE_PRESETS.flatMap(namesOf) } });
  const names = new Set(found.map(({ name }) => name));
  const there = ROLE_PRESETS.filter((preset) => namesOf(preset).some((name) => names.has(name)));
  return new Set(there.map(({ key }) => key));
}

/** Makes admin roles of presets. A role of that name, in either language, stays as it is. */
export async function installRoles(
  strapi: Core.Strapi,
  keys: readonly string[],
  locale: Locale,
): Promise<InstalledRole[]> {
  const roles = rolesOf(strapi);
  const installed: InstalledRole[] = [];
  for (const preset of ROLE_PRESETS) {
    const { key, label, permissions } = preset;
    if (!keys.includes(key)) continue;
    const existing = await roles.findOne({ name: { $in: namesOf(preset) } });
    const { id, name } =
      existing ?? (await roles.create({ name: label[locale], description: 'Sales Pipeline' }));
    if (!existing) await roles.assignPermissions(id, permissions);
    installed.push({ key, id, name, created: !existing });
  }
  return installed;
}
