import { UIDS } from '../constants';
import type { Builder, Database, Row } from './database';
import type { Lens } from './opportunity-card';
import { valueJoins } from './opportunity-card';
import type { ListFilter } from './opportunity-filter';
import { createOpportunityFilter } from './opportunity-filter';
import { figureOrderSql } from './figure';
import { CURRENT_VALUE_SQL, PROBABILITY_SQL, PROSPECT_SQL } from './value';

export type Sums = {
  count: number;
  targetValue: number;
  currentValue: number;
  withoutValue: number;
};

export const SUM_COLUMNS = [
  'count(*) as count',
  'sum(t.target) as target_value',
  'sum(t.current) as current_value',
  'sum(case when t.target is null then 1 else 0 end) as without_value',
].join(', ');

export const readSums = (row: Row): Sums => ({
  count: Number(row.count ?? 0),
  targetValue: Number(row.target_value ?? 0),
  currentValue: Number(row.current_value ?? 0),
  withoutValue: Number(row.without_value ?? 0),
});
export const idOrNull = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);
export const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** Which of its facts a report adds up; what is not asked for is not computed. */
export type Facts = {
  light?: boolean;
  /** Goes with `light`. */
  held?: boolean;
  figure?: boolean;
};

/**
 * The narrowed opportunities with what is added up, amounts in the base currency. A report groups them from without, so
 * that its figures come from the rows that the list shows for the same filter.
 */
export function createReportFacts(db: Database) {
  const filtered = createOpportunityFilter(db);

  return {
    filtered,
    rows: () => db.from(UIDS.opportunity, null, 'o'),
    facts(filter: ListFilter, lens: Lens, asked: Facts = {}): Builder {
      const { rate, figures } = lens;
      const query = filtered(valueJoins(db, db.from(UIDS.opportunity, null, 'o')), filter, lens)
        .select(['o.id', 'o.funnel_id', 'o.stage_id', 'o.status', 'o.source', 'o.owner_id'])
        .select([
          'o.owner_name',
          'o.closed_at',
          'o.expected_close_on',
          'o.loss_reason',
          'o.lost_to',
        ])
        .select(db.raw(`${PROSPECT_SQL} as prospect`))
        .select(db.raw(`${PROBABILITY_SQL} as probability`))
        .select(db.raw(`o.target_value * ${rate.sql} as target`, rate.bindings))
        .select(db.raw(`${CURRENT_VALUE_SQL} * ${rate.sql} as current`, rate.bindings));
      if (asked.light) {
        const { join, level, held } = lens.lightOfAll();
        if (join) void query.joinRaw(join.sql, join.bindings);
        void query.select(db.raw(`${level.sql} as level`, level.bindings));
        if (asked.held) void query.select(db.raw(`${held.sql} as held`, held.bindings));
      }
      if (asked.figure) {
        const probability = { sql: PROBABILITY_SQL, bindings: [] };
        const figure = figureOrderSql(db, addedOnly(figures), {
          probability,
          rate,
          now: figures.now,
        });
        void query.select(
          figure
            ? db.raw(`${figure.sql} as figure`, figure.bindings)
            : db.raw('(case when 1 = 0 then 0 end) as figure'),
        );
      }
      return query;
    },
    /** Groups facts; `by` are expressions over `t`. */
    async grouped(
      facts: Builder,
      by: readonly string[],
      sums: string,
      bindings: readonly (string | number)[] = [],
    ): Promise<Row[]> {
      const { sql, bindings: inner } = facts.toSQL();
      const names = by.map((expression, at) => `${expression} as key_${at}`);
      const keys = by.map((_, at) => `g.key_${at}`);
      const select = `select t.*${names.length > 0 ? `, ${names.join(', ')}` : ''} from (${sql}) t`;
      const columns = [...keys, sums.replaceAll('t.', 'g.')].join(', ');
      const group = keys.length > 0 ? ` group by ${keys.join(', ')}` : '';
      return db.rows(`select ${columns} from (${select}) g${group}`, [...bindings, ...inner]);
    },
    async missingRates(filter: ListFilter, lens: Lens): Promise<string[]> {
      const { rate } = lens;
      const found = await filtered(db.from(UIDS.opportunity, null, 'o'), filter, lens)
        .whereNotNull('o.target_value')
        .whereRaw(`${rate.sql} is null`, rate.bindings)
        .distinct({ currency: 'o.currency' });
      return found.map((row) => String(row.currency)).sort();
    },
  };
}
export type ReportFacts = ReturnType<typeof createReportFacts>;

/** A percentage is in no sum. */
const addedOnly = (figures: Lens['figures']): Lens['figures'] => ({
  ...figures,
  byFunnel: new Map([...figures.byFunnel].filter(([, { checked }]) => checked?.adds)),
});
