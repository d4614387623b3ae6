import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { MovementReport } from '../../../shared/contracts';
import { ChartFrame } from '../../components/charts/ChartFrame';
import { Waterfall } from '../../components/charts/Waterfall';
import { isUnmoved, MEASURES, movementBars, movementSum } from '../../domain/report/movements-view';
import type { MovementMeasure } from '../../domain/report/movements-view';
import { useRemembered } from '../../hooks/useRemembered';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

import { ChoiceGroup } from './ChoiceGroup';
import { KeyFigures } from './KeyFigures';
import { MovementTable } from './MovementTable';
import { ReportFrame } from './ReportFrame';
import type { ReportProps } from './report-view';
import { useReportText } from './useReportText';

const isMeasure = (value: unknown): value is MovementMeasure =>
  MEASURES.some((one) => one === value);

function SumLine({
  data,
  measure,
  format,
}: {
  data: MovementReport;
  measure: MovementMeasure;
  format: (value: number) => string;
}) {
  const t = useText();
  const { start, changes, end, addsUp } = movementSum(data, measure);
  const values = { start: format(start), changes: format(changes), end: format(end) };
  return (
    <Typography tag="p" fontWeight="semiBold" textColor={addsUp ? 'neutral800' : 'danger600'}>
      {t(addsUp ? 'reports.movements.addsUp' : 'reports.movements.differs', values)}
    </Typography>
  );
}

/** What changed the open pipeline between two days, to the cent. */
export function MovementsReport({ report: { data, meta } }: ReportProps<'movements'>) {
  const t = useText();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const { number, amount } = useReportText(meta.currency);
  const [measure, choose] = useRemembered<MovementMeasure>(
    'report:movements:measure',
    'currentValue',
    isMeasure,
  );
  const format = measure === 'count' ? number : amount;
  const day = (at: string) => formatDate(at, { dateStyle: 'medium', timeZone });
  const words = {
    start: t('reports.movements.at', { day: day(data.start.asOf) }),
    end: t('reports.movements.at', { day: day(data.end.asOf) }),
  };
  const measureName = (one: MovementMeasure) => t(`reports.movements.measure.${one}`);
  const title = t('reports.movements.title');
  const apart = (key: 'slipped' | 'earlier') => ({
    key,
    name: t(`reports.movements.${key}`),
    figure: number(data[key].count),
    note: t('reports.movements.worth', {
      ...{ target: amount(data[key].targetValue), current: amount(data[key].currentValue) },
    }),
  });
  const isEmpty = isUnmoved(data);
  return (
    <>
      <KeyFigures
        figures={[
          { key: 'start', name: words.start, figure: format(data.start[measure]) },
          {
            key: 'end',
            name: words.end,
            figure: format(data.end[measure]),
            count: data.end.count,
            drillDown: data.end.drillDown,
          },
          apart('slipped'),
          apart('earlier'),
        ]}
      />
      {isEmpty ? null : (
        <div>
          <ChoiceGroup
            label={t('reports.movements.measure')}
            choices={MEASURES}
            chosen={measure}
            nameOf={measureName}
            onChoose={choose}
          />
        </div>
      )}
      <ReportFrame
        name="movements"
        title={`${title}: ${measureName(measure)}`}
        hint={t('reports.movements.hint')}
        isEmpty={isEmpty}
        empty={t('reports.movements.empty')}
        chart={
          <>
            <ChartFrame name={`${title}: ${measureName(measure)}`}>
              <Waterfall
                label={`${title}: ${measureName(measure)}`}
                format={format}
                rows={movementBars(data, measure, {
                  ...words,
                  step: (step) => t(`reports.movements.step.${step}`),
                })}
              />
            </ChartFrame>
            <SumLine data={data} measure={measure} format={format} />
          </>
        }
        table={
          <>
            <MovementTable data={data} words={words} label={title} currency={meta.currency} />
            <SumLine data={data} measure={measure} format={format} />
          </>
        }
      />
    </>
  );
}
