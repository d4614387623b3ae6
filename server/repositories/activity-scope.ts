import { UIDS } from '../constants';
import type { Database } from './database';
import { leadScopeSql } from './lead-scope';
import type { PersonScopes } from './person-scope';
import type { Scope, SqlFragment } from './scope';
import { personScopeSql } from './person-scope';
import { opportunityScopeSql } from './scope';

export type ActivityScopes = PersonScopes & { lead: Scope };

/**
 * Activities follow their opportunity; those of a lead that is none yet follow the lead, and those on a person or
 * organization alone are seen with it.
 */
export function activityScopeSql(db: Database, scopes: ActivityScopes, alias: string): SqlFragment {
  if (scopes.opportunity.all && scopes.person.all && scopes.lead.all)
    return { sql: '1 = 1', bindings: [] };
  const own = opportunityScopeSql(db, scopes.opportunity, 'v');
  const organization = personScopeSql(db, UIDS.organization, scopes, 'vg');
  const contact = personScopeSql(db, UIDS.contact, scopes, 'vk');
  const lead = leadScopeSql(db, scopes.lead, 'vl');
  const a = alias;
  return {
    sql: `((${a}.opportunity_id is not null and exists (select 1 from ${db.tableName(UIDS.opportunity)} v where v.id = ${a}.opportunity_id and ${own.sql})) or (${a}.opportunity_id is null and ${a}.lead_id is not null and exists (select 1 from ${db.tableName(UIDS.lead)} vl where vl.id = ${a}.lead_id and ${lead.sql})) or (${a}.opportunity_id is null and ${a}.lead_id is null and ((${a}.organization_id is not null and exists (select 1 from ${db.tableName(UIDS.organization)} vg where vg.id = ${a}.organization_id and ${organization.sql})) or (${a}.contact_id is not null and exists (select 1 from ${db.tableName(UIDS.contact)} vk where vk.id = ${a}.contact_id and ${contact.sql})))))`,
    bindings: [...own.bindings, ...lead.bindings, ...organization.bindings, ...contact.bindings],
  };
}
