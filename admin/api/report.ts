import type { Report, ReportName, Reports } from '../../shared/contracts';

import { address, salesApi } from './base';

/** Filter as the server knows it, beside the name. */
export type ReportArgs = { name: ReportName; filter: Readonly<Record<string, string>> };

export const reportAddress = ({ name, filter }: ReportArgs, format?: 'csv'): string =>
  address(`/reports/${name}`, { ...filter, format });

/** What was answered says itself which report it is. */
export const isReport = <N extends ReportName>(
  answer: Report<unknown>,
  name: N,
): answer is Report<Reports[N]> => answer.meta.name === name;

export const reportApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesReport: build.query<Report<unknown>, ReportArgs>({
      query: (args) => reportAddress(args),
      // Whatever changes a board or a list changes a figure.
      providesTags: ['SalesReport', 'SalesBoard', 'SalesOpportunity', 'SalesLead'],
    }),
  }),
});

export const { useSalesReportQuery } = reportApi;
