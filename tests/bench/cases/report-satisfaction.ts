import { satisfaction } from '../handwritten/report-activities';
import { closeAll, reportCase } from '../support/report-case';

export default reportCase({
  report: 'satisfaction',
  order: 29,
  sql: satisfaction,
  compare(comparison, plugin, sql) {
    for (const { satisfaction: value, count } of sql.distribution) {
      const shown = plugin.distribution.find((row) => row.satisfaction === value);
      const own = value === null ? plugin.total.unanswered : shown?.count;
      comparison.same(`satisfaction ${value ?? 'none'}`, own, count);
    }
    comparison.same('months', plugin.trend.length, sql.trend.length);
    for (const { month, asked, answered, mean } of plugin.trend) {
      const found = sql.trend.find((row) => row.month === month);
      const { month: _, ...other } = found ?? { month };
      closeAll(comparison, month, { asked, answered, mean }, other);
    }
  },
});
