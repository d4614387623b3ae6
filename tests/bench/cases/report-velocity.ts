import type { Duration } from '../../../shared/contracts/report';
import { velocity } from '../handwritten/report-velocity';
import type { Spread } from '../handwritten/report-site';
import { closeAll, reportCase } from '../support/report-case';

const figures = ({ count, mean, median, p90 }: Duration | Spread) => ({ count, mean, median, p90 });
const NONE: Spread = { count: 0, mean: null, median: null, p90: null };

export default reportCase({
  report: 'velocity',
  order: 24,
  sql: (knex, site) => velocity(knex, site),
  compare(comparison, plugin, sql) {
    for (const row of plugin.rows) {
      for (const part of ['latest', 'cumulative', 'staying'] as const) {
        const other = sql[part].find(({ stage }) => stage === row.stage.documentId) ?? NONE;
        closeAll(comparison, `${row.stage.name}, ${part}`, figures(row[part]), figures(other));
      }
    }
    for (const status of ['won', 'lost'] as const) {
      const other = sql.cycle.find((row) => row.status === status) ?? NONE;
      closeAll(comparison, status, figures(plugin.cycle[status]), figures(other));
    }
    const { open, wonValue } = plugin.velocity;
    closeAll(
      comparison,
      'velocity',
      { open, wonValue },
      { open: sql.open, wonValue: sql.wonValue },
    );
  },
});
