import { UIDS } from '../constants';
import { number, text } from './codec';
import type { Database } from './database';

/** Where a page ended: instant, source (activities before revisions of the same instant), id. */
export type TimelineCursor = { at: number; source: 0 | 1; id: number };
export type TimelineKey = { at: number; source: 0 | 1; id: number };
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

export function createTimelineRepository(db: Database) {
  return {
    /** Keys of activities and revisions of one opportunity in one stream, newest first. */
    async keys(
      opportunityId: number,
      cursor: TimelineCursor | null,
      limit: number,
    ): Promise<TimelineKey[]> {
      const activities = db.tableName(UIDS.activity);
      const revisions = db.tableName(UIDS.opportunityRevision);
      const before = cursor
        ? 'where (at < ? or (at = ? and (source > ? or (source = ? and id < ?))))'
        : '';
      const bindings = cursor
        ? [cursor.at, cursor.at, cursor.source, cursor.source, cursor.id]
        : [];
      const found = await db.rows(
        `select at, source, id from (select sort_at as at, 0 as source, id from ${activities} where opportunity_id = ? union all select valid_from as at, 1 as source, id from ${revisions} where opportunity_id = ?) t ${before} order by at desc, source asc, id desc limit ${limit}`,
        [opportunityId, opportunityId, ...bindings],
      );
      return found.map((row) => ({
        at: Number(row.at),
        source: Number(row.source) === 1 ? 1 : 0,
        id: Number(row.id),
      }));
    },
    async revisions(ids: number[]): Promise<RevisionRow[]> {
      if (ids.length === 0) return [];
      const found = await db.from(UIDS.opportunityRevision).whereIn('id', ids).select('*');
      return found.map((row) => ({
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
        expectedCloseOn: text.read(row.expected_close_on)?.slice(0, 10) ?? null,
        lossReason: text.read(row.loss_reason),
        actorName: text.read(row.actor_name),
        via: String(row.via),
      }));
    },
  };
}
