import type { Knex } from 'knex';
import { shownIn } from './column';
import type { Funnel, Stage } from './funnel';
import { joined, query, sql, type Sql } from './sql';

/** Open ones are worth what they would be today, closed ones what they were then. */
export function rate(stage: Stage, { rates }: Funnel): Sql {
  if (stage.kind !== 'open') return sql('o.closed_rate');
  const whens = [...rates].map(([currency, value]) =>
    sql('when ? then cast(? as numeric)', currency, value),
  );
  return joined([sql('case o.currency'), ...whens, sql('end')], ' ');
}

/** Currencies on the board that have no rate. */
export async function withoutRate(
  knex: Knex,
  stages: Stage[],
  funnel: Funnel,
  now: number,
): Promise<string[]> {
  if (stages.length === 0) return [];
  const parts = stages.map((stage) =>
    joined(
      [
        sql('select o.currency from sales_pipeline_opportunities o where'),
        shownIn(stage, funnel, now),
        joined(
          [sql('and o.target_value is not null and '), rate(stage, funnel), sql(' is null')],
          '',
        ),
      ],
      ' ',
    ),
  );
  const rows = await query<{ currency: string }>(knex, joined(parts, ' union '));
  return rows.map(({ currency }) => currency);
}
