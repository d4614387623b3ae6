import { BarList } from '../../components/charts/BarList';
import { ChartFrame } from '../../components/charts/ChartFrame';
import { StackedBars } from '../../components/charts/StackedBars';
import { byKind, byMonth, effortValues } from '../../domain/report/activities-view';
import type { EffortSum } from '../../domain/report/activities-view';
import { ratio } from '../../domain/report/figure-digits';
import { useText } from '../../hooks/useText';

import { KeyFigures } from './KeyFigures';
import { ReportFrame } from './ReportFrame';
import { ReportTable } from './ReportTable';
import type { ReportColumn } from './ReportTable';
import type { ReportProps } from './report-view';
import { useChartFormat } from './useChartFormat';
import { useReportText } from './useReportText';

function useEffortColumns(currency: string): ReportColumn<EffortSum>[] {
  const t = useText();
  const { number, amount, hours } = useReportText(currency);
  const columns: ReportColumn<EffortSum>[] = [
    { key: 'count', header: t('reports.column.activities'), cell: (row) => number(row.count) },
    { key: 'contacts', header: t('reports.column.contacts'), cell: (row) => number(row.contacts) },
    { key: 'time', header: t('reports.column.time'), cell: (row) => hours(row.minutes) },
    { key: 'cost', header: t('reports.column.cost'), cell: (row) => amount(row.cost) },
  ];
  return columns.map((column) => ({ ...column, isNumber: true }));
}

/** What was done, what it took and cost, and what was won in the same time. */
export function ActivitiesReport({ report: { data, meta } }: ReportProps<'activities'>) {
  const t = useText();
  const { monthName } = useChartFormat(meta.currency);
  const { number, amount, share, hours } = useReportText(meta.currency);
  const effort = useEffortColumns(meta.currency);
  const { total } = data;
  const months = byMonth(data);
  const kinds = byKind(data);
  const isEmpty = total.count === 0;
  const [byMonthTitle, byKindTitle] = [
    t('reports.activities.byMonth'),
    t('reports.activities.byKind'),
  ];
  return (
    <>
      <KeyFigures
        figures={[
          { key: 'count', name: t('reports.column.activities'), figure: number(total.count) },
          { key: 'contacts', name: t('reports.column.contacts'), figure: number(total.contacts) },
          { key: 'time', name: t('reports.column.time'), figure: hours(total.minutes) },
          { key: 'cost', name: t('reports.column.cost'), figure: amount(total.cost) },
          {
            key: 'won',
            name: t('reports.column.won'),
            figure: number(total.won),
            count: total.won,
            drillDown: total.drillDown,
            note: amount(total.wonValue),
          },
          {
            key: 'share',
            name: t('reports.activities.costShare'),
            figure: share(ratio(total.cost, total.wonValue)),
          },
        ]}
      />
      <ReportFrame
        name="activities:month"
        title={byMonthTitle}
        isEmpty={isEmpty}
        chart={
          <ChartFrame name={byMonthTitle}>
            <StackedBars
              label={byMonthTitle}
              format={number}
              series={[
                { key: 'contacts', label: t('reports.column.contacts'), tone: 'primary' },
                { key: 'others', label: t('reports.activities.others'), tone: 'neutral' },
              ]}
              rows={months.map((row) => ({
                key: row.month,
                label: monthName(row.month),
                values: effortValues(row),
              }))}
            />
          </ChartFrame>
        }
        table={
          <ReportTable
            label={byMonthTitle}
            rows={months}
            rowKey={({ month }) => month}
            columns={[
              {
                key: 'month',
                header: t('reports.column.month'),
                cell: ({ month }) => monthName(month, 'long'),
              },
              ...effort,
            ]}
          />
        }
      />
      <ReportFrame
        name="activities:kind"
        title={byKindTitle}
        isEmpty={isEmpty}
        chart={
          <ChartFrame name={byKindTitle}>
            <BarList
              label={byKindTitle}
              format={number}
              rows={kinds.map((row) => ({
                key: row.kind,
                label: t(`kind.${row.kind}`),
                value: row.count,
                note: row.minutes > 0 ? hours(row.minutes) : undefined,
              }))}
            />
          </ChartFrame>
        }
        table={
          <ReportTable
            label={byKindTitle}
            rows={kinds}
            rowKey={({ kind }) => kind}
            columns={[
              {
                key: 'kind',
                header: t('reports.column.kind'),
                cell: ({ kind }) => t(`kind.${kind}`),
              },
              ...effort,
            ]}
          />
        }
      />
    </>
  );
}
