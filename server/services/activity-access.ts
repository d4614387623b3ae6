import type { Kit } from '../app';
import { forbidden, notFound } from '../domain/errors';
import type { ActivityRow } from '../repositories/activity';
import { activityScopeSql } from '../repositories/activity-scope';
import type { Caller } from './caller';
import { activityReach, readAccess, writeAccess } from './person';

/** Who sees an activity, who may change it, who may say that it is done. */
export function createActivityAccess({ repositories }: Pick<Kit, 'repositories'>) {
  const { activity, lead: leads, reference } = repositories;

  async function visible(documentId: string, caller: Caller): Promise<ActivityRow> {
    const scope = activityScopeSql(repositories.db, activityReach(caller), 'a');
    const [found] = await activity.within([documentId], scope);
    if (!found) throw notFound('Activity');
    return found;
  }

  /** documentIds of those whose person or firm the caller may change. */
  async function peopleReached(rows: ActivityRow[], caller: Caller): Promise<Set<string>> {
    if (rows.length === 0) return new Set();
    const access = writeAccess(caller, 'organization.update');
    const firms = rows.flatMap(({ organizationOf }) => organizationOf?.documentId ?? []);
    const people = rows.flatMap(({ contactOf }) => contactOf?.documentId ?? []);
    const reached = {
      firms: await reference.persons('organization', firms, access),
      people: await reference.persons('contact', people, access),
    };
    return new Set(
      rows
        .filter(
          ({ organizationOf, contactOf }) =>
            (organizationOf && reached.firms.has(organizationOf.documentId)) ||
            (contactOf && reached.people.has(contactOf.documentId)),
        )
        .map(({ documentId }) => documentId),
    );
  }

  /** Whether what an activity belongs to is the caller's to change. */
  async function reachedAmong(rows: ActivityRow[], caller: Caller) {
    const of = (pick: (row: ActivityRow) => number | null) => [
      ...new Set(rows.flatMap((row) => pick(row) ?? [])),
    ];
    const chances = await reference.reachable(
      of(({ opportunity }) => opportunity),
      caller.scope('opportunity.update'),
    );
    const alone = rows.filter(({ opportunity }) => opportunity === null);
    const ofLeads = await leads.reachable(
      of(({ opportunity, lead }) => (opportunity === null ? lead : null)),
      caller.scope('lead.update'),
    );
    const people = await peopleReached(
      alone.filter(({ lead }) => lead === null),
      caller,
    );
    return ({ documentId, opportunity, lead }: ActivityRow): boolean => {
      if (opportunity !== null) return chances.has(opportunity);
      return lead === null ? people.has(documentId) : ofLeads.has(lead);
    };
  }

  /**
   * documentIds of those that the caller may change: of their author, or of whoever may change the opportunity or,
   * without one, the lead or the person.
   */
  async function changeableAmong(rows: ActivityRow[], caller: Caller): Promise<Set<string>> {
    const { userId } = caller.actor;
    const isOwn = ({ author }: ActivityRow) => author !== null && author === userId;
    const reached = await reachedAmong(
      rows.filter((row) => !isOwn(row)),
      caller,
    );
    return new Set(
      rows.filter((row) => isOwn(row) || reached(row)).map(({ documentId }) => documentId),
    );
  }

  /**
   * As the caller may see them: what is kept without an opportunity is seen with its person or its firm, and names the
   * other one only where that is seen as well.
   */
  async function shownTo(rows: ActivityRow[], caller: Caller): Promise<ActivityRow[]> {
    const both = rows.filter(
      ({ opportunity, organizationOf, contactOf }) =>
        opportunity === null && organizationOf !== null && contactOf !== null,
    );
    if (both.length === 0) return rows;
    const access = readAccess(caller);
    const seen = async (kind: 'organization' | 'contact') => {
      const named = both.flatMap((row) => row[`${kind}Of`]?.documentId ?? []);
      return reference.persons(kind, [...new Set(named)], access);
    };
    const [firms, people] = [await seen('organization'), await seen('contact')];
    return rows.map((row) => {
      if (!both.includes(row)) return row;
      const { organizationOf: firm, contactOf: person } = row;
      return {
        ...row,
        organizationOf: firm && firms.has(firm.documentId) ? firm : null,
        contactOf: person && people.has(person.documentId) ? person : null,
      };
    });
  }

  async function changeable(documentId: string, caller: Caller): Promise<ActivityRow> {
    const found = await visible(documentId, caller);
    if (!(await changeableAmong([found], caller)).has(documentId))
      throw forbidden('Only its author may change this activity');
    return found;
  }

  return {
    changeable,
    changeableAmong,
    shownTo,

    /** Those among them that the caller may say to be done: also whoever a follow-up was given to. */
    async finishable(documentIds: string[], caller: Caller): Promise<Map<string, ActivityRow>> {
      const scope = activityScopeSql(repositories.db, activityReach(caller), 'a');
      const rows = await activity.within(documentIds, scope);
      const { userId } = caller.actor;
      const isOwn = (row: ActivityRow) =>
        userId !== null && (row.author === userId || row.assignee === userId);
      const reached = await reachedAmong(
        rows.filter((row) => !isOwn(row)),
        caller,
      );
      return new Map(
        rows.filter((row) => isOwn(row) || reached(row)).map((row) => [row.documentId, row]),
      );
    },
  };
}
export type ActivityAccess = ReturnType<typeof createActivityAccess>;
