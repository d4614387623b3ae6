import type { Report, ReportName, Reports } from '../../../shared/contracts/report';
import type { Kit } from '../../app';
import type { ReportQuery } from '../../validation/report';
import type { Caller } from '../caller';
import type { LeadViews } from '../lead-view';
import type { OpportunityReader } from '../opportunity-read';
import type { TargetService } from '../target';
import { createActivityReportService } from './activities';
import { createAttentionReportService } from './attention';
import { createConversionReportService } from './conversion';
import { createForecastReportService } from './forecast';
import { createReportLeads } from './leads';
import { createLossReportService } from './losses';
import { createMovementReportService } from './movements';
import { createOutcomeReportService } from './outcomes';
import type { ReportView } from './request';
import { createReportRequest } from './request';
import { createSatisfactionReportService } from './satisfaction';
import { createStageReportService } from './stages';
import { createTargetReportService } from './targets';
import { createVelocityReportService } from './velocity';

type Deps = { reader: OpportunityReader; views: LeadViews; target: TargetService };

/** Figures for managers: each within the reach of `report.read`, each with the list of what it counts. */
export function createReportService(kit: Kit, deps: Deps) {
  const request = createReportRequest(kit, deps);
  const leads = createReportLeads(kit, deps);
  const outcomes = createOutcomeReportService(kit, { leads });
  const reports: { [N in ReportName]: (view: ReportView) => Promise<Report<Reports[N]>> } = {
    stages: createStageReportService(kit),
    forecast: createForecastReportService(kit, deps),
    conversion: createConversionReportService(kit, { leads }),
    movements: createMovementReportService(kit),
    velocity: createVelocityReportService(kit),
    losses: createLossReportService(kit),
    sources: outcomes.sources,
    owners: outcomes.owners,
    activities: createActivityReportService(kit),
    satisfaction: createSatisfactionReportService(kit),
    attention: createAttentionReportService(kit, { leads }),
    targets: createTargetReportService(kit, deps),
  };
  return async (name: ReportName, query: ReportQuery, caller: Caller): Promise<Report<unknown>> =>
    reports[name](await request(query, caller));
}
export type ReportService = ReturnType<typeof createReportService>;
