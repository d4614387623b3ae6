import { invalid } from '../domain/errors';
import type { Scope } from '../repositories/scope';

/** Who writes, as history keeps it: without a foreign key, so that a deleted user changes no past. */
export type Actor = { userId: number | null; userName: string | null; via: Via };
export type Via =
  | 'admin'
  | 'api'
  | 'documents'
  | 'import'
  | 'system'
  | 'template'
  | 'settings'
  | 'owner-removed'
  | 'form';

/** Whose records a query asks for; `me` is the one who asks. */
export function ownerAsked(owner: number | 'me' | 'none', { actor }: Caller): number | 'none' {
  if (owner !== 'me') return owner;
  if (actor.userId === null) throw invalid('owner', '"me" needs an admin user');
  return actor.userId;
}

/** Scoped verbs: each is an action that a role may hold with a condition. */
export type ScopedVerb =
  | 'opportunity.read'
  | 'opportunity.update'
  | 'opportunity.delete'
  | 'opportunity.import'
  | 'opportunity.export'
  | 'organization.read'
  | 'organization.update'
  | 'organization.delete'
  | 'lead.read'
  | 'lead.update'
  | 'lead.delete'
  | 'report.read';

/** The one who asks: an admin user with his roles, an API token or the system (both see all rows). */
export type Caller = {
  actor: Actor;
  /** Rows that this caller reaches with a verb. */
  scope(verb: ScopedVerb): Scope;
  /** Whether the caller holds an action at all (rows are a matter of `scope`). */
  allows(actionId: string): boolean;
};
