import type {
  Activity,
  FieldStep,
  RevisionFacts,
  TimelineItem,
  TimelineKind,
  TimelinePage,
} from '../../shared/contracts/activity';
import type { Kit } from '../app';
import { notFound } from '../domain/errors';
import { roundToCurrency } from '../domain/money';
import { currentValue } from '../domain/weighted-value';
import { activityScopeSql } from '../repositories/activity-scope';
import type { ActivityRow } from '../repositories/activity';
import type { LeadChangeRecord } from '../repositories/lead-change';
import type { ChangeRecord } from '../repositories/opportunity-change';
import { TIMELINE_SOURCES, sourceOf } from '../repositories/timeline';
import type {
  RevisionRow,
  TimelineFilter,
  TimelineKey,
  TimelineSource,
  TimelineSubject,
} from '../repositories/timeline';
import type { ActivityAccess } from './activity-access';
import { presentActivity } from './activity-present';
import type { Caller } from './caller';
import { readCursor, writeCursor } from './cursor';
import type { LeadService } from './lead';
import type { OpportunityService } from './opportunity';
import { activityReach, readAccess } from './person';
import { iso } from './present';
import { createTimelineSteps } from './timeline-steps';

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
  deps: {
    opportunity: OpportunityService;
    lead: Pick<LeadService, 'visible'>;
    access: Pick<ActivityAccess, 'changeableAmong' | 'shownTo'>;
  },
) {
  const { timeline, activity, leadChange, opportunityChange, reference } = repositories;
  const steps = createTimelineSteps({ repositories });

  /**
   * Opportunities that the activities may be shown to belong to. Of a lead one sees what happened before it became one,
   * though that may be a colleague's; everywhere else the activities are those of what one sees.
   */
  async function nameableChances(
    { of }: TimelineSubject,
    rows: ActivityRow[],
    caller: Caller,
  ): Promise<Set<number>> {
    const ids = [...new Set(rows.flatMap(({ opportunity }) => opportunity ?? []))];
    return of === 'lead'
      ? reference.reachable(ids, caller.scope('opportunity.read'))
      : new Set(ids);
  }

  async function page(
    subject: TimelineSubject,
    query: TimelineQuery,
    caller: Caller,
  ): Promise<TimelinePage> {
    const [at, source, id] =
      query.cursor === undefined ? [] : readCursor(query.cursor, ORDER, KINDS).map(Number);
    const cursor =
      at !== undefined && id !== undefined ? { at, source: sourceOf(source), id } : null;
    const keys = await timeline.keys(subject, filterOf(query.kinds), cursor, query.pageSize + 1);
    const shown = keys.slice(0, query.pageSize);
    const from = (wanted: TimelineSource) => shown.filter((key) => key.source === wanted);
    const idsFrom = (wanted: TimelineSource) => from(wanted).map((key) => key.id);
    const moments = [...new Set(from(TIMELINE_SOURCES.revision).map((key) => key.at))];
    const ids = { ids: idsFrom(TIMELINE_SOURCES.change), at: moments };
    const [activities, revisions, changes] = await Promise.all([
      activity.byIds(idsFrom(TIMELINE_SOURCES.activity)),
      timeline.revisions(subject.id, idsFrom(TIMELINE_SOURCES.revision)),
      subject.of === 'lead' ? leadChange.byIds(ids.ids) : opportunityChange.among(subject.id, ids),
    ]);
    const nameable = await nameableChances(subject, activities, caller);
    const changeable = await deps.access.changeableAmong(activities, caller);
    const told = await deps.access.shownTo(activities, caller);
    const found: Found = {
      activities: new Map(
        told.map((row) => [
          row.id,
          {
            activity: presentActivity(
              row.opportunity === null || nameable.has(row.opportunity)
                ? row
                : { ...row, opportunityOf: null },
            ),
            canChange: changeable.has(row.documentId),
          },
        ]),
      ),
      revisions,
      changes,
      steps: await steps(changes, caller),
    };
    const last = keys.length > query.pageSize ? shown.at(-1) : undefined;
    return {
      data: shown.flatMap((key) => itemOf(key, found)),
      meta: { nextCursor: last ? writeCursor(ORDER, [last.at, last.source, last.id]) : null },
    };
  }

  return {
    async ofOpportunity(documentId: string, query: TimelineQuery, caller: Caller) {
      const { id } = await deps.opportunity.visible(documentId, caller);
      return page({ of: 'opportunity', id }, query, caller);
    },

    async ofLead(documentId: string, query: TimelineQuery, caller: Caller) {
      const { id } = await deps.lead.visible(documentId, caller);
      return page({ of: 'lead', id }, query, caller);
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
      const scope = activityScopeSql(repositories.db, activityReach(caller), 'a');
      return page({ of, id: found.id, scope }, query, caller);
    },
  };
}

type LoggedChange = ChangeRecord | LeadChangeRecord;
type Found = {
  activities: ReadonlyMap<number, { activity: Activity; canChange: boolean }>;
  revisions: readonly RevisionRow[];
  changes: readonly LoggedChange[];
  steps: (change: LoggedChange) => FieldStep[];
};

function itemOf(key: TimelineKey, found: Found): TimelineItem[] {
  const at = iso(key.at);
  if (key.source === TIMELINE_SOURCES.activity) {
    const shown = found.activities.get(key.id);
    return shown ? [{ type: 'activity', at, ...shown }] : [];
  }
  if (key.source === TIMELINE_SOURCES.change) {
    const change = found.changes.find(({ id }) => id === key.id);
    if (!change) return [];
    const { version, userName: actor } = change;
    const via = change.via ?? 'system';
    return [{ type: 'change', at, change: { version, actor, via, changes: found.steps(change) } }];
  }
  const row = found.revisions.find(({ id }) => id === key.id);
  if (!row) return [];
  const before = found.revisions.find(({ seq }) => seq === row.seq - 1);
  // Two of one moment: the later one tells what changed.
  const isLast = !found.revisions.some(
    ({ validFrom, seq }) => validFrom === row.validFrom && seq > row.seq,
  );
  const changes = found.changes.filter((change) => isLast && change.at === row.validFrom);
  const { seq, actorName: actor, via } = row;
  const revision = {
    ...{ seq, actor, via, before: before ? factsOf(before) : null },
    changes: changes.flatMap(found.steps),
    ...factsOf(row),
  };
  return [{ type: 'revision', at, revision }];
}
