import type { Duration } from '../../../shared/contracts';
import { ratio } from '../../domain/report/figure-digits';
import { hasCycle, STAYS, velocityByFunnel } from '../../domain/report/velocity-view';
import type { Stay } from '../../domain/report/velocity-view';
import { useRemembered } from '../../hooks/useRemembered';
import { useText } from '../../hooks/useText';

import { ChoiceGroup } from './ChoiceGroup';
import { KeyFigures } from './KeyFigures';
import { ReportFrame } from './ReportFrame';
import { ReportTable } from './ReportTable';
import type { ReportProps } from './report-view';
import { useDurationColumns } from './useDurationColumns';
import { useReportText } from './useReportText';
import { VelocityFunnel } from './VelocityFunnel';
import { DrillLink } from './DrillLink';

const isStay = (value: unknown): value is Stay => STAYS.some((one) => one === value);
const OUTCOMES = ['won', 'lost'] as const;

/** How long a sale takes, where it gets stuck, and what that makes a day. */
export function VelocityReport({ report: { data, meta } }: ReportProps<'velocity'>) {
  const t = useText();
  const { number, amount, share } = useReportText(meta.currency);
  const [stay, choose] = useRemembered<Stay>('report:velocity:stay', 'cumulative', isStay);
  const durations = useDurationColumns(meta.currency);
  const { velocity, cycle } = data;
  const winRate = ratio(cycle.won.count, cycle.won.count + cycle.lost.count);
  const days = (count: number | null) => (count === null ? '–' : t('reports.days', { count }));
  const funnels = velocityByFunnel(data);
  const cycleTitle = t('reports.velocity.cycle');
  return (
    <>
      <KeyFigures
        figures={[
          {
            key: 'perDay',
            name: t('reports.velocity.perDay'),
            figure: amount(velocity.perDay),
            note: t(
              velocity.perDay === null ? 'reports.velocity.unknown' : 'reports.velocity.from',
              {
                ...{ open: number(velocity.open), value: amount(velocity.wonValue) },
                ...{ rate: share(winRate), days: days(velocity.days) },
              },
            ),
          },
          {
            key: 'won',
            name: t('reports.velocity.cycle.won'),
            figure: days(cycle.won.median),
            note: t('reports.velocity.p90', { days: days(cycle.won.p90) }),
          },
          {
            key: 'lost',
            name: t('reports.velocity.cycle.lost'),
            figure: days(cycle.lost.median),
            note: t('reports.velocity.p90', { days: days(cycle.lost.p90) }),
          },
        ]}
      />
      {funnels.length > 0 ? (
        <div>
          <ChoiceGroup
            label={t('reports.velocity.stay')}
            choices={STAYS}
            chosen={stay}
            nameOf={(one) => t(`reports.velocity.${one}`)}
            onChoose={choose}
          />
        </div>
      ) : (
        <ReportFrame
          name="velocity"
          title={t('reports.name.velocity')}
          table={null}
          isEmpty
          empty={t('reports.velocity.empty')}
        />
      )}
      {funnels.map((funnel) => (
        <VelocityFunnel
          key={funnel.documentId}
          funnel={funnel}
          stay={stay}
          currency={meta.currency}
        />
      ))}
      <ReportFrame
        name="velocity:cycle"
        title={cycleTitle}
        isEmpty={!hasCycle(cycle)}
        empty={t('reports.velocity.cycle.empty')}
        table={
          <ReportTable
            label={cycleTitle}
            rows={OUTCOMES.map((outcome) => ({ outcome, ...cycle[outcome] }))}
            rowKey={({ outcome }) => outcome}
            columns={[
              {
                key: 'outcome',
                header: t('reports.velocity.outcome'),
                cell: ({ outcome }) => t(`reports.column.${outcome}`),
              },
              {
                key: 'count',
                header: t('reports.column.count'),
                isNumber: true,
                cell: ({ outcome, count, drillDown }) => (
                  <DrillLink
                    {...{ drillDown, count }}
                    name={t(`reports.column.${outcome}`)}
                    figure={number(count)}
                  />
                ),
              },
              ...durations<Duration>((row) => row),
            ]}
          />
        }
      />
    </>
  );
}
