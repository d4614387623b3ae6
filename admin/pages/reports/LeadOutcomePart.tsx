import type { LeadOutcome } from '../../../shared/contracts';
import { BarList } from '../../components/charts/BarList';
import { ChartFrame } from '../../components/charts/ChartFrame';
import { HOME_PATH } from '../../constants';
import { drillDownPath, narrowed } from '../../domain/report/drill-down';
import { useText } from '../../hooks/useText';

import { DrillLink } from './DrillLink';
import { ReportFrame } from './ReportFrame';
import { ReportTable } from './ReportTable';
import { useReportText } from './useReportText';

type Props<R extends LeadOutcome> = {
  name: string;
  title: string;
  hint?: string;
  /** Of the first column. */
  header: string;
  rows: readonly R[];
  nameOf: (row: R) => string;
  keyOf: (row: R) => string;
  currency: string;
};

/** What became of leads, grouped by one of their fields. */
export function LeadOutcomePart<R extends LeadOutcome>(props: Props<R>) {
  const { name, title, hint, header, rows, nameOf, keyOf, currency } = props;
  const t = useText();
  const { number, amount, days } = useReportText(currency);
  return (
    <ReportFrame
      name={`sources:${name}`}
      title={title}
      hint={hint}
      isEmpty={rows.length === 0}
      empty={t('reports.sources.noLeads')}
      chart={
        <ChartFrame name={title}>
          <BarList
            label={title}
            format={number}
            rows={rows.map((row) => ({
              key: keyOf(row),
              label: nameOf(row),
              value: row.leads,
              note: amount(row.wonValue),
              to: drillDownPath(row.drillDown, HOME_PATH),
            }))}
          />
        </ChartFrame>
      }
      table={
        <ReportTable
          label={title}
          rows={rows}
          rowKey={keyOf}
          columns={[
            { key: 'name', header, cell: nameOf },
            {
              key: 'leads',
              header: t('reports.column.leads'),
              isNumber: true,
              cell: (row) => (
                <DrillLink
                  drillDown={row.drillDown}
                  name={nameOf(row)}
                  count={row.leads}
                  figure={number(row.leads)}
                />
              ),
            },
            {
              key: 'qualified',
              header: t('reports.column.qualified'),
              isNumber: true,
              cell: (row) => number(row.qualified),
            },
            {
              key: 'converted',
              header: t('reports.column.converted'),
              isNumber: true,
              cell: (row) => (
                <DrillLink
                  drillDown={narrowed(row.drillDown, { status: 'converted' })}
                  name={`${nameOf(row)}, ${t('reports.column.converted')}`}
                  count={row.converted}
                  figure={number(row.converted)}
                />
              ),
            },
            {
              key: 'won',
              header: t('reports.column.won'),
              isNumber: true,
              cell: (row) => number(row.won),
            },
            {
              key: 'wonValue',
              header: t('reports.column.wonValue'),
              isNumber: true,
              cell: (row) => amount(row.wonValue),
            },
            {
              key: 'days',
              header: t('reports.column.medianDays'),
              isNumber: true,
              cell: (row) => days(row.medianDays),
            },
          ]}
        />
      }
    />
  );
}
