import { UIDS } from '../constants';
import type { Database, Row } from './database';
import type { Lens } from './opportunity-card';
import type { ListFilter } from './opportunity-filter';
import type { Amounts, Step } from './report-movement-steps';
import { groupedChanges, readChanges, stepsOf } from './report-movement-steps';
import { pastSql } from './report-past';
import type { SqlFragment } from './scope';

/** Base units for one of a currency, when it began and when it ended; the same amount counts differently. */
export type RateAt = (alias: string) => SqlFragment;

const amounts = (row: Row | undefined): Amounts => ({
  count: Number(row?.n ?? 0),
  targetValue: Number(row?.target ?? 0),
  currentValue: Number(row?.current ?? 0),
});
const SHARE = 'coalesce(r.probability, 0.0) / 100.0';

/**
 * The open pipeline between two moments, change by change: revision `c` against the one before it, `p`, both at the
 * rates of the end, so that all steps add up to the difference.
 */
export function createMovementReport(db: Database) {
  const revisions = db.tableName(UIDS.opportunityRevision);
  const opportunities = db.tableName(UIDS.opportunity);
  const joined = `${revisions} r join ${opportunities} o on o.id = r.opportunity_id`;

  /** Whether revision `alias` is one of the open ones that the filter shows, at moments at which it is not archived. */
  function within(filter: ListFilter, lens: Lens, alias: string): SqlFragment {
    const { sql, bindings } = pastSql(db, filter, lens);
    return {
      sql: `(${alias}.status = 'open' and ${sql.replace(/\br\./g, `${alias}.`)})`,
      bindings,
    };
  }

  const open = (filter: ListFilter, lens: Lens): SqlFragment => within(filter, lens, 'r');

  return {
    /** What was open at the last instant before `at` ends. */
    async openAt(filter: ListFilter, lens: Lens, at: number, rateAt: RateAt): Promise<Amounts> {
      const [rate, shown] = [rateAt('r'), open(filter, lens)];
      const [row] = await db.rows(
        `select count(*) as n, sum(r.target_value * ${rate.sql}) as target, sum(r.target_value * ${SHARE} * ${rate.sql}) as current from ${joined} where r.valid_from <= ? and r.valid_to > ? and (o.archived_at is null or o.archived_at > ?) and ${shown.sql}`,
        [...rate.bindings, ...rate.bindings, at, at, at, ...shown.bindings],
      );
      return amounts(row);
    },

    /** What was archived while it was open, after `start` and up to `end`: as it was just before. */
    async archived(
      filter: ListFilter,
      lens: Lens,
      { start, end }: { start: number; end: number },
      rateAt: RateAt,
    ): Promise<Amounts> {
      const [rate, shown] = [rateAt('r'), open(filter, lens)];
      const [row] = await db.rows(
        `select count(*) as n, sum(r.target_value * ${rate.sql}) as target, sum(r.target_value * ${SHARE} * ${rate.sql}) as current from ${joined} where o.archived_at > ? and o.archived_at <= ? and r.valid_from < o.archived_at and r.valid_to >= o.archived_at and ${shown.sql}`,
        [...rate.bindings, ...rate.bindings, start, end, ...shown.bindings],
      );
      return amounts(row);
    },

    /** All other steps but that of the rates, after `start` and up to `end`. */
    async steps(
      filter: ListFilter,
      lens: Lens,
      { start, end }: { start: number; end: number },
      rateAt: RateAt,
    ): Promise<{ steps: Step[]; slipped: Amounts; earlier: Amounts }> {
      const [before, after] = [within(filter, lens, 'p'), within(filter, lens, 'c')];
      const [rateBefore, rateAfter] = [rateAt('p'), rateAt('c')];
      // PostgreSQL would write the amounts out wherever they are read, and compute them again each time.
      const facts = `select c.opportunity_id, c.via, c.status, p.id as before_id, p.status as status_before, (case when p.stage_id = c.stage_id then 1 else 0 end) as same_stage, (case when p.id is not null and ${before.sql} then 1 else 0 end) as was_in, (case when ${after.sql} then 1 else 0 end) as is_in, coalesce(p.target_value * ${rateBefore.sql}, 0.0) as target_before, coalesce(c.target_value * ${rateAfter.sql}, 0.0) as target_after, coalesce(p.probability, 0.0) / 100.0 as share_before, coalesce(c.probability, 0.0) / 100.0 as share_after, p.expected_close_on as close_before, c.expected_close_on as close_after from ${revisions} c join ${opportunities} o on o.id = c.opportunity_id left join ${revisions} p on p.opportunity_id = c.opportunity_id and p.seq = c.seq - 1 where c.valid_from > ? and c.valid_from <= ? and (c.status = 'open' or p.status = 'open') and (o.archived_at is null or o.archived_at > c.valid_from) and (${lens.read.sql})${db.engine === 'postgres' ? ' offset 0' : ''}`;
      const bindings = [
        ...[...before.bindings, ...after.bindings],
        ...[...rateBefore.bindings, ...rateAfter.bindings, start, end, ...lens.read.bindings],
      ];
      return stepsOf((await db.rows(groupedChanges(facts), bindings)).map(readChanges));
    },
  };
}
