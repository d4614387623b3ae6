import type { ComponentType, LazyExoticComponent } from 'react';

import type { Report, ReportName, Reports } from '../../../shared/contracts';
import type { ReportFilter } from '../../domain/report/filter';
import type { MessageKey } from '../../translations/en';

export type ReportProps<N extends ReportName> = {
  report: Report<Reports[N]>;
  /** What of the address the report takes. */
  filter: ReportFilter;
};
export type ReportView<N extends ReportName> = {
  View: LazyExoticComponent<ComponentType<ReportProps<N>>>;
  /** How each figure is counted; one line for each paragraph. */
  how: MessageKey;
};
export type ReportViews = { readonly [N in ReportName]: ReportView<N> };
