import type { ForecastRow } from '../../../shared/contracts';
import { ChartFrame } from '../../components/charts/ChartFrame';
import { StackedBars } from '../../components/charts/StackedBars';
import { HOME_PATH } from '../../constants';
import { drillDownPath } from '../../domain/report/drill-down';
import {
  forecastDrillDown,
  forecastKey,
  forecastTotal,
  forecastValues,
  isForecastEmpty,
} from '../../domain/report/forecast-view';
import { useText } from '../../hooks/useText';

import { KeyFigures } from './KeyFigures';
import { ReportFrame } from './ReportFrame';
import { ReportTable } from './ReportTable';
import type { ReportProps } from './report-view';
import { useChartFormat } from './useChartFormat';
import { useForecastColumns } from './useForecastColumns';
import { useReportText } from './useReportText';

/** What the coming months bring, against the target. */
export function ForecastReport({ report: { data, meta } }: ReportProps<'forecast'>) {
  const t = useText();
  const { amount, hundredths } = useReportText(meta.currency);
  const { monthName, axisAmount } = useChartFormat(meta.currency);
  const total = forecastTotal(data);
  const nameOf = ({ bucket, month }: ForecastRow, form: 'short' | 'long' = 'long') =>
    month === null ? t(`reports.forecast.${bucket}`) : monthName(month, form);
  const columns = useForecastColumns(meta.currency, data, nameOf);
  const title = t('reports.forecast.title');
  const { withoutValue } = total.open;
  return (
    <>
      <KeyFigures
        figures={[
          {
            key: 'won',
            name: t('reports.forecast.won'),
            figure: amount(total.won.value),
            note: t('reports.opportunities', { count: total.won.count }),
          },
          {
            key: 'open',
            name: t('reports.forecast.open'),
            figure: amount(total.open.currentValue),
            note: t('reports.opportunities', { count: total.open.count }),
          },
          {
            key: 'expected',
            name: t('reports.forecast.expected'),
            figure: hundredths(total.open.expected),
          },
          { key: 'best', name: t('reports.forecast.best'), figure: amount(total.bestCase) },
          ...(total.target === null
            ? []
            : [{ key: 'target', name: t('chart.target'), figure: amount(total.target) }]),
        ]}
      />
      <ReportFrame
        name="forecast"
        title={title}
        hint={withoutValue > 0 ? t('reports.withoutValue', { count: withoutValue }) : undefined}
        isEmpty={isForecastEmpty(data)}
        empty={t('reports.forecast.empty')}
        chart={
          <ChartFrame name={title}>
            <StackedBars
              label={title}
              series={[
                { key: 'won', label: t('reports.forecast.won'), tone: 'success' },
                { key: 'open', label: t('reports.forecast.open'), tone: 'primary' },
                { key: 'rest', label: t('reports.forecast.rest'), tone: 'neutral' },
              ]}
              rows={data.rows.map((row) => ({
                ...{ key: forecastKey(row), label: nameOf(row, 'short'), target: row.target },
                values: forecastValues(row),
                to: drillDownPath(forecastDrillDown(row), HOME_PATH),
              }))}
              format={amount}
              formatAxis={axisAmount}
            />
          </ChartFrame>
        }
        table={
          <ReportTable
            label={title}
            rows={data.rows}
            rowKey={forecastKey}
            columns={[
              {
                key: 'month',
                header: t('reports.column.month'),
                cell: (row) => (row === total ? t('reports.total') : nameOf(row)),
              },
              ...columns,
            ]}
            total={total}
          />
        }
      />
    </>
  );
}
