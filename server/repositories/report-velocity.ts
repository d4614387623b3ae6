import { UIDS } from '../constants';
import type { ZoneOffset } from '../domain/zone-offsets';
import type { Database } from './database';
import type { Lens } from './opportunity-card';
import type { ListFilter } from './opportunity-filter';
import { daysSql, durations } from './report-duration';
import type { DurationSums } from './report-duration';
import type { ReportFacts } from './report-sql';
import type { SqlFragment } from './scope';

export type StageDuration = Omit<DurationSums, 'keys'> & { funnelId: number; stageId: number };
type Between = { start: number; end: number };

const ofStage = ({ keys, ...rest }: DurationSums): StageDuration => ({
  ...rest,
  funnelId: Number(keys[0]),
  stageId: Number(keys[1]),
});

/** How long opportunities stood in stages, from their history, and how long it took until they closed. */
export function createVelocityReport(db: Database, sql: ReportFacts) {
  const revisions = db.tableName(UIDS.opportunityRevision);

  /**
   * Stays in open stages: revisions in a row with the same funnel, stage and open status are one. A stay that has not
   * ended has `until` = `OPEN_END`. Only of opportunities of which something ended in the period.
   */
  function stays(filter: ListFilter, lens: Lens, { start, end }: Between): SqlFragment {
    // Where they stand now says nothing of where they stood.
    const { stage, funnel, ...rest } = filter;
    const within = sql.filtered(sql.rows(), rest, lens).select('o.id').toSQL();
    const place = (alias: string) =>
      `(case when ${alias}.status = 'open' and ${alias}.stage_id is not null then ${alias}.stage_id else 0 end)`;
    const before = (column: string) =>
      `lag(${column}) over (partition by r.opportunity_id order by r.seq)`;
    const marked = `select r.opportunity_id, r.seq, r.funnel_id, ${place('r')} as stage, r.valid_from, r.valid_to, (case when ${before(place('r'))} = ${place('r')} and ${before('r.funnel_id')} = r.funnel_id then 0 else 1 end) as begins from ${revisions} r where r.opportunity_id in (${within.sql}) and r.opportunity_id in (select x.opportunity_id from ${revisions} x where x.valid_to >= ? and x.valid_to < ?)`;
    const numbered = `select m.*, sum(m.begins) over (partition by m.opportunity_id order by m.seq) as stay from (${marked}) m`;
    const only = [
      ...(stage === undefined ? [] : [{ sql: ' and n.stage = ?', value: stage }]),
      ...(funnel === undefined ? [] : [{ sql: ' and n.funnel_id = ?', value: funnel }]),
    ];
    return {
      sql: `select n.opportunity_id, n.funnel_id, n.stage, n.stay, min(n.valid_from) as since, max(n.valid_to) as until from (${numbered}) n where n.stage > 0${only.map((one) => one.sql).join('')} group by n.opportunity_id, n.funnel_id, n.stage, n.stay`,
      bindings: [
        ...(within.bindings as SqlFragment['bindings']),
        ...[start, end, ...only.map(({ value }) => value)],
      ],
    };
  }

  return {
    /** Of what left a stage for the last time in the period: its last stay there, and all of them together. */
    async left(
      filter: ListFilter,
      lens: Lens,
      { start, end }: Between,
      zone: ZoneOffset[],
    ): Promise<{ latest: StageDuration[]; cumulative: StageDuration[] }> {
      const all = stays(filter, lens, { start, end });
      const days = daysSql('w.since', 'w.until', zone);
      const last = `select e.*, row_number() over (partition by e.opportunity_id, e.funnel_id, e.stage order by e.stay desc) as back from (${all.sql}) e`;
      const each = `select w.funnel_id, w.stage, sum(${days}) as together, sum(case when w.back = 1 then ${days} else 0 end) as latest from (${last}) w group by w.opportunity_id, w.funnel_id, w.stage having max(w.until) >= ? and max(w.until) < ?`;
      const rows = `select s.funnel_id as key_0, s.stage as key_1, p.part as key_2, (case p.part when 0 then s.latest else s.together end) as d from (${each}) s cross join (select 0 as part union all select 1 as part) p`;
      const found = await durations(db, { sql: rows, bindings: [...all.bindings, start, end] }, 3);
      const of = (part: number) =>
        found.filter(({ keys }) => Number(keys[2]) === part).map(ofStage);
      return { latest: of(0), cumulative: of(1) };
    },
    /** What stands in its stage still, from the day on which it came. */
    async staying(filter: ListFilter, lens: Lens, now: number, zone: ZoneOffset[]) {
      const query = sql
        .filtered(sql.rows(), { ...filter, status: 'open' }, lens)
        .whereNotNull('o.stage_id')
        .select(['o.funnel_id', 'o.stage_id', 'o.stage_entered_at'])
        .toSQL();
      const since = `(case when t.stage_entered_at > ${now} then ${now} else t.stage_entered_at end)`;
      const rows = `select t.funnel_id as key_0, t.stage_id as key_1, ${daysSql(since, String(now), zone)} as d from (${query.sql}) t`;
      const bindings = [...query.bindings] as SqlFragment['bindings'];
      return (await durations(db, { sql: rows, bindings }, 2)).map(ofStage);
    },
    /** From the opening to the closing, of what closed so in the period. */
    async cycle(
      filter: ListFilter,
      lens: Lens,
      status: 'won' | 'lost',
      { start, end }: Between,
      zone: ZoneOffset[],
    ): Promise<Omit<DurationSums, 'keys'>> {
      const closed = { ...filter, status, closedFrom: start, closedTo: end - 1 };
      const query = sql
        .filtered(sql.rows(), closed, lens)
        .select(['o.opened_at', 'o.closed_at'])
        .toSQL();
      const rows = `select ${daysSql('t.opened_at', 't.closed_at', zone)} as d from (${query.sql}) t`;
      const bindings = [...query.bindings] as SqlFragment['bindings'];
      const [found] = await durations(db, { sql: rows, bindings }, 0);
      return found ?? { count: 0, mean: null, median: null, p90: null };
    },
  };
}
