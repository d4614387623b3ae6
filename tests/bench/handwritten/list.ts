import type { Knex } from 'knex';
import { cards, type Card } from './cards';
import { readFunnel, type Funnel } from './funnel';
import { joined, number, query, sql, type Sql } from './sql';

export interface ListQuestion {
  funnel: string;
  status: 'open' | 'won' | 'lost';
  sort: 'changedAt' | 'expectedCloseOn' | 'targetValue';
  direction: 'asc' | 'desc';
  page: number;
  pageSize: number;
}

const more = `o.status, o.source, o.closed_at, o.opened_at, o.archived_at,
  s.document_id as stage, s.name as stage_name, s.kind as stage_kind,`;
const joins = 'left join sales_pipeline_stages s on s.id = o.stage_id';

/** Values of several currencies are compared in the base currency. */
function sortedBy(sort: ListQuestion['sort'], { rates }: Funnel): Sql {
  if (sort === 'changedAt') return sql('o.changed_at');
  if (sort === 'expectedCloseOn') return sql('o.expected_close_on');
  const whens = [...rates].map(([currency, rate]) =>
    sql('when ? then cast(? as numeric)', currency, rate),
  );
  return joined([sql('o.target_value * case o.currency'), ...whens, sql('end')], ' ');
}

/** Rows without a value come last, whichever way round. */
export async function list(
  knex: Knex,
  question: ListQuestion,
  now: number,
): Promise<{ rows: Card[]; total: number }> {
  const { status, sort, direction, page, pageSize } = question;
  const funnel = await readFunnel(knex, question.funnel, now);
  const which = 'o.funnel_id = ? and o.status = ? and o.archived_at is null';
  const [counted] = await query<{ total: unknown }>(
    knex,
    sql(
      `select count(*) as total from sales_pipeline_opportunities o where ${which}`,
      funnel.id,
      status,
    ),
  );
  const picked = await query<{ id: number }>(
    knex,
    joined(
      [
        sql(
          `select o.id from sales_pipeline_opportunities o where ${which} order by`,
          funnel.id,
          status,
        ),
        sortedBy(sort, funnel),
        sql(
          `${direction} nulls last, o.id ${direction} limit ? offset ?`,
          pageSize,
          (page - 1) * pageSize,
        ),
      ],
      ' ',
    ),
  );
  const ids = picked.map(({ id }) => id);
  const rows = await cards(knex, [funnel], ids, now, { more, joins });
  return { rows, total: number(counted?.total) };
}
