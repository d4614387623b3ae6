import type { StageReportRow } from '../../../shared/contracts';
import { useSalesFunnelsQuery } from '../../api/funnel';
import { figureOf } from '../../domain/figure';
import { narrowed } from '../../domain/report/drill-down';
import { hasFigures, hasLights } from '../../domain/report/stages-view';
import type { FunnelRows } from '../../domain/report/stages-view';
import { useFigureText } from '../../hooks/useFigureText';
import { useText } from '../../hooks/useText';

import { DrillLink } from './DrillLink';
import type { ReportColumn } from './ReportTable';
import { useReportText } from './useReportText';

const LIGHTS = ['green', 'yellow', 'red'] as const;

/** What the funnel calls its figure. The filter bar reads the funnels anyway. */
function useFunnelFigure(funnel: string) {
  const { data } = useSalesFunnelsQuery();
  const found = data?.find(({ documentId }) => documentId === funnel);
  return found ? figureOf(found) : null;
}

/** What is told of each stage; light and figure only where somebody knows them. */
export function useStageColumns({ documentId, rows }: FunnelRows, currency: string) {
  const t = useText();
  const figureText = useFigureText();
  const figure = useFunnelFigure(documentId);
  const { number, amount } = useReportText(currency);
  const nameOf = ({ stage }: StageReportRow) => stage?.name ?? t('reports.stages.none');
  const numbers: ReportColumn<StageReportRow>[] = [
    {
      key: 'count',
      header: t('reports.column.count'),
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
      key: 'prospects',
      header: t('reports.column.prospects'),
      cell: (row) => number(row.prospects),
    },
    { key: 'target', header: t('value.target'), cell: (row) => amount(row.targetValue) },
    { key: 'current', header: t('value.current'), cell: (row) => amount(row.currentValue) },
    {
      key: 'withoutValue',
      header: t('reports.column.withoutValue'),
      cell: (row) => number(row.withoutValue),
    },
    ...(hasFigures(rows)
      ? [
          {
            key: 'figure',
            header: figure?.label || t('list.column.figure'),
            cell: ({ figure: value }: StageReportRow) =>
              value === null ? '–' : figureText(value, figure?.unit ?? null, currency),
          },
        ]
      : []),
    ...(hasLights(rows)
      ? LIGHTS.map((level) => ({
          key: level,
          header: t('reports.column.light', { level: t(`light.${level}`) }),
          cell: (row: StageReportRow) => (
            <DrillLink
              drillDown={narrowed(row.drillDown, { light: level })}
              name={`${nameOf(row)}, ${t(`light.${level}`)}`}
              count={row.lights?.[level]}
              figure={number(row.lights?.[level] ?? null)}
            />
          ),
        }))
      : []),
  ];
  return [
    { key: 'stage', header: t('reports.column.stage'), cell: nameOf },
    ...numbers.map((column) => ({ ...column, isNumber: true })),
  ];
}
