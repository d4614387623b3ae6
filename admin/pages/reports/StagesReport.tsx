import { BarList } from '../../components/charts/BarList';
import { ChartFrame } from '../../components/charts/ChartFrame';
import { HOME_PATH } from '../../constants';
import { drillDownPath } from '../../domain/report/drill-down';
import { byFunnel, stageKey, stageTone } from '../../domain/report/stages-view';
import type { FunnelRows } from '../../domain/report/stages-view';
import { useText } from '../../hooks/useText';

import { KeyFigures } from './KeyFigures';
import { ReportFrame } from './ReportFrame';
import { ReportTable } from './ReportTable';
import type { ReportProps } from './report-view';
import { useReportText } from './useReportText';
import { useStageColumns } from './useStageColumns';

type PartProps = { funnel: FunnelRows; currency: string };

function FunnelPart({ funnel, currency }: PartProps) {
  const t = useText();
  const { number, amount } = useReportText(currency);
  const { documentId, name, rows } = funnel;
  const columns = useStageColumns(funnel, currency);
  return (
    <ReportFrame
      name={`stages:${documentId}`}
      title={name}
      hint={t('reports.stages.hint')}
      chart={
        <ChartFrame name={name}>
          <BarList
            label={name}
            format={number}
            rows={rows.map((row) => ({
              key: stageKey(row),
              label: row.stage?.name ?? t('reports.stages.none'),
              value: row.count,
              note: amount(row.targetValue),
              tone: stageTone(row),
              to: drillDownPath(row.drillDown, HOME_PATH),
            }))}
          />
        </ChartFrame>
      }
      table={<ReportTable label={name} columns={columns} rows={rows} rowKey={stageKey} />}
    />
  );
}

/** What stands where: one table for each funnel. */
export function StagesReport({ report: { data, meta } }: ReportProps<'stages'>) {
  const t = useText();
  const { number, amount } = useReportText(meta.currency);
  const { count, prospects, targetValue, currentValue, withoutValue } = data.open;
  const without = withoutValue > 0 ? t('reports.withoutValue', { count: withoutValue }) : undefined;
  const funnels = byFunnel(data.rows);
  if (funnels.length === 0) {
    return <ReportFrame name="stages" title={t('reports.name.stages')} table={null} isEmpty />;
  }
  return (
    <>
      <KeyFigures
        figures={[
          { key: 'count', name: t('reports.stages.open'), figure: number(count), note: without },
          { key: 'prospects', name: t('reports.column.prospects'), figure: number(prospects) },
          { key: 'target', name: t('value.target'), figure: amount(targetValue) },
          { key: 'current', name: t('value.current'), figure: amount(currentValue) },
        ]}
      />
      {funnels.map((funnel) => (
        <FunnelPart key={funnel.documentId} funnel={funnel} currency={meta.currency} />
      ))}
    </>
  );
}
