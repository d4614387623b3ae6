import type { OpportunityStatus } from '../../shared/contracts/opportunity';
import { UIDS } from '../constants';
import type { Database } from './database';
import type { SqlFragment } from './scope';

/** Opportunities of a stage that a change of it treats alike, summed in their own currency. */
export type StageGroup = {
  status: OpportunityStatus;
  currency: string;
  isArchived: boolean;
  /** The stage is one of its funnel: what stands beside the board keeps its status, whatever the kind becomes. */
  isPlaced: boolean;
  /** No probability of their own, nor one of the stage in their funnel. */
  inherits: boolean;
  count: number;
  withoutValue: number;
  targetValue: number;
  /** Weighted with the probability that holds now, and with the one that would. */
  weighted: { now: number; then: number };
  /** At the rates kept at closing, and how many have a value but no such rate. */
  closedValue: number;
  withoutClosedRate: number;
};

const STATUSES: readonly OpportunityStatus[] = ['open', 'won', 'lost'];

/** What stands in a stage, as far as a change of the stage concerns it (architecture 4.2). */
export function createStageEffectRepository(db: Database) {
  const weighted = 'coalesce(o.probability, fs.probability, cast(? as decimal(7,4)))';
  const inherits = 'case when o.probability is null and fs.probability is null then 1 else 0 end';
  const placed = 'case when fs.id is null then 0 else 1 end';
  const archived = 'case when o.archived_at is null then 0 else 1 end';
  const facts = `o.status as status, o.currency as currency, ${archived} as archived, ${placed} as placed, ${inherits} as inherits, o.target_value as target, o.target_value * ${weighted} / 100.0 as now_value, o.target_value * ${weighted} / 100.0 as then_value, o.target_value * o.closed_rate as closed_value, case when o.target_value is null then 1 else 0 end as without_value, case when o.target_value is not null and o.closed_rate is null then 1 else 0 end as without_rate`;
  const sums =
    'count(*) as count, sum(target) as target, sum(now_value) as now_value, sum(then_value) as then_value, sum(closed_value) as closed_value, sum(without_value) as without_value, sum(without_rate) as without_rate';

  return {
    /** @param probability of the stage: the one it has and the one it would have. */
    async groups(
      stageId: number,
      probability: { now: number; then: number },
      scope: SqlFragment,
    ): Promise<StageGroup[]> {
      const from = `${db.tableName(UIDS.opportunity)} o left join ${db.tableName(UIDS.funnelStage)} fs on fs.funnel_id = o.funnel_id and fs.stage_id = o.stage_id`;
      const found = await db.rows(
        `select status, currency, archived, placed, inherits, ${sums} from (select ${facts} from ${from} where o.stage_id = ? and ${scope.sql}) t group by status, currency, archived, placed, inherits`,
        [probability.now, probability.then, stageId, ...scope.bindings],
      );
      return found.map((row) => ({
        status: STATUSES.find((status) => status === row.status) ?? 'open',
        currency: String(row.currency),
        isArchived: Number(row.archived) === 1,
        isPlaced: Number(row.placed) === 1,
        inherits: Number(row.inherits) === 1,
        count: Number(row.count),
        withoutValue: Number(row.without_value),
        targetValue: Number(row.target ?? 0),
        weighted: { now: Number(row.now_value ?? 0), then: Number(row.then_value ?? 0) },
        closedValue: Number(row.closed_value ?? 0),
        withoutClosedRate: Number(row.without_rate),
      }));
    },
  };
}
