import { UIDS } from '../constants';
import type { FunnelPurpose } from '../../shared/contracts/funnel';
import type {
  BusinessType,
  EmptyField,
  OpportunityStatus,
  Priority,
} from '../../shared/contracts/opportunity';
import type { Reach } from '../domain/report-cohort';
import type { Builder, Database } from './database';
import type { Lens, OpportunityFilter } from './opportunity-card';
import { narrow } from './opportunity-card';

export type ListFilter = OpportunityFilter & {
  funnel?: number;
  stage?: number;
  status?: OpportunityStatus;
  /** Only archived ones, none of them, or those among the closed ones: what figures of the past count. */
  archived: boolean | 'closed';
  organization?: number;
  contact?: number;
  source?: string;
  businessType?: BusinessType;
  priority?: Priority;
  /** In the base currency. */
  maxValue?: number;
  /** Whether a follow-up is planned. */
  hasFollowUp?: boolean;
  /** Open ones for which nothing is agreed: no next step, no follow-up. */
  noNextStep?: true;
  expectedFrom?: string;
  expectedTo?: string;
  closedFrom?: number;
  closedTo?: number;
  openedFrom?: number;
  openedTo?: number;
  /** Of funnels with one of these purposes. */
  purposes?: FunnelPurpose[];
  /** Owned by somebody in the team of this funnel. */
  team?: number;
  lossReason?: string;
  lostTo?: string;
  /** Lost ones that stood in this stage before. */
  lostFrom?: number;
  /** How far they came in their funnel. */
  reach?: Reach;
  /** With an objection of this kind that is still open. */
  objection?: string;
  satisfaction?: number;
  /** A customer waits for an answer. */
  waiting?: true;
  /** Green only by a follow-up that lies ahead. */
  held?: true;
  /** Fields in which they say nothing. */
  without?: EmptyField[];
};

const EMPTY_SQL: Record<EmptyField, string> = {
  source: "coalesce(o.source, '') = ''",
  lossReason: "coalesce(o.loss_reason, '') = ''",
  lostTo: "coalesce(o.lost_to, '') = ''",
  expectedCloseOn: 'o.expected_close_on is null',
  satisfaction: 'o.satisfaction is null',
};

/** The stage in which lost opportunity `o` stood before; NULL for what was never anywhere else. */
export const lostFromSql = (db: Database): string => {
  const revisions = db.tableName(UIDS.opportunityRevision);
  return `(select lr.stage_id from ${revisions} lr where lr.opportunity_id = o.id and lr.seq = (select max(ls.seq) from ${revisions} ls where ls.opportunity_id = o.id and ls.status <> 'lost'))`;
};

/**
 * Position of the farthest stage of its funnel of today in which opportunity `o` ever stood; where it was lost does not
 * count. NULL where the history tells none.
 */
export const farthestSql = (db: Database): string => {
  const [revisions, places, stages] = [
    db.tableName(UIDS.opportunityRevision),
    db.tableName(UIDS.funnelStage),
    db.tableName(UIDS.stage),
  ];
  // The sums keep planners from the indexes of funnel and stage, which are far wider than that of one opportunity.
  return `(select max(fp.position) from ${revisions} fr join ${places} fp on fp.funnel_id = fr.funnel_id + 0 and fp.stage_id = fr.stage_id + 0 join ${stages} fk on fk.id = fp.stage_id where fr.opportunity_id = o.id and fr.funnel_id + 0 = o.funnel_id and fk.kind <> 'lost')`;
};

/** Narrows rows `o` to what a list, an export or a report asks for: one predicate, so that they agree. */
export function createOpportunityFilter(db: Database) {
  const activities = db.tableName(UIDS.activity);
  const planned = `exists (select 1 from ${activities} a where a.opportunity_id = o.id and a.done_at is null and a.due_at is not null)`;
  /** Of a firm are those that name it, and those that only name somebody who works there. */
  const named = `select x.id from ${db.tableName(UIDS.opportunity)} x where x.organization_id = ?`;
  const through = `select x.id from ${db.tableName(UIDS.contact)} w join ${db.tableName(UIDS.opportunity)} x on x.contact_id = w.id where x.organization_id is null and w.organization_id = ?`;
  const ofFirm = `(select m.id from (${named} union all ${through}) m)`;
  const lostFrom = lostFromSql(db);
  const farthest = farthestSql(db);

  function byReport(query: Builder, filter: ListFilter, lens: Lens): void {
    if (filter.purposes) {
      const ids = db.from(UIDS.funnel, null, 'pf').whereIn('pf.purpose', filter.purposes);
      void query.whereIn('o.funnel_id', ids.select('pf.id'));
    }
    if (filter.team !== undefined) {
      const team = db.joinTable(UIDS.funnel, 'team');
      void query.whereRaw('o.owner_id in (select ?? from ?? where ?? = ?)', [
        ...[team.other, team.name, team.own, filter.team],
      ]);
    }
    if (filter.lostFrom !== undefined) {
      void query.where('o.status', 'lost').whereRaw(`${lostFrom} = ?`, [filter.lostFrom]);
    }
    if (filter.reach) {
      const { won, atLeast, below } = filter.reach;
      if (won === 'only') void query.where('o.status', 'won');
      if (won === 'not') void query.whereNot('o.status', 'won');
      const orWon = won === 'too' ? "o.status = 'won' or " : '';
      if (atLeast !== null) void query.whereRaw(`(${orWon}${farthest} >= ?)`, [atLeast]);
      if (below !== null) void query.whereRaw(`coalesce(${farthest}, -1) < ?`, [below]);
    }
    if (filter.objection !== undefined) {
      void query.whereRaw(
        `exists (select 1 from ${activities} ob where ob.opportunity_id = o.id and ob.objection_kind = ? and ob.objection_state = 'open')`,
        [filter.objection],
      );
    }
    if (filter.satisfaction !== undefined) void query.where('o.satisfaction', filter.satisfaction);
    if (filter.held) void query.whereRaw(lens.held.sql, lens.held.bindings);
    if (filter.waiting) void query.whereNotNull('o.open_inbound_since').where('o.status', 'open');
    for (const field of filter.without ?? []) void query.whereRaw(EMPTY_SQL[field]);
  }

  return function filtered(query: Builder, filter: ListFilter, lens: Lens): Builder {
    void narrow(db, query, filter, lens);
    if (filter.archived === 'closed')
      void query.whereRaw("(o.status <> 'open' or o.archived_at is null)");
    else if (filter.archived) void query.whereNotNull('o.archived_at');
    else void query.whereNull('o.archived_at');
    const equal = {
      funnel_id: filter.funnel,
      stage_id: filter.stage,
      status: filter.status,
      contact_id: filter.contact,
      source: filter.source,
      business_type: filter.businessType,
      priority: filter.priority,
      loss_reason: filter.lossReason,
      lost_to: filter.lostTo,
    };
    for (const [column, value] of Object.entries(equal))
      if (value !== undefined) void query.where(`o.${column}`, value);
    if (filter.organization !== undefined)
      void query.whereRaw(`o.id in ${ofFirm}`, [filter.organization, filter.organization]);
    if (filter.maxValue !== undefined) {
      void query.whereRaw(`o.target_value * ${lens.rate.sql} <= ?`, [
        ...lens.rate.bindings,
        filter.maxValue,
      ]);
    }
    if (filter.hasFollowUp !== undefined)
      void query.whereRaw(filter.hasFollowUp ? planned : `not ${planned}`);
    if (filter.noNextStep) {
      void query
        .where('o.status', 'open')
        .whereRaw(`coalesce(o.next_step, '') = '' and not ${planned}`);
    }
    const ranges = [
      ['expected_close_on', filter.expectedFrom, filter.expectedTo],
      ['closed_at', filter.closedFrom, filter.closedTo],
      ['opened_at', filter.openedFrom, filter.openedTo],
    ] as const;
    for (const [column, from, to] of ranges) {
      if (from !== undefined) void query.where(`o.${column}`, '>=', from);
      if (to !== undefined) void query.where(`o.${column}`, '<=', to);
    }
    byReport(query, filter, lens);
    return query;
  };
}
export type OpportunityFilterSql = ReturnType<typeof createOpportunityFilter>;
