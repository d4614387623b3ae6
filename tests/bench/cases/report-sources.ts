import type { LeadOutcome } from '../../../shared/contracts/report';
import { sources, type LeadOutcome as Other } from '../handwritten/report-outcomes';
import type { Comparison } from '../support/agree';
import { closeAll, reportCase } from '../support/report-case';

function compareLeads(
  comparison: Comparison,
  name: string,
  plugin: { key: string | null; lead: LeadOutcome }[],
  sql: Other[],
): void {
  comparison.same(name, plugin.length, sql.length);
  for (const { key, lead } of plugin) {
    const found = sql.find((row) => row.key === key);
    const { key: _, ...other } = found ?? { key };
    const { leads, qualified, converted, won, wonValue, medianDays } = lead;
    const sums = { leads, qualified, converted, won, wonValue, medianDays };
    closeAll(comparison, `${name} ${key ?? 'none'}`, sums, other);
  }
}

export default reportCase({
  report: 'sources',
  order: 26,
  sql: (knex, site) => sources(knex, site),
  compare(comparison, plugin, sql) {
    for (const row of plugin.rows) {
      const found = sql.rows.find(({ key }) => key === row.source);
      const { key: _, ...other } = found ?? { key: row.source };
      const { count, open, won, lost, wonValue, currentValue } = row;
      const sums = { count, open, won, lost, wonValue, currentValue };
      closeAll(comparison, `source ${row.source ?? 'none'}`, sums, other);
    }
    const bySource = plugin.rows.flatMap(({ source, lead }) =>
      lead && lead.leads > 0 ? [{ key: source, lead }] : [],
    );
    compareLeads(comparison, 'leads of source', bySource, sql.leads);
    const campaigns = (plugin.campaigns ?? []).map((lead) => ({ key: lead.campaign, lead }));
    compareLeads(comparison, 'campaign', campaigns, sql.campaigns);
    const entries = (plugin.entries ?? []).map((lead) => ({
      key: lead.entry?.documentId ?? null,
      lead,
    }));
    compareLeads(comparison, 'entry', entries, sql.entries);
  },
});
