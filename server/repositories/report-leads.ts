import { UIDS } from '../constants';
import type { ZoneOffset } from '../domain/zone-offsets';
import type { Database, Row } from './database';
import { numberOrNull } from './figure';
import type { LeadFilter, LeadLens, LeadListRepository } from './lead-list';
import type { Lens } from './opportunity-card';
import { daysSql, durations } from './report-duration';
import type { SqlFragment } from './scope';

export const LEAD_GROUPS = {
  source: ["nullif(l.source, '')"],
  campaign: ["nullif(l.campaign, '')"],
  entry: ["nullif(l.entry_uid, '')", "nullif(l.entry_document_id, '')"],
  owner: ['l.owner_id'],
  all: [],
} as const;
export type LeadGroup = keyof typeof LEAD_GROUPS;

export type LeadSums = {
  keys: (string | null)[];
  count: number;
  open: number;
  lost: number;
  qualified: number;
  converted: number;
  won: number;
  wonValue: number;
  title: string | null;
};
const count = (condition: string) => `sum(case when ${condition} then 1 else 0 end)`;
const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value as string | number);

/** What became of leads: how many were qualified, converted and won, where the asking user sees what they became. */
export function createLeadReport(db: Database, leads: Pick<LeadListRepository, 'matching'>) {
  /** Leads with their opportunity `o`, grouped by their `key_0` …; `lens.read` speaks of `o`. */
  function facts(
    group: LeadGroup,
    filter: LeadFilter,
    lens: LeadLens,
    { read, rate }: Lens,
  ): SqlFragment {
    const query = leads
      .matching(filter, lens)
      .joinRaw(
        `left join ${db.tableName(UIDS.opportunity)} o on o.id = l.opportunity_id and (${read.sql})`,
        read.bindings,
      )
      .select(LEAD_GROUPS[group].map((key, at) => db.raw(`${key} as key_${at}`)))
      .select(['l.status', 'l.qualified_at', 'l.opened_at', 'l.first_response_at', 'l.page_title'])
      .select({ outcome: 'o.status', closed_at: 'o.closed_at' })
      .select(db.raw(`o.target_value * ${rate.sql} as target`, rate.bindings));
    const { sql, bindings } = query.toSQL();
    return { sql, bindings: [...bindings] as SqlFragment['bindings'] };
  }
  const keysOf = (group: LeadGroup) => LEAD_GROUPS[group].map((_, at) => `key_${at}`);
  const keysIn = (group: LeadGroup, row: Row) => keysOf(group).map((key) => textOf(row[key]));

  return {
    async sums(
      group: LeadGroup,
      filter: LeadFilter,
      lens: LeadLens,
      of: Lens,
    ): Promise<LeadSums[]> {
      const { sql, bindings } = facts(group, filter, lens, of);
      const keys = keysOf(group);
      const isLost = "(t.status = 'disqualified' or t.outcome = 'lost')";
      const columns = [
        ...keys,
        'count(*) as n',
        `${count(`${isLost} and (t.outcome is null or t.outcome <> 'won')`)} as lost_count`,
        `${count("t.qualified_at is not null or t.status in ('qualified', 'converted')")} as qualified`,
        `${count("t.status = 'converted'")} as converted`,
        `${count("t.outcome = 'won'")} as won_count`,
        "sum(case when t.outcome = 'won' then t.target end) as won_value",
        'max(t.page_title) as title',
      ].join(', ');
      const by = keys.length > 0 ? ` group by ${keys.join(', ')}` : '';
      const found = await db.rows(`select ${columns} from (${sql}) t${by}`, bindings);
      return found.map((row) => {
        const [all, won, lost] = [row.n, row.won_count, row.lost_count].map((n) => Number(n ?? 0));
        return {
          keys: keysIn(group, row),
          ...{ count: all ?? 0, won: won ?? 0, lost: lost ?? 0 },
          open: (all ?? 0) - (won ?? 0) - (lost ?? 0),
          qualified: Number(row.qualified ?? 0),
          converted: Number(row.converted ?? 0),
          wonValue: Number(row.won_value ?? 0),
          title: textOf(row.title),
        };
      });
    },
    /** Median days from the lead to the win. */
    async daysToWin(
      group: LeadGroup,
      filter: LeadFilter,
      lens: LeadLens,
      of: Lens,
      zone: ZoneOffset[],
    ): Promise<{ keys: (string | null)[]; median: number | null }[]> {
      return medians(group, filter, lens, of, {
        value: daysSql('t.opened_at', 't.closed_at', zone),
        where: "t.outcome = 'won'",
      });
    },
    /** Median minutes until somebody answered. */
    async minutesToAnswer(group: LeadGroup, filter: LeadFilter, lens: LeadLens, of: Lens) {
      return medians(group, filter, lens, of, {
        value: '(t.first_response_at - t.opened_at) / 60000.0',
        where: 't.first_response_at is not null',
      });
    },
  };

  async function medians(
    group: LeadGroup,
    filter: LeadFilter,
    lens: LeadLens,
    of: Lens,
    { value, where }: { value: string; where: string },
  ) {
    const { sql, bindings } = facts(group, filter, lens, of);
    const keys = keysOf(group).map((key) => `t.${key}, `);
    const rows = `select ${keys.join('')}${value} as d from (${sql}) t where ${where}`;
    const found = await durations(db, { sql: rows, bindings }, keys.length);
    return found.map((one) => ({ keys: one.keys.map(textOf), median: numberOrNull(one.median) }));
  }
}
