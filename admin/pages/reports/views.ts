import { lazy } from 'react';

import type { ReportViews } from './report-view';

/** What shows each report, loaded when it is opened. */
export const REPORT_VIEWS: ReportViews = {
  stages: {
    View: lazy(() =>
      import('./StagesReport').then(({ StagesReport }) => ({ default: StagesReport })),
    ),
    how: 'reports.stages.how',
  },
  forecast: {
    View: lazy(() =>
      import('./ForecastReport').then(({ ForecastReport }) => ({ default: ForecastReport })),
    ),
    how: 'reports.forecast.how',
  },
  conversion: {
    View: lazy(() =>
      import('./ConversionReport').then(({ ConversionReport }) => ({ default: ConversionReport })),
    ),
    how: 'reports.conversion.how',
  },
  movements: {
    View: lazy(() =>
      import('./MovementsReport').then(({ MovementsReport }) => ({ default: MovementsReport })),
    ),
    how: 'reports.movements.how',
  },
  velocity: {
    View: lazy(() =>
      import('./VelocityReport').then(({ VelocityReport }) => ({ default: VelocityReport })),
    ),
    how: 'reports.velocity.how',
  },
  losses: {
    View: lazy(() =>
      import('./LossesReport').then(({ LossesReport }) => ({ default: LossesReport })),
    ),
    how: 'reports.losses.how',
  },
  sources: {
    View: lazy(() =>
      import('./SourcesReport').then(({ SourcesReport }) => ({ default: SourcesReport })),
    ),
    how: 'reports.sources.how',
  },
  owners: {
    View: lazy(() =>
      import('./OwnersReport').then(({ OwnersReport }) => ({ default: OwnersReport })),
    ),
    how: 'reports.owners.how',
  },
  activities: {
    View: lazy(() =>
      import('./ActivitiesReport').then(({ ActivitiesReport }) => ({ default: ActivitiesReport })),
    ),
    how: 'reports.activities.how',
  },
  satisfaction: {
    View: lazy(() =>
      import('./SatisfactionReport').then(({ SatisfactionReport }) => ({
        default: SatisfactionReport,
      })),
    ),
    how: 'reports.satisfaction.how',
  },
  attention: {
    View: lazy(() =>
      import('./AttentionReport').then(({ AttentionReport }) => ({ default: AttentionReport })),
    ),
    how: 'reports.attention.how',
  },
  targets: {
    View: lazy(() =>
      import('./TargetsReport').then(({ TargetsReport }) => ({ default: TargetsReport })),
    ),
    how: 'reports.targets.how',
  },
};
