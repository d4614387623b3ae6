import { owners } from '../handwritten/report-outcomes';
import { closeAll, reportCase } from '../support/report-case';

export default reportCase({
  report: 'owners',
  order: 27,
  sql: (knex, site) => owners(knex, site),
  compare(comparison, plugin, sql) {
    comparison.same('owners', plugin.rows.length, sql.rows.length);
    for (const row of plugin.rows) {
      const id = row.owner ? String(row.owner.id) : null;
      const found = sql.rows.find(({ key }) => key === id);
      const { key: _, ...other } = found ?? { key: id };
      const { count, open, won, lost, wonValue, currentValue, prospects, activities } = row;
      const firstResponse = row.firstResponseMedianMinutes;
      const sums = { count, open, won, lost, wonValue, currentValue, prospects, activities };
      const now = { nowCount: row.now.count, nowProspects: row.now.prospects };
      closeAll(comparison, `owner ${id ?? 'none'}`, { ...sums, ...now, firstResponse }, other);
    }
  },
});
