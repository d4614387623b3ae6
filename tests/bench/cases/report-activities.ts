import { activities } from '../handwritten/report-activities';
import { closeAll, reportCase } from '../support/report-case';

export default reportCase({
  report: 'activities',
  order: 28,
  sql: activities,
  compare(comparison, plugin, sql) {
    comparison.same('rows', plugin.rows.length, sql.rows.length);
    for (const { month, kind, ...sums } of plugin.rows) {
      const found = sql.rows.find((row) => row.month === month && row.kind === kind);
      const { count, contacts, minutes, cost } = found ?? sums;
      closeAll(comparison, `${month} ${kind}`, sums, { count, contacts, minutes, cost });
    }
    const { won, wonValue } = plugin.total;
    closeAll(comparison, 'won', { won, wonValue }, { won: sql.won, wonValue: sql.wonValue });
  },
});
