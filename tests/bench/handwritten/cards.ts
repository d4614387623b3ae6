import type { Knex } from 'knex';
import type { Funnel } from './funnel';
import { lightOf, type Light } from './light';
import { instantOrNull, marks, number, numberOrNull, query, sql } from './sql';

interface Ref {
  documentId: string;
  name: string;
}
export interface Card {
  id: number;
  sortKey: string;
  documentId: string;
  version: number;
  title: string;
  organization: Ref | null;
  contact: Ref | null;
  owner: { id: number; name: string } | null;
  targetValue: number | null;
  currency: string;
  currentValue: number | null;
  probability: number;
  light: Light | null;
  lastContact: { kind: string; at: string | null; author: string | null } | null;
  contactCounts: Record<string, { done: number; planned: number }>;
  nextFollowUpAt: string | null;
  nextStep: string | null;
  expectedCloseOn: unknown;
  stageEnteredAt: string | null;
  priority: string;
  row: CardRow;
}

/** As the driver hands it over. */
export type CardRow = Record<string, unknown> & {
  id: number;
  document_id: string;
  sort_key: string;
  version: number;
  title: string;
  funnel_id: number;
  stage_id: number | null;
  currency: string;
  priority: string;
};

interface CountRow {
  opportunity_id: number;
  kind: string;
  done: unknown;
  planned: unknown;
  next_at: unknown;
}

/** `more` are further columns and joins of the record and the list. */
const facts = (more: string, joins: string, ids: number[]) => `
  select ${more} o.id, o.document_id, o.sort_key, o.version, o.title, o.funnel_id, o.stage_id,
    o.target_value, o.currency, o.probability, o.light_base_at, o.light_due_at,
    o.open_inbound_since, o.last_contact_at, o.next_step, o.expected_close_on,
    o.stage_entered_at, o.priority, o.owner_id, o.owner_name,
    g.document_id as organization, g.name as organization_name,
    p.document_id as contact, p.first_name, p.last_name,
    a.kind as contact_kind, a.occurred_at as contact_at, a.author_name as contact_author
  from sales_pipeline_opportunities o
  left join sales_pipeline_organizations g on g.id = o.organization_id
  left join sales_pipeline_contacts p on p.id = o.contact_id
  left join sales_pipeline_activities a on a.id = o.last_contact_id
  ${joins}
  where o.id in (${marks(ids)})`;

const counts = (ids: number[]) => `
  select opportunity_id, kind, sum(case when done_at is null then 0 else 1 end) as done,
    sum(case when done_at is null then 1 else 0 end) as planned,
    min(case when done_at is null then due_at end) as next_at
  from sales_pipeline_activities where opportunity_id in (${marks(ids)})
  group by opportunity_id, kind`;

const ref = (documentId: unknown, name: string): Ref | null =>
  documentId === null ? null : { documentId: documentId as string, name };

function cardOf(row: CardRow, funnel: Funnel, counted: CountRow[], now: number): Card {
  const stage = funnel.stages.find(({ id }) => id === row.stage_id);
  const own = stage?.kind === 'open' ? numberOrNull(row.probability) : null;
  const probability = own ?? stage?.probability ?? 0;
  const targetValue = numberOrNull(row.target_value);
  const next = counted.map(({ next_at }) => numberOrNull(next_at)).filter((at) => at !== null);
  const base = number(row.light_base_at);
  const due = numberOrNull(row.light_due_at);
  const waitingSince = numberOrNull(row.open_inbound_since);
  return {
    id: row.id,
    sortKey: row.sort_key,
    documentId: row.document_id,
    version: row.version,
    title: row.title,
    organization: ref(row.organization, row.organization_name as string),
    contact: ref(row.contact, [row.first_name, row.last_name].filter(Boolean).join(' ')),
    owner:
      row.owner_id === null ? null : { id: row.owner_id as number, name: row.owner_name as string },
    targetValue,
    currency: row.currency,
    currentValue: targetValue === null ? null : Math.round(targetValue * probability) / 100,
    probability,
    light: stage ? lightOf(stage, { base, due, waitingSince }, now) : null,
    lastContact:
      row.contact_kind === null
        ? null
        : {
            kind: row.contact_kind as string,
            at: instantOrNull(row.contact_at),
            author: row.contact_author as string | null,
          },
    contactCounts: Object.fromEntries(
      counted.map(({ kind, done, planned }) => [
        kind,
        { done: number(done), planned: number(planned) },
      ]),
    ),
    nextFollowUpAt: next.length === 0 ? null : instantOrNull(Math.min(...next)),
    nextStep: row.next_step as string | null,
    expectedCloseOn: row.expected_close_on,
    stageEnteredAt: instantOrNull(row.stage_entered_at),
    priority: row.priority,
    row,
  };
}

/** Cards in the order of the ids, with all they show: two statements for however many. */
export async function cards(
  knex: Knex,
  funnels: Funnel[],
  ids: number[],
  now: number,
  { more = '', joins = '' } = {},
): Promise<Card[]> {
  if (ids.length === 0) return [];
  const rows = await query<CardRow>(knex, sql(facts(more, joins, ids), ...ids));
  const counted = new Map<number, CountRow[]>();
  for (const count of await query<CountRow>(knex, sql(counts(ids), ...ids))) {
    const of = counted.get(count.opportunity_id);
    if (of) of.push(count);
    else counted.set(count.opportunity_id, [count]);
  }
  const byId = new Map<number, Card>();
  for (const row of rows) {
    const funnel = funnels.find(({ id }) => id === row.funnel_id);
    if (funnel) byId.set(row.id, cardOf(row, funnel, counted.get(row.id) ?? [], now));
  }
  return ids.map((id) => byId.get(id)).filter((card) => card !== undefined);
}
