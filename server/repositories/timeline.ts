import type { ActivityKind } from '../../shared/contracts/activity';
import { UIDS } from '../constants';
import { day, number, text } from './codec';
import type { Database, Row } from './database';
import type { SqlFragment } from './scope';

/** What a stream is made of; of the same instant activities come first, then revisions, then other changes. */
export const TIMELINE_SOURCES = { activity: 0, revision: 1, change: 2 } as const;
export type TimelineSource = (typeof TIMELINE_SOURCES)[keyof typeof TIMELINE_SOURCES];
/** Where a page ended. */
export type TimelineCursor = { at: number; source: TimelineSource; id: number };
export type TimelineKey = TimelineCursor;
/** Whose timeline. That of a person or firm holds the activities of all its opportunities, as far as `scope` (on `a`) reaches. */
export type TimelineSubject =
  | { of: 'opportunity'; id: number }
  | { of: 'lead'; id: number }
  | { of: 'organization' | 'contact'; id: number; scope: SqlFragment };
export type TimelineFilter = {
  /** Absent: all kinds. */
  kinds?: ActivityKind[];
  history: boolean;
};

export type RevisionRow = {
  id: number;
  seq: number;
  validFrom: number;
  stageDocumentId: string | null;
  stageName: string | null;
  status: string;
  probability: number;
  targetValue: number | null;
  currency: string;
  ownerUserId: number | null;
  ownerName: string | null;
  expectedCloseOn: string | null;
  lossReason: string | null;
  actorName: string | null;
  via: string;
};

/** What a number in a cursor or a row stands for. */
export const sourceOf = (value: unknown): TimelineSource =>
  Object.values(TIMELINE_SOURCES).find((source) => source === Number(value)) ?? 0;

const readRevision = (row: Row): RevisionRow => ({
  id: Number(row.id),
  seq: Number(row.seq),
  validFrom: Number(row.valid_from),
  stageDocumentId: text.read(row.stage_document_id),
  stageName: text.read(row.stage_name),
  status: String(row.status),
  probability: Number(row.probability),
  targetValue: number.read(row.target_value),
  currency: String(row.currency),
  ownerUserId: number.read(row.owner_user_id),
  ownerName: text.read(row.owner_name),
  expectedCloseOn: day.read(row.expected_close_on),
  lossReason: text.read(row.loss_reason),
  actorName: text.read(row.actor_name),
  via: String(row.via),
});

export function createTimelineRepository(db: Database) {
  const activities = db.tableName(UIDS.activity);
  const revisions = db.tableName(UIDS.opportunityRevision);
  const changes = db.tableName(UIDS.opportunityChange);
  const opportunities = db.tableName(UIDS.opportunity);
  const leadChanges = db.tableName(UIDS.leadChange);
  const contacts = db.tableName(UIDS.contact);
  const roles = db.tableName(UIDS.opportunityContact);

  /** The activities `a` of a subject. Gathered arm by arm: joined by OR in one condition no engine would use an index. */
  function activitiesOf(subject: TimelineSubject): SqlFragment {
    if (subject.of === 'opportunity')
      return { sql: 'a.opportunity_id = ?', bindings: [subject.id] };
    if (subject.of === 'lead') return { sql: 'a.lead_id = ?', bindings: [subject.id] };
    const through = `${activities} t join ${opportunities} o on o.id = t.opportunity_id`;
    const arms =
      subject.of === 'organization'
        ? [
            `select t.id from ${activities} t where t.organization_id = ?`,
            `select t.id from ${contacts} k join ${activities} t on t.contact_id = k.id where k.organization_id = ?`,
            `select t.id from ${through} where o.organization_id = ?`,
            `select t.id from ${contacts} k join ${opportunities} o on o.contact_id = k.id join ${activities} t on t.opportunity_id = o.id where o.organization_id is null and k.organization_id = ?`,
          ]
        : [
            `select t.id from ${activities} t where t.contact_id = ?`,
            `select t.id from ${through} where o.contact_id = ?`,
            `select t.id from ${roles} r join ${activities} t on t.opportunity_id = r.opportunity_id where r.contact_id = ?`,
          ];
    return {
      sql: `a.id in (select x.id from (${arms.join(' union all ')}) x) and ${subject.scope.sql}`,
      bindings: [...arms.map(() => subject.id), ...subject.scope.bindings],
    };
  }

  return {
    /** Keys of activities and, of an opportunity, of revisions in one stream, newest first. */
    async keys(
      subject: TimelineSubject,
      filter: TimelineFilter,
      cursor: TimelineCursor | null,
      limit: number,
    ): Promise<TimelineKey[]> {
      const arm = (
        source: TimelineSource,
        at: string,
        from: string,
        within: SqlFragment,
      ): SqlFragment => {
        // Of the same instant the later source follows whole, the earlier one is through.
        const same = cursor && (source === cursor.source ? [cursor.at, cursor.id] : []);
        const before = !cursor
          ? ''
          : source === cursor.source
            ? ` and (a.${at} < ? or (a.${at} = ? and a.id < ?))`
            : ` and a.${at} ${source > cursor.source ? '<=' : '<'} ?`;
        return {
          sql: `select * from (select a.${at} as at, ${source} as source, a.id from ${from} a where ${within.sql}${before} order by a.${at} desc, a.id desc limit ${limit}) s${source}`,
          bindings: [...within.bindings, ...(cursor ? [cursor.at, ...(same ?? [])] : [])],
        };
      };
      const arms: SqlFragment[] = [];
      const { kinds, history } = filter;
      if (!kinds || kinds.length > 0) {
        const of = activitiesOf(subject);
        const ofKinds = kinds ? ` and a.kind in (${kinds.map(() => '?').join(', ')})` : '';
        const within = {
          sql: `${of.sql}${ofKinds}`,
          bindings: [...of.bindings, ...(kinds ?? [])],
        };
        arms.push(arm(0, 'sort_at', activities, within));
      }
      if (history && subject.of === 'opportunity') {
        const within = { sql: 'a.opportunity_id = ?', bindings: [subject.id] };
        arms.push(arm(1, 'valid_from', revisions, within));
        // A change that made a revision is told with it.
        const alone = {
          sql: `a.opportunity_id = ? and a.at not in (select r.valid_from from ${revisions} r where r.opportunity_id = ?)`,
          bindings: [subject.id, subject.id],
        };
        arms.push(arm(2, 'at', changes, alone));
      }
      if (history && subject.of === 'lead')
        arms.push(arm(2, 'at', leadChanges, { sql: 'a.lead_id = ?', bindings: [subject.id] }));
      if (arms.length === 0) return [];
      const found = await db.rows(
        `select * from (${arms.map(({ sql }) => sql).join(' union all ')}) t order by at desc, source asc, id desc limit ${limit}`,
        arms.flatMap(({ bindings }) => bindings),
      );
      return found.map((row) => ({
        at: Number(row.at),
        source: sourceOf(row.source),
        id: Number(row.id),
      }));
    },
    /** These revisions of one opportunity, and of each the one before it. */
    async revisions(opportunityId: number, ids: number[]): Promise<RevisionRow[]> {
      if (ids.length === 0) return [];
      const found = await db
        .from(UIDS.opportunityRevision, null, 'r')
        .where('r.opportunity_id', opportunityId)
        .where((either) => {
          void either
            .whereIn('r.id', ids)
            .orWhereIn(
              'r.seq',
              db
                .from(UIDS.opportunityRevision, null, 'n')
                .where('n.opportunity_id', opportunityId)
                .whereIn('n.id', ids)
                .select(db.raw('n.seq - 1')),
            );
        })
        .select('r.*');
      return found.map(readRevision);
    },
  };
}
