import { targets } from '../handwritten/report-targets';
import { closeAll, reportCase } from '../support/report-case';

export default reportCase({
  report: 'targets',
  order: 31,
  sql: targets,
  compare(comparison, plugin, sql) {
    comparison.same('targets', plugin.rows.length, sql.length);
    for (const { target, achieved, expected, reachedOn } of plugin.rows) {
      const found = sql.find(({ documentId }) => documentId === target.documentId);
      const other = { achieved: found?.achieved ?? null, expected: found?.expected ?? null };
      closeAll(comparison, target.name, { achieved, expected }, other);
      comparison.same(`${target.name}, reached`, reachedOn, found?.reachedOn ?? null);
    }
  },
});
