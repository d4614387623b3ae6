import { UIDS } from '../constants';
import type { Database, Row } from './database';
import { numberOrNull } from './figure';
import type { Lens } from './opportunity-card';
import type { ListFilter } from './opportunity-filter';
import type { ReportFacts, Sums } from './report-sql';
import { NOT_ARCHIVED_AT, PAST_PROSPECT_SQL, pastSql } from './report-past';
import { idOrNull, readSums, SUM_COLUMNS } from './report-sql';
import type { SqlFragment } from './scope';

export type StageSums = Sums & {
  funnelId: number;
  stageId: number | null;
  prospects: number;
  figure: number | null;
  lights: { green: number; yellow: number; red: number } | null;
};

const PROSPECTS = 'count(distinct t.prospect) as prospects';
const LIGHTS = [
  'sum(case when t.level = 0 then 1 else 0 end) as green',
  'sum(case when t.level = 1 then 1 else 0 end) as yellow',
  'sum(case when t.level = 2 then 1 else 0 end) as red',
].join(', ');

export type OpenSums = Sums & { prospects: number };
const readOpen = (row: Row): OpenSums => ({
  ...readSums(row),
  prospects: Number(row.prospects ?? 0),
});
const readStage = (row: Row): Omit<StageSums, 'figure' | 'lights'> => ({
  ...readSums(row),
  funnelId: Number(row.key_0),
  stageId: idOrNull(row.key_1),
  prospects: Number(row.prospects),
});

export function createStageReport(db: Database, sql: ReportFacts) {
  const revisions = db.tableName(UIDS.opportunityRevision);
  const opportunities = db.tableName(UIDS.opportunity);
  const contacts = db.tableName(UIDS.contact);

  /** What stood where at a moment, by the history, in the base currency (`rate` is one of `r.currency` then). */
  function past(filter: ListFilter, lens: Lens, at: number, rate: SqlFragment): SqlFragment {
    const where = pastSql(db, filter, lens);
    const share = 'coalesce(r.probability, 0.0) / 100.0';
    return {
      sql: `select r.funnel_id, r.stage_id, r.status, r.currency, r.target_value as own, ${PAST_PROSPECT_SQL} as prospect, r.target_value * ${rate.sql} as target, r.target_value * ${share} * ${rate.sql} as current from ${revisions} r join ${opportunities} o on o.id = r.opportunity_id left join ${contacts} k on k.id = r.contact_id where r.valid_from <= ? and r.valid_to > ? and ${NOT_ARCHIVED_AT} and ${where.sql}`,
      bindings: [...rate.bindings, ...rate.bindings, at, at, at, ...where.bindings],
    };
  }

  return {
    /** @param closedSince closed ones that closed earlier are left out; null counts all */
    async now(filter: ListFilter, lens: Lens, closedSince: number | null): Promise<StageSums[]> {
      const facts = sql.facts(filter, lens, { light: true, figure: true });
      if (closedSince !== null)
        void facts.whereRaw("(o.status = 'open' or o.closed_at >= ?)", [closedSince]);
      const columns = `${SUM_COLUMNS}, ${PROSPECTS}, ${LIGHTS}, sum(t.figure) as figure`;
      const found = await sql.grouped(facts, ['t.funnel_id', 't.stage_id'], columns);
      return found.map((row) => ({
        ...readStage(row),
        figure: numberOrNull(row.figure),
        lights: { green: Number(row.green), yellow: Number(row.yellow), red: Number(row.red) },
      }));
    },
    async open(filter: ListFilter, lens: Lens): Promise<OpenSums> {
      const facts = sql.facts({ ...filter, status: 'open' }, lens);
      const [row = {}] = await sql.grouped(facts, [], `${SUM_COLUMNS}, ${PROSPECTS}`);
      return readOpen(row);
    },
    async asOf(
      filter: ListFilter,
      lens: Lens,
      at: number,
      rate: SqlFragment,
    ): Promise<StageSums[]> {
      const facts = past(filter, lens, at, rate);
      const found = await db.rows(
        `select t.funnel_id as key_0, t.stage_id as key_1, ${SUM_COLUMNS}, ${PROSPECTS} from (${facts.sql}) t group by t.funnel_id, t.stage_id`,
        facts.bindings,
      );
      return found.map((row) => ({ ...readStage(row), figure: null, lights: null }));
    },
    async openAsOf(
      filter: ListFilter,
      lens: Lens,
      at: number,
      rate: SqlFragment,
    ): Promise<OpenSums> {
      const facts = past(filter, lens, at, rate);
      const [row = {}] = await db.rows(
        `select ${SUM_COLUMNS}, ${PROSPECTS} from (${facts.sql}) t where t.status = 'open'`,
        facts.bindings,
      );
      return readOpen(row);
    },
    async missingRatesAsOf(
      filter: ListFilter,
      lens: Lens,
      at: number,
      rate: SqlFragment,
    ): Promise<string[]> {
      const facts = past(filter, lens, at, rate);
      const found = await db.rows(
        `select distinct t.currency from (${facts.sql}) t where t.own is not null and t.target is null`,
        facts.bindings,
      );
      return found.map((row) => String(row.currency)).sort();
    },
  };
}
