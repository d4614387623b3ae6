import type { Knex } from 'knex';
import type { LIST_SORTS } from '../../../server/repositories/opportunity-list';
import { cards, type Card } from './cards';
import { readFunnel, type Funnel } from './funnel';
import { redWhen, yellowWhen } from './light';
import { joined, number, query, sql, type Sql } from './sql';

export type SortField = (typeof LIST_SORTS)[number];
export interface SortQuestion {
  funnel: string;
  sort: SortField;
  direction: 'asc' | 'desc';
  pageSize: number;
}

const more = `o.status, o.source, o.closed_at, o.opened_at, o.archived_at,
  s.document_id as stage, s.name as stage_name, s.kind as stage_kind,`;
const joins = 'left join sales_pipeline_stages s on s.id = o.stage_id';

/** Values of several currencies are compared in the base currency; closed ones by the rate of then. */
function rateOf({ rates, baseCurrency }: Funnel): Sql {
  const whens = [...rates]
    .filter(([currency]) => currency !== baseCurrency)
    .map(([currency, rate]) => sql('when ? then cast(? as numeric)', currency, rate));
  return joined(
    [
      sql(
        `case when o.currency = ? then 1.0 when o.status <> 'open' then o.closed_rate else case o.currency`,
        baseCurrency,
      ),
      ...whens,
      sql('end end'),
    ],
    ' ',
  );
}

const share = ({ stages }: Funnel): Sql =>
  joined(
    [
      sql(`case o.status when 'won' then 100.0 when 'lost' then 0.0
        else coalesce(o.probability, case o.stage_id`),
      ...stages.map(({ id, probability }) =>
        sql('when ? then cast(? as numeric)', id, probability),
      ),
      sql('end) end'),
    ],
    ' ',
  );

function lightNumber({ stages }: Funnel, now: number): Sql {
  const whens = stages.flatMap(({ id, days }) =>
    days
      ? [
          sql('when ? then case when', id),
          redWhen(days, now),
          sql('then 2 when'),
          yellowWhen(days, now),
          sql('then 1 else 0 end'),
        ]
      : [],
  );
  return joined([sql('case o.stage_id'), ...whens, sql('end')], ' ');
}

const firm = 'left join sales_pipeline_organizations g on g.id = o.organization_id';
const person = 'left join sales_pipeline_contacts p on p.id = o.contact_id';
const funnelName = 'left join sales_pipeline_funnels f on f.id = o.funnel_id';
const due = `left join (select opportunity_id, min(due_at) as due_at
  from sales_pipeline_activities where done_at is null and due_at is not null
  group by opportunity_id) n on n.opportunity_id = o.id`;
const contacts = `left join (select opportunity_id, count(*) as contacts
  from sales_pipeline_activities where is_contact = true and occurred_at is not null
  group by opportunity_id) n on n.opportunity_id = o.id`;

/** What each order is by, and the join that it needs. */
function sortedBy(sort: SortField, funnel: Funnel, now: number): { by: Sql; join?: string } {
  switch (sort) {
    case 'title':
      return { by: sql('o.search_text') };
    case 'targetValue':
      return { by: joined([sql('o.target_value * '), rateOf(funnel)], '') };
    case 'currentValue':
      return {
        by: joined([sql('o.target_value *'), share(funnel), sql('/ 100.0 *'), rateOf(funnel)], ' '),
      };
    case 'figure': {
      // The seed's funnel is made of a template whose figure is the current value.
      const current = [sql('o.target_value *'), share(funnel), sql('/ 100.0 *'), rateOf(funnel)];
      const parts = [sql('cast('), ...current, sql('as double precision)')];
      return { by: joined(parts, ' ') };
    }
    case 'probability':
      return { by: share(funnel) };
    case 'light':
      return { by: lightNumber(funnel, now) };
    case 'stage': {
      const whens = funnel.stages.map(({ id }, position) =>
        sql('when ? then cast(? as integer)', id, position),
      );
      return { by: joined([sql('case o.stage_id'), ...whens, sql('end')], ' ') };
    }
    case 'organization':
      return { by: sql('g.search_text'), join: firm };
    case 'contact':
      return { by: sql('p.search_text'), join: person };
    case 'funnel':
      return { by: sql('f.name'), join: funnelName };
    case 'nextFollowUpAt':
      return { by: sql('n.due_at'), join: due };
    case 'contactCount':
      return { by: sql('coalesce(n.contacts, 0)'), join: contacts };
    case 'priority':
      return { by: sql("case o.priority when 'high' then 3 when 'low' then 1 else 2 end") };
    case 'owner':
      return { by: sql('o.owner_name') };
    case 'lastContactAt':
      return { by: sql('o.last_contact_at') };
    case 'expectedCloseOn':
      return { by: sql('o.expected_close_on') };
    case 'openedAt':
      return { by: sql('o.opened_at') };
    case 'closedAt':
      return { by: sql('o.closed_at') };
    case 'stageEnteredAt':
      return { by: sql('o.stage_entered_at') };
    case 'changedAt':
      return { by: sql('o.changed_at') };
    case 'status':
      return { by: sql('o.status') };
    case 'source':
      return { by: sql('o.source') };
    case 'nextStep':
      return { by: sql('o.next_step') };
    case 'businessType':
      return { by: sql('o.business_type') };
    case 'effortMinutes':
      return { by: sql('o.effort_minutes') };
  }
}

/** The first page of everything that is not archived; rows without a value come last, whichever way round. */
export async function sortedList(
  knex: Knex,
  { funnel: documentId, sort, direction, pageSize }: SortQuestion,
  now: number,
): Promise<{ rows: Card[]; total: number }> {
  const funnel = await readFunnel(knex, documentId, now);
  const [counted] = await query<{ total: unknown }>(
    knex,
    sql('select count(*) as total from sales_pipeline_opportunities where archived_at is null'),
  );
  const { by, join = '' } = sortedBy(sort, funnel, now);
  const picked = await query<{ id: number }>(
    knex,
    joined(
      [
        sql(
          `select o.id from sales_pipeline_opportunities o ${join} where o.archived_at is null order by`,
        ),
        by,
        sql(`${direction} nulls last, o.id ${direction} limit ?`, pageSize),
      ],
      ' ',
    ),
  );
  const ids = picked.map(({ id }) => id);
  return {
    rows: await cards(knex, [funnel], ids, now, { more, joins }),
    total: number(counted?.total),
  };
}
