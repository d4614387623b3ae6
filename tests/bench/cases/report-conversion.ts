import { conversion } from '../handwritten/report-conversion';
import { reportCase } from '../support/report-case';

export default reportCase({
  report: 'conversion',
  order: 22,
  sql: (knex, site) => conversion(knex, site),
  compare(comparison, plugin, sql) {
    const { drillDown: _, ...cohort } = plugin.cohort;
    comparison.same('cohort', cohort, sql.cohort);
    for (const step of sql.steps) {
      const found = plugin.funnels
        .flatMap(({ steps }) => steps)
        .find(({ stage }) => stage.documentId === step.stage);
      const { reached, open, lost } = found ?? {};
      comparison.same(step.stage, { stage: step.stage, reached, open, lost }, step);
    }
    for (const key of ['count', 'qualified', 'converted', 'open', 'won', 'lost'] as const)
      comparison.same(`leads, ${key}`, plugin.leads?.[key], sql.leads[key]);
  },
});
