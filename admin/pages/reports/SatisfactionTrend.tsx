import type { SatisfactionReport } from '../../../shared/contracts';
import { ChartFrame } from '../../components/charts/ChartFrame';
import { StackedBars } from '../../components/charts/StackedBars';
import { HOME_PATH } from '../../constants';
import { drillDownPath } from '../../domain/report/drill-down';
import { useText } from '../../hooks/useText';

import { DrillLink } from './DrillLink';
import { ReportFrame } from './ReportFrame';
import { ReportTable } from './ReportTable';
import { useChartFormat } from './useChartFormat';
import { useReportText } from './useReportText';

type Props = {
  trend: SatisfactionReport['trend'];
  currency: string;
};

/** The mean of each month in which somebody answered. */
export function SatisfactionTrend({ trend, currency }: Props) {
  const t = useText();
  const { number, hundredths: mean } = useReportText(currency);
  const { monthName } = useChartFormat(currency);
  const title = t('reports.satisfaction.trend');
  const hasAnswers = trend.some(({ answered }) => answered > 0);
  return (
    <ReportFrame
      name="satisfaction:trend"
      title={title}
      hint={hasAnswers ? t('reports.satisfaction.trend.hint') : undefined}
      chart={
        hasAnswers ? (
          <ChartFrame name={title}>
            <StackedBars
              label={title}
              format={mean}
              formatAxis={number}
              upTo={5}
              series={[{ key: 'mean', label: t('reports.satisfaction.mean'), tone: 'primary' }]}
              rows={trend.map((row) => ({
                ...{ key: row.month, label: monthName(row.month) },
                values: { mean: row.mean ?? 0 },
                to: row.asked > 0 ? drillDownPath(row.drillDown, HOME_PATH) : null,
              }))}
            />
          </ChartFrame>
        ) : null
      }
      table={
        <ReportTable
          label={title}
          rows={trend}
          rowKey={({ month }) => month}
          columns={[
            {
              key: 'month',
              header: t('reports.column.month'),
              cell: ({ month }) => monthName(month, 'long'),
            },
            {
              key: 'asked',
              header: t('reports.satisfaction.won'),
              isNumber: true,
              cell: ({ month, asked, drillDown }) => (
                <DrillLink
                  drillDown={drillDown}
                  name={monthName(month, 'long')}
                  count={asked}
                  figure={number(asked)}
                />
              ),
            },
            {
              key: 'answered',
              header: t('reports.satisfaction.answered'),
              isNumber: true,
              cell: ({ answered }) => number(answered),
            },
            {
              key: 'unanswered',
              header: t('reports.satisfaction.unanswered'),
              isNumber: true,
              cell: ({ unanswered }) => number(unanswered),
            },
            {
              key: 'mean',
              header: t('reports.satisfaction.mean'),
              isNumber: true,
              cell: (row) => mean(row.mean),
            },
          ]}
        />
      }
    />
  );
}
