import { conflict, forbidden, invalid, notFound } from '../domain/errors';
import { digitsOf } from '../domain/search-text';
import type { ActivityScopes } from '../repositories/activity-scope';
import type { Guarded, PersonAccess } from '../repositories/person';
import { ALL } from '../repositories/scope';
import type { Caller } from './caller';
import { useCount } from './use-count';

/** Which organizations and contacts a caller sees (architecture 4.8). */
export const readAccess = (caller: Caller): PersonAccess => ({
  opportunity: caller.scope('opportunity.read'),
  lead: caller.scope('lead.read'),
  person: caller.scope('organization.read'),
});

/** Which activities a caller sees: those of opportunities, leads, people and firms that he sees. */
export const activityReach = (caller: Caller): ActivityScopes => ({
  ...readAccess(caller),
  lead: caller.scope('lead.read'),
});

/**
 * Which organizations and contacts a caller may name on opportunities and activities: those that his opportunities and
 * leads show him, whatever he holds on people themselves.
 */
export const namingAccess = (caller: Caller): PersonAccess => ({
  opportunity: caller.scope('opportunity.read'),
  lead: caller.scope('lead.read'),
  person: ALL,
});

/** Which of the visible ones a caller may change or delete. */
export const writeAccess = (
  caller: Caller,
  verb: 'organization.update' | 'organization.delete',
): PersonAccess => ({ opportunity: ALL, person: caller.scope(verb) });

/** The record for a write: 404 when the caller does not see it, 403 when it is not his to change. */
export function writable<R>(guarded: Guarded<R> | undefined, what: string): R {
  if (!guarded?.mayRead) throw notFound(what);
  if (!guarded.mayWrite) throw forbidden(`${what}: your role does not reach this one`);
  return guarded.record;
}

/** The record that goes up in another one; named by the body, so that it answers 400. */
export function mergeable<R>(guarded: Guarded<R> | undefined, what: string): R {
  if (!guarded?.mayRead) throw invalid('from', `no such ${what.toLowerCase()}`);
  return writable(guarded, what);
}

/** 409 for what is in use. */
export function refuseWhileUsed(usedBy: number, caller: Caller, what: string): void {
  if (usedBy === 0) return;
  throw conflict(`${what} is in use: merge it into another one instead`, useCount(usedBy, caller));
}

/** Digits by which a phone number is found: as typed, and as in its key. */
export function phoneDigits(phone: string | null, key: string | null): (string | null)[] {
  return [phone ? digitsOf(phone) : null, key ? digitsOf(key) : null];
}

/** Values of `from` for what is empty in `into`: nothing that only the merged record knew gets lost. */
export function filled<T extends object, K extends keyof T>(
  into: T,
  from: T,
  fields: readonly K[],
): Pick<T, K> {
  const result = {} as Pick<T, K>;
  for (const field of fields) result[field] = into[field] ?? from[field];
  return result;
}

const sameText = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * What only the merged record knew and that finds no room, since the remaining one says something else there: another
 * number, another address. It goes into the note.
 */
export function leftOver<T extends { phone: string | null; phoneKey: string | null }>(
  into: T,
  from: T,
  texts: readonly (keyof T)[],
): string[] {
  const isSameNumber = into.phoneKey !== null && into.phoneKey === from.phoneKey;
  return texts.flatMap((field) => {
    const [kept, other] = [into[field], from[field]];
    if (typeof kept !== 'string' || typeof other !== 'string') return [];
    return sameText(kept, other) || (field === 'phone' && isSameNumber) ? [] : [other];
  });
}

/** Both notes, that of the remaining record first, and what else there is to note. */
export function joinedNotes(
  into: string | null,
  from: string | null,
  rest: readonly string[],
): string | null {
  return [...new Set([into, from, rest.join('\n')].filter(Boolean))].join('\n\n') || null;
}
