import { ChartFrame } from '../../components/charts/ChartFrame';
import { DurationBars } from '../../components/charts/DurationBars';
import { HOME_PATH } from '../../constants';
import { drillDownPath } from '../../domain/report/drill-down';
import { durationRows, hasLeft, stayingRows } from '../../domain/report/velocity-view';
import type { FunnelVelocity, Stay, VelocityLine } from '../../domain/report/velocity-view';
import { useText } from '../../hooks/useText';

import { DrillLink } from './DrillLink';
import { ReportFrame } from './ReportFrame';
import { ReportGrid } from './ReportGrid';
import { ReportTable } from './ReportTable';
import { useDurationColumns } from './useDurationColumns';
import { useReportText } from './useReportText';

type Props = { funnel: FunnelVelocity; stay: Stay; currency: string };

/** Days in each stage of one funnel: of what left it, and apart of what is still there. */
export function VelocityFunnel({ funnel: { documentId, name, rows }, stay, currency }: Props) {
  const t = useText();
  const { number } = useReportText(currency);
  const durations = useDurationColumns(currency);
  const days = (count: number) => t('reports.days', { count });
  const stage = {
    key: 'stage',
    header: t('reports.column.stage'),
    cell: (row: VelocityLine) =>
      row.isBottleneck
        ? t('reports.velocity.bottleneck', { stage: row.stage.name })
        : row.stage.name,
  };
  const leftTitle = t('reports.velocity.left', { funnel: name });
  const stillTitle = t('reports.velocity.still', { funnel: name });
  const staying = stayingRows(rows, (row) => drillDownPath(row.staying.drillDown, HOME_PATH));
  return (
    <ReportGrid>
      <ReportFrame
        name={`velocity:${documentId}`}
        title={leftTitle}
        hint={t(`reports.velocity.${stay}.hint`)}
        isEmpty={!hasLeft(rows)}
        empty={t('reports.velocity.left.empty')}
        chart={
          <ChartFrame name={leftTitle}>
            <DurationBars label={leftTitle} rows={durationRows(rows, stay)} format={days} />
          </ChartFrame>
        }
        table={
          <ReportTable
            label={leftTitle}
            rows={rows}
            rowKey={(row) => row.stage.documentId}
            columns={[
              stage,
              {
                key: 'count',
                header: t('reports.column.count'),
                isNumber: true,
                cell: (row) => number(row[stay].count),
              },
              ...durations<VelocityLine>((row) => row[stay]),
            ]}
          />
        }
      />
      <ReportFrame
        name={`velocity:staying:${documentId}`}
        title={stillTitle}
        hint={t('reports.velocity.still.hint')}
        isEmpty={staying.length === 0}
        empty={t('reports.velocity.still.empty')}
        chart={
          <ChartFrame name={stillTitle}>
            <DurationBars label={stillTitle} rows={staying} format={days} />
          </ChartFrame>
        }
        table={
          <ReportTable
            label={stillTitle}
            rows={rows}
            rowKey={(row) => row.stage.documentId}
            columns={[
              { ...stage, cell: (row) => row.stage.name },
              {
                key: 'count',
                header: t('reports.column.count'),
                isNumber: true,
                cell: ({ stage: of, staying: { count, drillDown } }) => (
                  <DrillLink {...{ count, drillDown }} name={of.name} figure={number(count)} />
                ),
              },
              ...durations<VelocityLine>((row) => row.staying),
            ]}
          />
        }
      />
    </ReportGrid>
  );
}
