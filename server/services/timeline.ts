import type { TimelineItem, TimelinePage } from '../../shared/contracts/activity';
import type { OpportunityStatus } from '../../shared/contracts/opportunity';
import type { Kit } from '../app';
import type { TimelineKey } from '../repositories/timeline';
import { presentActivity } from './activity-present';
import type { Caller } from './caller';
import { readCursor, writeCursor } from './cursor';
import type { OpportunityService } from './opportunity';
import { iso } from './present';

const ORDER = 'timeline';
const KINDS = ['bigint', 'int', 'int'] as const;

/** Activities and history of one opportunity in one stream, newest first. */
export function createTimelineService(
  { repositories }: Kit,
  deps: { opportunity: OpportunityService },
) {
  const { timeline, activity } = repositories;
  return async (
    documentId: string,
    query: { cursor?: string | undefined; pageSize: number },
    caller: Caller,
  ): Promise<TimelinePage> => {
    const record = await deps.opportunity.visible(documentId, caller);
    const [at, source, id] =
      query.cursor === undefined ? [] : readCursor(query.cursor, ORDER, KINDS).map(Number);
    const cursor =
      at !== undefined && id !== undefined
        ? { at, source: source === 1 ? (1 as const) : (0 as const), id }
        : null;
    const keys = await timeline.keys(record.id, cursor, query.pageSize + 1);
    const page = keys.slice(0, query.pageSize);
    const idsFrom = (from: 0 | 1) => page.filter((key) => key.source === from).map((key) => key.id);
    const [activities, revisions] = await Promise.all([
      activity.byIds(idsFrom(0)),
      timeline.revisions(idsFrom(1)),
    ]);
    const byActivity = new Map(activities.map((row) => [row.id, row]));
    const byRevision = new Map(revisions.map((row) => [row.id, row]));
    const item = (key: TimelineKey): TimelineItem[] => {
      if (key.source === 0) {
        const row = byActivity.get(key.id);
        return row ? [{ type: 'activity', at: iso(key.at), activity: presentActivity(row) }] : [];
      }
      const row = byRevision.get(key.id);
      if (!row) return [];
      const { seq, probability, targetValue, currency, expectedCloseOn, lossReason, via } = row;
      const status: OpportunityStatus =
        row.status === 'won' || row.status === 'lost' ? row.status : 'open';
      const revision = {
        seq,
        stage: { documentId: row.stageDocumentId, name: row.stageName },
        status,
        probability,
        targetValue,
        currency,
        owner: row.ownerUserId === null ? null : { id: row.ownerUserId, name: row.ownerName ?? '' },
        expectedCloseOn,
        lossReason,
        actor: row.actorName,
        via,
      };
      return [{ type: 'revision', at: iso(key.at), revision }];
    };
    const last = keys.length > query.pageSize ? page.at(-1) : undefined;
    return {
      data: page.flatMap(item),
      meta: { nextCursor: last ? writeCursor(ORDER, [last.at, last.source, last.id]) : null },
    };
  };
}
