import { attention } from '../handwritten/report-attention';
import { closeAll, reportCase } from '../support/report-case';

export default reportCase({
  report: 'attention',
  order: 30,
  sql: (knex, site) => attention(knex, site),
  compare(comparison, plugin, sql) {
    for (const { what, ...other } of sql) {
      const row = plugin.rows.find((one) => one.what === what);
      const { count = 0, targetValue = null, currentValue = null } = row ?? {};
      closeAll(comparison, what, { count, targetValue, currentValue }, other);
    }
  },
});
