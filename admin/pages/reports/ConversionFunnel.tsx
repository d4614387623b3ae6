import type { ConversionReport, DrillDown } from '../../../shared/contracts';
import { ChartFrame } from '../../components/charts/ChartFrame';
import { FunnelChart } from '../../components/charts/FunnelChart';
import { HOME_PATH } from '../../constants';
import { conversionLines } from '../../domain/report/conversion-view';
import type { ConversionLine } from '../../domain/report/conversion-view';
import { drillDownPath } from '../../domain/report/drill-down';
import { useText } from '../../hooks/useText';

import { DrillLink } from './DrillLink';
import { ReportFrame } from './ReportFrame';
import { ReportTable } from './ReportTable';
import type { ReportColumn } from './ReportTable';
import { useReportText } from './useReportText';

type Props = { funnel: ConversionReport['funnels'][number]; currency: string };

/** How far those came that entered one funnel. */
export function ConversionFunnel({ funnel, currency }: Props) {
  const t = useText();
  const { number, share } = useReportText(currency);
  const lines = conversionLines(funnel);
  const { cohort, unknown } = funnel;
  const { name } = funnel.funnel;
  const counted = (
    key: 'reached' | 'open' | 'lost',
    header: string,
    drillDown: (line: ConversionLine) => DrillDown,
  ): ReportColumn<ConversionLine> => ({
    ...{ key, header, isNumber: true },
    cell: (line) => (
      <DrillLink
        drillDown={drillDown(line)}
        name={`${line.stage.name}, ${header}`}
        count={line[key]}
        figure={number(line[key])}
      />
    ),
  });
  const hints = [
    t('reports.conversion.entered', { count: cohort.count }),
    t('reports.conversion.became', {
      ...{ open: number(cohort.open), won: number(cohort.won), lost: number(cohort.lost) },
    }),
    ...(unknown > 0 ? [t('reports.conversion.unknown', { count: unknown })] : []),
  ];
  return (
    <ReportFrame
      name={`conversion:${funnel.funnel.documentId}`}
      title={name}
      hint={hints.join(' ')}
      isEmpty={lines.length === 0}
      empty={t('reports.conversion.noStages')}
      chart={
        <ChartFrame name={`${t('reports.name.conversion')}: ${name}`}>
          <FunnelChart
            label={name}
            format={number}
            rows={lines.map((line) => ({
              ...{ key: line.stage.documentId, label: line.stage.name, value: line.reached },
              note: line.fromBefore === null ? undefined : share(line.fromBefore),
              tone: line.isLast ? 'success' : 'primary',
              to: line.reached > 0 ? drillDownPath(line.drillDown, HOME_PATH) : null,
            }))}
          />
        </ChartFrame>
      }
      table={
        <ReportTable
          label={name}
          rows={lines}
          rowKey={({ stage }) => stage.documentId}
          columns={[
            {
              key: 'stage',
              header: t('reports.column.stage'),
              cell: ({ stage }) => stage.name,
            },
            counted('reached', t('reports.conversion.reached'), (line) => line.drillDown),
            {
              key: 'fromBefore',
              header: t('reports.conversion.fromBefore'),
              isNumber: true,
              cell: ({ fromBefore }) => share(fromBefore),
            },
            {
              key: 'ofAll',
              header: t('reports.conversion.ofAll'),
              isNumber: true,
              cell: ({ ofAll }) => share(ofAll),
            },
            counted('open', t('reports.conversion.stillOpen'), (line) => line.openDrillDown),
            counted('lost', t('reports.conversion.lostFrom'), (line) => line.lostDrillDown),
          ]}
        />
      }
    />
  );
}
