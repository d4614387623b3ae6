import type {
  Activity,
  RevisionFacts,
  TimelineItem,
  TimelineKind,
  TimelinePage,
} from '../../shared/contracts/activity';
import type { Kit } from '../app';
import { notFound } from '../domain/errors';
import { roundToCurrency } from '../domain/money';
import { currentValue } from '../domain/weighted-value';
import { activityScopeSql } from '../repositories/scope';
import type {
  RevisionRow,
  TimelineFilter,
  TimelineKey,
  TimelineSubject,
} from '../repositories/timeline';
import type { ActivityAccess } from './activity-access';
import { presentActivity } from './activity-present';
import type { Caller } from './caller';
import { readCursor, writeCursor } from './cursor';
import type { OpportunityService } from './opportunity';
import { readAccess } from './person';
import { iso } from './present';

const ORDER = 'timeline';
const KINDS = ['bigint', 'int', 'int'] as const;

export type TimelineQuery = {
  cursor?: string | undefined;
  pageSize: number;
  kinds?: TimelineKind[] | undefined;
};

export function factsOf(row: RevisionRow): RevisionFacts {
  const { probability, targetValue, currency, expectedCloseOn, lossReason, status } = row;
  const current = currentValue(targetValue, probability);
  return {
    stage: { documentId: row.stageDocumentId, name: row.stageName },
    status: status === 'won' || status === 'lost' ? status : 'open',
    probability,
    targetValue,
    currentValue: current === null ? null : roundToCurrency(current, currency),
    currency,
    owner: row.ownerUserId === null ? null : { id: row.ownerUserId, name: row.ownerName ?? '' },
    expectedCloseOn,
    lossReason,
  };
}

function filterOf(kinds: TimelineKind[] | undefined): TimelineFilter {
  if (!kinds) return { history: true };
  const ofActivities = kinds.filter((kind) => kind !== 'history');
  return { kinds: ofActivities, history: kinds.includes('history') };
}

/** Activities and history in one stream, newest first: of an opportunity, or of all that a firm or person is part of. */
export function createTimelineService(
  { repositories }: Kit,
  deps: { opportunity: OpportunityService; access: Pick<ActivityAccess, 'changeableAmong'> },
) {
  const { timeline, activity } = repositories;

  async function page(
    subject: TimelineSubject,
    query: TimelineQuery,
    caller: Caller,
  ): Promise<TimelinePage> {
    const [at, source, id] =
      query.cursor === undefined ? [] : readCursor(query.cursor, ORDER, KINDS).map(Number);
    const cursor =
      at !== undefined && id !== undefined
        ? { at, source: source === 1 ? (1 as const) : (0 as const), id }
        : null;
    const keys = await timeline.keys(subject, filterOf(query.kinds), cursor, query.pageSize + 1);
    const shown = keys.slice(0, query.pageSize);
    const idsFrom = (from: 0 | 1) =>
      shown.filter((key) => key.source === from).map((key) => key.id);
    const [activities, revisions] = await Promise.all([
      activity.byIds(idsFrom(0)),
      timeline.revisions(subject.id, idsFrom(1)),
    ]);
    const changeable = await deps.access.changeableAmong(activities, caller);
    const byActivity = new Map(
      activities.map((row) => [
        row.id,
        { activity: presentActivity(row), canChange: changeable.has(row.documentId) },
      ]),
    );
    const last = keys.length > query.pageSize ? shown.at(-1) : undefined;
    return {
      data: shown.flatMap((key) => itemOf(key, byActivity, revisions)),
      meta: { nextCursor: last ? writeCursor(ORDER, [last.at, last.source, last.id]) : null },
    };
  }

  return {
    async ofOpportunity(documentId: string, query: TimelineQuery, caller: Caller) {
      const { id } = await deps.opportunity.visible(documentId, caller);
      return page({ of: 'opportunity', id }, query, caller);
    },

    async ofPerson(
      of: 'organization' | 'contact',
      documentId: string,
      query: TimelineQuery,
      caller: Caller,
    ): Promise<TimelinePage> {
      const access = readAccess(caller);
      const found = await repositories.reference.person(of, documentId, access);
      if (!found) throw notFound(of === 'contact' ? 'Contact' : 'Organization');
      const scope = activityScopeSql(repositories.db, access, 'a');
      return page({ of, id: found.id, scope }, query, caller);
    },
  };
}

function itemOf(
  key: TimelineKey,
  activities: ReadonlyMap<number, { activity: Activity; canChange: boolean }>,
  revisions: readonly RevisionRow[],
): TimelineItem[] {
  if (key.source === 0) {
    const found = activities.get(key.id);
    return found ? [{ type: 'activity', at: iso(key.at), ...found }] : [];
  }
  const row = revisions.find(({ id }) => id === key.id);
  if (!row) return [];
  const before = revisions.find(({ seq }) => seq === row.seq - 1);
  const { seq, actorName: actor, via } = row;
  const revision = { seq, actor, via, before: before ? factsOf(before) : null, ...factsOf(row) };
  return [{ type: 'revision', at: iso(key.at), revision }];
}
