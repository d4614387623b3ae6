import type { Knex } from 'knex';
import { joined, query, sql, type Sql } from './sql';

export interface Hit {
  type: 'organization' | 'contact' | 'opportunity';
  documentId: string;
  name: string;
  detail: string | null;
  funnel: string | null;
}

interface Row {
  document_id: string;
  name: string;
  detail: string | null;
  funnel: string | null;
}

const own = (alias: string): string => `${alias}.search_text like ? escape '!'`;
const ofFirm = (alias: string): string => `${alias}.organization_id in (
  select id from sales_pipeline_organizations where search_text like ? escape '!')`;
const ofPerson = `o.contact_id in (
  select id from sales_pipeline_contacts where search_text like ? escape '!')`;

/** Every word has to be found in one of the places. */
function found(words: string[], places: string[]): Sql {
  const parts = words.map((word) =>
    sql(`(${places.join(' or ')})`, ...places.map(() => `%${word.replace(/[!%_]/g, '!$&')}%`)),
  );
  return joined(parts, ' and ');
}

const organizations = (words: string[], limit: number): Sql =>
  joined(
    [
      sql(`select g.document_id, g.name, g.domain as detail, null as funnel
        from sales_pipeline_organizations g where`),
      found(words, [own('g')]),
      sql('order by g.name, g.id limit ?', limit),
    ],
    ' ',
  );

/** A person is found by the words of the firm too, an opportunity by those of its prospect. */
const contacts = (words: string[], limit: number): Sql =>
  joined(
    [
      sql(`select p.document_id, trim(coalesce(p.first_name, '') || ' ' || p.last_name) as name,
          g.name as detail, null as funnel
        from sales_pipeline_contacts p
        left join sales_pipeline_organizations g on g.id = p.organization_id where`),
      found(words, [own('p'), ofFirm('p')]),
      sql('order by p.last_name, p.first_name, p.id limit ?', limit),
    ],
    ' ',
  );

const opportunities = (words: string[], limit: number): Sql =>
  joined(
    [
      sql(`select o.document_id, o.title as name, coalesce(g.name, p.last_name) as detail,
          f.document_id as funnel
        from (select * from sales_pipeline_opportunities o where o.archived_at is null and`),
      found(words, [own('o'), ofFirm('o'), ofPerson]),
      sql('order by o.changed_at desc, o.id desc limit ?', limit),
      sql(`) o
        join sales_pipeline_funnels f on f.id = o.funnel_id
        left join sales_pipeline_organizations g on g.id = o.organization_id
        left join sales_pipeline_contacts p on p.id = o.contact_id
        order by o.changed_at desc, o.id desc`),
    ],
    ' ',
  );

export async function search(knex: Knex, text: string, limit: number): Promise<Hit[]> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = async (type: Hit['type'], statement: Sql): Promise<Hit[]> => {
    const rows = await query<Row>(knex, statement);
    return rows.map(({ document_id, ...row }) => ({ type, documentId: document_id, ...row }));
  };
  return [
    ...(await hits('organization', organizations(words, limit))),
    ...(await hits('contact', contacts(words, limit))),
    ...(await hits('opportunity', opportunities(words, limit))),
  ];
}
