import type { Knex } from 'knex';

const PAGE = 1000;

const cell = (value: unknown): string => {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Open opportunities of a funnel as CSV, in pages by id. @returns how many lines there are */
export async function exportLines(knex: Knex, funnel: string): Promise<number> {
  let after = 0;
  let lines = 0;
  for (;;) {
    const rows = (await knex('sales_pipeline_opportunities as o')
      .join('sales_pipeline_funnels as f', 'f.id', 'o.funnel_id')
      .leftJoin('sales_pipeline_stages as s', 's.id', 'o.stage_id')
      .leftJoin('sales_pipeline_organizations as g', 'g.id', 'o.organization_id')
      .leftJoin('sales_pipeline_contacts as k', 'k.id', 'o.contact_id')
      .leftJoin('admin_users as u', 'u.id', 'o.owner_id')
      .where({ 'f.document_id': funnel, 'o.status': 'open' })
      .whereNull('o.archived_at')
      .where('o.id', '>', after)
      .orderBy('o.id')
      .limit(PAGE)
      .select({
        ...{ id: 'o.id', external: 'o.external_id', document: 'o.document_id', title: 'o.title' },
        ...{ stage: 's.name', status: 'o.status', value: 'o.target_value', currency: 'o.currency' },
        ...{ firm: 'g.name', first: 'k.first_name', last: 'k.last_name', email: 'k.email' },
        ...{ owner: 'u.email', source: 'o.source', opened: 'o.opened_at' },
        ...{ expected: 'o.expected_close_on', closed: 'o.closed_at', reason: 'o.loss_reason' },
      })) as Record<string, unknown>[];
    for (const { id: _, ...row } of rows) {
      lines += `${Object.values(row).map(cell).join(',')}\r\n`.length > 0 ? 1 : 0;
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return lines;
    after = Number(last.id);
  }
}
