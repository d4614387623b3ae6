import type { Database } from './database';
import type { LeadListRepository } from './lead-list';
import { createActivityReport } from './report-activities';
import { createAttentionReport } from './report-attention';
import { createConversionReport } from './report-conversion';
import { createForecastReport } from './report-forecast';
import { createLeadReport } from './report-leads';
import { createLossReport } from './report-losses';
import { createMovementReport } from './report-movements';
import { createOutcomeReport } from './report-outcomes';
import { createSatisfactionReport } from './report-satisfaction';
import { createReportFacts } from './report-sql';
import { createStageReport } from './report-stages';
import { createTargetReport } from './report-targets';
import { createVelocityReport } from './report-velocity';

/** Sums behind the reports: aggregated in the database, never row by row. */
export function createReportRepository(db: Database, leads: Pick<LeadListRepository, 'matching'>) {
  const sql = createReportFacts(db);
  return {
    missingRates: sql.missingRates,
    activities: createActivityReport(db, sql),
    attention: createAttentionReport(sql),
    conversion: createConversionReport(db, sql),
    forecast: createForecastReport(sql),
    leads: createLeadReport(db, leads),
    losses: createLossReport(db, sql),
    movements: createMovementReport(db),
    outcomes: createOutcomeReport(sql),
    satisfaction: createSatisfactionReport(sql),
    stages: createStageReport(db, sql),
    targets: createTargetReport(sql),
    velocity: createVelocityReport(db, sql),
  };
}
