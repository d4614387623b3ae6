import { BarList } from '../../components/charts/BarList';
import { ChartFrame } from '../../components/charts/ChartFrame';
import { HOME_PATH } from '../../constants';
import { attentionTone, isCalm } from '../../domain/report/attention-view';
import type { AttentionRow } from '../../domain/report/attention-view';
import { drillDownPath } from '../../domain/report/drill-down';
import { useText } from '../../hooks/useText';

import { DrillLink } from './DrillLink';
import { ReportFrame } from './ReportFrame';
import { ReportTable } from './ReportTable';
import type { ReportProps } from './report-view';
import { useReportText } from './useReportText';

/** What needs somebody now. An opportunity may stand in several rows, so there is no sum. */
export function AttentionReport({ report: { data, meta } }: ReportProps<'attention'>) {
  const t = useText();
  const { number, amount } = useReportText(meta.currency);
  const title = t('reports.attention.title');
  const nameOf = ({ what }: AttentionRow) => t(`reports.attention.${what}`);
  return (
    <ReportFrame
      name="attention"
      title={title}
      hint={t('reports.attention.hint')}
      isEmpty={isCalm(data.rows)}
      empty={t('reports.attention.calm')}
      chart={
        <ChartFrame name={title}>
          <BarList
            label={title}
            format={number}
            rows={data.rows.map((row) => ({
              key: row.what,
              label: nameOf(row),
              value: row.count,
              tone: attentionTone(row),
              note: row.currentValue === null ? undefined : amount(row.currentValue),
              to: drillDownPath(row.drillDown, HOME_PATH),
            }))}
          />
        </ChartFrame>
      }
      table={
        <ReportTable
          label={title}
          rows={data.rows}
          rowKey={({ what }) => what}
          columns={[
            { key: 'what', header: t('reports.column.what'), cell: nameOf },
            {
              key: 'count',
              header: t('reports.column.number'),
              isNumber: true,
              cell: (row) => (
                <DrillLink
                  drillDown={row.drillDown}
                  name={nameOf(row)}
                  count={row.count}
                  figure={number(row.count)}
                />
              ),
            },
            {
              key: 'target',
              header: t('value.target'),
              isNumber: true,
              cell: (row) => amount(row.targetValue),
            },
            {
              key: 'current',
              header: t('value.current'),
              isNumber: true,
              cell: (row) => amount(row.currentValue),
            },
          ]}
        />
      }
    />
  );
}
