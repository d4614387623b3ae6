import { forecast } from '../handwritten/report-forecast';
import { closeAll, daysAgo, reportCase } from '../support/report-case';

export default reportCase({
  report: 'forecast',
  order: 21,
  period: () => ({ from: daysAgo(100), to: daysAgo(-200) }),
  alsoOver: () => ({ from: daysAgo(-40), to: daysAgo(-200) }),
  sql: forecast,
  compare(comparison, plugin, sql) {
    const isOptional = (bucket: string) => bucket === 'earlier' || bucket === 'later';
    const shown = sql.filter(({ bucket, count }) => !isOptional(bucket) || count > 0);
    comparison.same(
      'rows',
      plugin.rows.map(({ month, bucket }) => month ?? bucket),
      shown.map(({ bucket }) => bucket),
    );
    plugin.rows.forEach(({ month, bucket, won, open, target }, index) => {
      const { count, targetValue, currentValue, expected } = open;
      const sums = { wonCount: won.count, wonValue: won.value, count, targetValue, currentValue };
      const { bucket: _, ...other } = shown[index] ?? { bucket };
      closeAll(
        comparison,
        month ?? bucket,
        { ...sums, expected, figure: open.figure ?? 0, target },
        other,
      );
    });
  },
});
