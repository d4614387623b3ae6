import { movements } from '../handwritten/report-movements';
import { closeAll, daysAgo, reportCase } from '../support/report-case';

/** What rounding leaves over of all steps goes to the greatest. */
const REST = 0.15;

export default reportCase({
  report: 'movements',
  order: 23,
  period: () => ({ from: daysAgo(365), to: daysAgo(10) }),
  sql: (knex, site) => movements(knex, site),
  compare(comparison, plugin, sql) {
    const of = (name: 'start' | 'end' | 'slipped' | 'earlier') => {
      const { count, targetValue, currentValue } = plugin[name];
      closeAll(comparison, name, { count, targetValue, currentValue }, { ...sql[name] });
    };
    for (const name of ['start', 'end', 'slipped', 'earlier'] as const) of(name);
    for (const { step, count, targetValue, currentValue } of plugin.steps) {
      const other = sql.steps[step] ?? { count: 0, targetValue: 0, currentValue: 0 };
      const near = (mine: number, sql_: number) => (Math.abs(mine - sql_) < REST ? mine : sql_);
      closeAll(
        comparison,
        step,
        { count, targetValue, currentValue },
        {
          count: other.count,
          targetValue: near(targetValue, other.targetValue),
          currentValue: near(currentValue, other.currentValue),
        },
      );
    }
  },
});
