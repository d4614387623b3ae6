import { BarList } from '../../components/charts/BarList';
import { ChartFrame } from '../../components/charts/ChartFrame';
import { HOME_PATH } from '../../constants';
import { drillDownPath } from '../../domain/report/drill-down';
import { answerRate, scoreLines } from '../../domain/report/satisfaction-view';
import { useText } from '../../hooks/useText';

import { DrillLink } from './DrillLink';
import { KeyFigures } from './KeyFigures';
import { ReportFrame } from './ReportFrame';
import { ReportGrid } from './ReportGrid';
import { ReportTable } from './ReportTable';
import type { ReportProps } from './report-view';
import { SatisfactionTrend } from './SatisfactionTrend';
import { useReportText } from './useReportText';

/** How satisfied those are who bought, and who was not asked. */
export function SatisfactionReport({ report: { data, meta } }: ReportProps<'satisfaction'>) {
  const t = useText();
  const { number, share, hundredths: mean } = useReportText(meta.currency);
  const { total } = data;
  const scores = scoreLines(data);
  const scoreName = (score: number) => t('reports.satisfaction.score', { score });
  const title = t('reports.satisfaction.distribution');
  return (
    <>
      <KeyFigures
        figures={[
          {
            key: 'mean',
            name: t('reports.satisfaction.mean'),
            figure: mean(total.mean),
            note: t('reports.satisfaction.scale'),
          },
          {
            key: 'asked',
            name: t('reports.satisfaction.won'),
            figure: number(total.asked),
            count: total.asked,
            drillDown: total.drillDown,
          },
          {
            key: 'answered',
            name: t('reports.satisfaction.answered'),
            figure: number(total.answered),
            note: share(answerRate(total)),
          },
          {
            key: 'unanswered',
            name: t('reports.satisfaction.unanswered'),
            figure: number(total.unanswered),
            count: total.unanswered,
            drillDown: total.unansweredDrillDown,
          },
        ]}
      />
      <ReportGrid>
        <ReportFrame
          name="satisfaction"
          title={title}
          isEmpty={total.answered === 0}
          empty={t(
            total.asked === 0 ? 'reports.satisfaction.empty' : 'reports.satisfaction.noAnswers',
          )}
          chart={
            <ChartFrame name={title}>
              <BarList
                label={title}
                format={number}
                rows={scores.map(({ satisfaction, count, share: part, drillDown }) => ({
                  ...{ key: String(satisfaction), label: scoreName(satisfaction), value: count },
                  note: share(part),
                  to: count > 0 ? drillDownPath(drillDown, HOME_PATH) : null,
                }))}
              />
            </ChartFrame>
          }
          table={
            <ReportTable
              label={title}
              rows={scores}
              rowKey={({ satisfaction }) => String(satisfaction)}
              columns={[
                {
                  key: 'score',
                  header: t('reports.name.satisfaction'),
                  cell: ({ satisfaction }) => scoreName(satisfaction),
                },
                {
                  key: 'count',
                  header: t('reports.column.count'),
                  isNumber: true,
                  cell: ({ satisfaction, count, drillDown }) => (
                    <DrillLink
                      {...{ count, drillDown }}
                      name={scoreName(satisfaction)}
                      figure={number(count)}
                    />
                  ),
                },
                {
                  key: 'share',
                  header: t('reports.satisfaction.share'),
                  isNumber: true,
                  cell: (row) => share(row.share),
                },
              ]}
            />
          }
        />
        {total.asked > 0 ? <SatisfactionTrend trend={data.trend} currency={meta.currency} /> : null}
      </ReportGrid>
    </>
  );
}
