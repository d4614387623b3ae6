import { LOSS_GROUPS } from '../../../shared/contracts/report';
import { losses } from '../handwritten/report-losses';
import { closeAll, reportCase } from '../support/report-case';

export default reportCase({
  report: 'losses',
  order: 25,
  sql: (knex, site) => losses(knex, site),
  compare(comparison, plugin, sql) {
    const { count, value } = plugin.total;
    closeAll(comparison, 'total', { count, value }, { ...sql.total, key: null });
    for (const group of LOSS_GROUPS) {
      comparison.same(group, plugin[group].length, sql[group].length);
      for (const row of plugin[group]) {
        const other = sql[group].find(({ key }) => key === row.key);
        const sums = { count: row.count, value: row.value };
        closeAll(comparison, `${group} ${row.key ?? 'none'}`, sums, { ...other, key: null });
      }
    }
    const ids = plugin.reviews.map(({ documentId }) => documentId);
    comparison.same('reviews', ids, sql.reviews);
  },
});
