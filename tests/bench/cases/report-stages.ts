import { stages } from '../handwritten/report-stages';
import { compareStages } from '../support/compare-stages';
import { reportCase } from '../support/report-case';

export default reportCase({
  report: 'stages',
  order: 20,
  sql: (knex, site) => stages(knex, site),
  compare: compareStages,
});
