import type { Knex } from 'knex';
import { joined, query, sql, type Sql } from './sql';

export interface CallerHit {
  type: 'organization' | 'contact' | 'opportunity' | 'lead';
  documentId: string;
  name: string;
}
interface Row {
  document_id: string;
  name: string;
}

const people = (key: Sql): Sql =>
  joined([sql('select id from sales_pipeline_contacts where'), key], ' ');
const firms = (key: Sql): Sql =>
  joined([sql('select id from sales_pipeline_organizations where'), key], ' ');

/** Who has this very number (E.164) or address, and what is going on with him: one index each. */
export async function callerByHand(
  knex: Knex,
  asked: { phone: string } | { email: string },
  limit: number,
): Promise<CallerHit[]> {
  const isPhone = 'phone' in asked;
  const key = isPhone ? sql('phone_key = ?', asked.phone) : sql('email_key = ?', asked.email);
  const found = async (type: CallerHit['type'], ...parts: Sql[]): Promise<CallerHit[]> => {
    const rows = await query<Row>(knex, joined([...parts, sql('limit ?', limit)], ' '));
    return rows.map(({ document_id, name }) => ({ type, documentId: document_id, name }));
  };
  const organizations = isPhone
    ? await found(
        'organization',
        sql('select document_id, name from sales_pipeline_organizations where'),
        key,
        sql('order by name, id'),
      )
    : [];
  const contacts = await found(
    'contact',
    sql(`select p.document_id, trim(coalesce(p.first_name, '') || ' ' || p.last_name) as name,
      p.phone, p.email, g.name as firm from sales_pipeline_contacts p
      left join sales_pipeline_organizations g on g.id = p.organization_id where p.id in (`),
    people(key),
    ...(isPhone
      ? [
          sql(`union all select c.id from sales_pipeline_contacts c where c.organization_id in (`),
          firms(key),
          sql(')'),
        ]
      : []),
    sql(') order by p.last_name, p.first_name, p.id'),
  );
  const opportunities = await found(
    'opportunity',
    sql(`select o.document_id, o.title as name, f.document_id as funnel, g.name as firm
      from sales_pipeline_opportunities o
      join sales_pipeline_funnels f on f.id = o.funnel_id
      left join sales_pipeline_organizations g on g.id = o.organization_id
      where o.archived_at is null and o.id in (
        select id from sales_pipeline_opportunities where contact_id in (`),
    people(key),
    sql(')'),
    ...(isPhone
      ? [
          sql('union all select id from sales_pipeline_opportunities where organization_id in ('),
          firms(key),
          sql(')'),
        ]
      : []),
    sql(') order by o.changed_at desc, o.id desc'),
  );
  const leads = await found(
    'lead',
    sql(`select document_id, coalesce(last_name, company, email, phone) as name, first_name, company,
      phone, email from sales_pipeline_leads where is_test = false and status in ('new', 'contacted', 'nurture', 'qualified') and`),
    key,
    sql('order by opened_at desc, id desc'),
  );
  return [...organizations, ...contacts, ...opportunities, ...leads];
}
