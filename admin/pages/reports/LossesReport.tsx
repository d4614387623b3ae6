import type { LossReport } from '../../../shared/contracts';
import { BarList } from '../../components/charts/BarList';
import { ChartFrame } from '../../components/charts/ChartFrame';
import { HOME_PATH } from '../../constants';
import { drillDownPath } from '../../domain/report/drill-down';
import { lossLines } from '../../domain/report/losses-view';
import type { LossLine } from '../../domain/report/losses-view';
import { LOSS_GROUPS } from '../../../shared/contracts/report';
import { useText } from '../../hooks/useText';

import { DrillLink } from './DrillLink';
import { KeyFigures } from './KeyFigures';
import { LossReviews } from './LossReviews';
import { ReportFrame } from './ReportFrame';
import { ReportGrid } from './ReportGrid';
import { ReportTable } from './ReportTable';
import type { ReportProps } from './report-view';
import { useLossNames } from './useLossNames';
import { useReportText } from './useReportText';

type Group = (typeof LOSS_GROUPS)[number];
type PartProps = {
  group: Group;
  data: LossReport;
  currency: string;
  nameOf: (group: Group, row: LossLine) => string;
};

function LossPart({ group, data, currency, nameOf }: PartProps) {
  const t = useText();
  const { number, amount, share } = useReportText(currency);
  const title = t(`reports.losses.${group}`);
  const rows = lossLines(data[group], data.total);
  return (
    <ReportFrame
      name={`losses:${group}`}
      title={title}
      hint={t(group === 'objection' ? 'reports.losses.objection.hint' : 'reports.losses.hint')}
      isEmpty={rows.length === 0}
      empty={t(`reports.losses.${group}.empty`)}
      chart={
        <ChartFrame name={title}>
          <BarList
            label={title}
            format={number}
            rows={rows.map((row) => ({
              key: row.id,
              label: nameOf(group, row),
              value: row.count,
              tone: 'danger',
              note: amount(row.value),
              to: drillDownPath(row.drillDown, HOME_PATH),
            }))}
          />
        </ChartFrame>
      }
      table={
        <ReportTable
          label={title}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: title, cell: (row) => nameOf(group, row) },
            {
              key: 'count',
              header: t('reports.column.lost'),
              isNumber: true,
              cell: (row) => (
                <DrillLink
                  drillDown={row.drillDown}
                  name={nameOf(group, row)}
                  count={row.count}
                  figure={number(row.count)}
                />
              ),
            },
            {
              key: 'share',
              header: t('reports.column.shareOfLost'),
              isNumber: true,
              cell: (row) => share(row.share),
            },
            {
              key: 'value',
              header: t('value.target'),
              isNumber: true,
              cell: (row) => amount(row.value),
            },
          ]}
        />
      }
    />
  );
}

/** What was lost, by reason, competitor, stage and objection, and what was learnt from it. */
export function LossesReport({ report: { data, meta } }: ReportProps<'losses'>) {
  const t = useText();
  const { number, amount } = useReportText(meta.currency);
  const nameOf = useLossNames();
  const { total } = data;
  return (
    <>
      <KeyFigures
        figures={[
          {
            key: 'count',
            name: t('reports.column.lost'),
            figure: number(total.count),
            count: total.count,
            drillDown: total.drillDown,
          },
          { key: 'value', name: t('reports.losses.value'), figure: amount(total.value) },
        ]}
      />
      {total.count === 0 ? (
        <ReportFrame
          name="losses"
          title={t('reports.name.losses')}
          table={null}
          isEmpty
          empty={t('reports.losses.none')}
        />
      ) : (
        <ReportGrid>
          {LOSS_GROUPS.map((group) => (
            <LossPart
              key={group}
              group={group}
              data={data}
              currency={meta.currency}
              nameOf={(of, row) => nameOf(of, row)}
            />
          ))}
        </ReportGrid>
      )}
      <LossReviews rows={data.reviews} />
    </>
  );
}
