import type { Ref } from './common';
import type { Bilingual } from './funnel';

export const ROLE_KEYS = ['crm-admin', 'sales-manager', 'seller', 'marketing', 'service'] as const;
export type RoleKey = (typeof ROLE_KEYS)[number];

/** A usual role of a sales team; `exists`: a role of one of its names is there. */
export type RolePresetView = { key: RoleKey; name: Bilingual; exists: boolean };
/** `canCreate`: the asking user may create and change roles in Strapi; without it, nothing is told of what exists. */
export type RolePresets = { canCreate: boolean; roles: RolePresetView[] };
export type RolePresetInput = { keys: RoleKey[]; locale?: 'de' | 'en' };
/** `created` false: a role of that name was there, and stays as it is. */
export type InstalledRolePreset = { key: RoleKey; name: string; created: boolean };

/** Made-up records of a funnel, until they are removed again. */
export type DemoData = { funnel: Ref; madeAt: string };
export type DemoDataInput = { funnel: string; locale?: 'de' | 'en' };
export type DemoDataMade = {
  opportunities: number;
  organizations: number;
  contacts: number;
  activities: number;
};
/** `kept`: companies and people that something else uses by now. */
export type DemoDataRemoved = { removed: number; kept: number };
