import type { Knex } from 'knex';
import { record } from './record';
import { instantOrNull, number, numberOrNull, query, sql } from './sql';

const OPEN_END = 9007199254740991;
const MOST_SHOWN = 50;

type Row = Record<string, unknown>;

/** Revisions of one stage that follow each other are one visit. */
const visits = `
  with periods as (
    select seq, stage_document_id as stage, stage_name as name, valid_from, valid_to,
      case when coalesce(lag(stage_document_id) over (order by seq), '-')
        = coalesce(stage_document_id, '') then 0 else 1 end as enters
    from sales_pipeline_opportunity_revisions where opportunity_id = ?),
  counted as (select p.*, sum(enters) over (order by seq) as visit from periods p)
  select stage, max(name) as name, min(valid_from) as entered_at, max(valid_to) as left_at
  from counted group by visit, stage order by visit`;

interface Time {
  stage: { documentId: string; name: string } | null;
  isCurrent: boolean;
  visits: number;
  enteredAt: string | null;
  latestMs: number;
  totalMs: number;
}

function timesFrom(rows: Row[], now: number): Time[] {
  const times = new Map<unknown, Time>();
  for (const { stage, name, entered_at, left_at } of rows) {
    const before = times.get(stage);
    const isCurrent = number(left_at) === OPEN_END;
    const ms = (isCurrent ? now : number(left_at)) - number(entered_at);
    times.set(stage, {
      stage: stage === null ? null : { documentId: stage as string, name: name as string },
      isCurrent,
      visits: (before?.visits ?? 0) + 1,
      enteredAt: instantOrNull(entered_at),
      latestMs: ms,
      totalMs: (before?.totalMs ?? 0) + ms,
    });
  }
  return [...times.values()];
}

const activities = (which: string, order: string) => `
  select a.*, o.document_id as opportunity, o.title, p.document_id as contact, p.first_name,
    p.last_name, g.document_id as organization, g.name as organization_name,
    l.document_id as lead, l.first_name as lead_first, l.last_name as lead_last,
    u.firstname as assignee_first, u.lastname as assignee_last
  from sales_pipeline_activities a
  left join sales_pipeline_opportunities o on o.id = a.opportunity_id
  left join sales_pipeline_contacts p on p.id = a.contact_id
  left join sales_pipeline_organizations g on g.id = a.organization_id
  left join sales_pipeline_leads l on l.id = a.lead_id
  left join admin_users u on u.id = a.assignee_id
  where a.opportunity_id = ? and ${which} order by ${order} limit ${MOST_SHOWN}`;

const named = (documentId: unknown, ...name: unknown[]) =>
  documentId === null
    ? null
    : { documentId: documentId as string, name: name.filter(Boolean).join(' ') };

const activityOf = (row: Row) => ({
  documentId: row.document_id as string,
  kind: row.kind,
  direction: row.direction,
  purpose: row.purpose,
  subject: row.subject,
  body: row.body,
  occurredAt: instantOrNull(row.occurred_at),
  dueAt: instantOrNull(row.due_at),
  doneAt: instantOrNull(row.done_at),
  durationMinutes: row.duration_minutes,
  cost: numberOrNull(row.cost),
  outcome: row.outcome,
  objectionKind: row.objection_kind,
  objectionState: row.objection_state,
  isContact: Boolean(row.is_contact),
  opportunity: { documentId: row.opportunity, title: row.title },
  lead: named(row.lead, row.lead_first, row.lead_last),
  contact: named(row.contact, row.first_name, row.last_name),
  organization: named(row.organization, row.organization_name),
  author: row.author_name === null ? null : { id: row.author_id, name: row.author_name },
  assignee:
    row.assignee_id === null
      ? null
      : { id: row.assignee_id, name: `${String(row.assignee_first)} ${String(row.assignee_last)}` },
  entry:
    row.entry_uid === null
      ? null
      : {
          uid: row.entry_uid,
          documentId: row.entry_document_id,
          locale: row.entry_locale,
        },
  externalId: row.external_id,
  createdAt: instantOrNull(new Date(row.created_at as string | number | Date).getTime()),
});

const parsed = (value: unknown): unknown =>
  typeof value === 'string' ? (JSON.parse(value) as unknown) : value;

const stages = `
  select fs.probability as own_probability, fs.follow_up_days, fs.critical_days,
    fs.goal as own_goal, fs.checklist as own_checklist, fs.required_fields, fs.ask_fields,
    s.document_id, s.code, s.name, s.kind, s.probability, s.icon, s.color, s.goal, s.checklist,
    s.questions
  from sales_pipeline_funnel_stages fs join sales_pipeline_stages s on s.id = fs.stage_id
  where fs.funnel_id = ? order by fs.position, fs.id`;

const stageOf = (row: Row) => ({
  stage: {
    documentId: row.document_id as string,
    ...{ code: row.code, name: row.name, kind: row.kind, icon: row.icon, color: row.color },
    ...{ probability: numberOrNull(row.probability), goal: row.goal },
    ...{ checklist: parsed(row.checklist), questions: parsed(row.questions) },
  },
  probability: numberOrNull(row.own_probability),
  followUpDays: row.follow_up_days,
  criticalDays: row.critical_days,
  goal: row.own_goal,
  checklist: parsed(row.own_checklist),
  requiredFields: parsed(row.required_fields),
  askFields: parsed(row.ask_fields),
});

const funnelHead = `
  select f.*, fo.document_id as follow_on, wb.document_id as win_back from sales_pipeline_funnels f
  left join sales_pipeline_funnels fo on fo.id = f.follow_on_funnel_id
  left join sales_pipeline_funnels wb on wb.id = f.win_back_funnel_id where f.id = ?`;
const team = `
  select u.id, u.firstname, u.lastname from sales_pipeline_funnels_team_lnk t
  join admin_users u on u.id = t.user_id where t.funnel_id = ?`;

/** An index answers both arms, whatever the engine makes of an OR. */
const people = `
  select p.id, p.document_id, p.first_name, p.last_name, p.phone, p.email, p.job_title,
    p.preferred_channel, r.role, r.id as role_id
  from sales_pipeline_contacts p
  left join sales_pipeline_opportunity_contacts r on r.contact_id = p.id and r.opportunity_id = ?
  where p.id in (select cast(? as integer) union all
    select contact_id from sales_pipeline_opportunity_contacts where opportunity_id = ?)
  order by r.id`;

const personOf = (row: Row) => ({
  ...{ documentId: row.document_id as string },
  ...{ name: [row.first_name, row.last_name].filter(Boolean).join(' ') },
  ...{ phone: row.phone as string | null, email: row.email, jobTitle: row.job_title },
  preferredChannel: row.preferred_channel,
});

/** All that the page of an opportunity shows first. */
export async function recordPage(knex: Knex, documentId: string, now: number) {
  const opportunity = await record(knex, documentId, now);
  const { id, funnel_id: funnel, organization_id, contact_id } = opportunity.row;
  const main = numberOrNull(contact_id);
  const [head, members, placed, visited, persons, firms, planned, objections] = await Promise.all([
    query<Row>(knex, sql(funnelHead, funnel)),
    query<Row>(knex, sql(team, funnel)),
    query<Row>(knex, sql(stages, funnel)),
    query<Row>(knex, sql(visits, id)),
    query<Row>(knex, sql(people, id, main, id)),
    query<Row>(
      knex,
      sql(
        'select document_id, name, phone, domain, address, class from sales_pipeline_organizations where id = ?',
        numberOrNull(organization_id),
      ),
    ),
    query<Row>(
      knex,
      sql(activities('a.done_at is null and a.due_at is not null', 'a.due_at, a.id'), id),
    ),
    query<Row>(
      knex,
      sql(activities(`a.objection_state = 'open'`, 'a.sort_at desc, a.id desc'), id),
    ),
  ]);
  const [firm] = firms;
  const contact = persons.find((row) => row.id === main);
  return {
    opportunity,
    funnel: {
      ...head[0],
      offer: parsed(head[0]?.offer),
      idealCustomer: parsed(head[0]?.ideal_customer),
      team: members.map((row) => named(String(row.id), row.firstname, row.lastname)),
      stages: placed.map(stageOf),
    },
    times: timesFrom(visited, now),
    people: persons
      .filter(({ role_id }) => role_id !== null)
      .map((row) => ({ ...personOf(row), role: row.role as string | null })),
    contact: contact ? personOf(contact) : null,
    organization: firm
      ? {
          ...{ documentId: firm.document_id as string, name: firm.name as string },
          ...{ phone: firm.phone as string | null, domain: firm.domain as string | null },
          ...{ address: parsed(firm.address), class: firm.class },
        }
      : null,
    planned: planned.map(activityOf),
    objections: objections.map(activityOf),
  };
}
