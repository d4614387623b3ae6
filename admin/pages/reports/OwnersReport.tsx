import type { OwnerReport } from '../../../shared/contracts';
import { Notice } from '../../components/dialogs/Notice';
import { ChartFrame } from '../../components/charts/ChartFrame';
import { StackedBars } from '../../components/charts/StackedBars';
import { HOME_PATH } from '../../constants';
import { drillDownPath } from '../../domain/report/drill-down';
import { outcomeValues } from '../../domain/report/outcome-view';
import { responseTime } from '../../domain/response-time';
import { useText } from '../../hooks/useText';

import { DrillLink } from './DrillLink';
import { ReportFrame } from './ReportFrame';
import { ReportTable } from './ReportTable';
import type { ReportProps } from './report-view';
import { useOutcomeColumns } from './useOutcomeColumns';
import { useReportReach } from './useReportReach';
import { useReportText } from './useReportText';

type Row = OwnerReport['rows'][number];
const MINUTE = 60_000;

/** Who looks after what, with which result; without the right to see people the whole team in one row. */
export function OwnersReport({ report: { data, meta } }: ReportProps<'owners'>) {
  const t = useText();
  const { number } = useReportText(meta.currency);
  const isOwn = useReportReach() === 'own';
  const nameOf = ({ owner }: Row) => {
    if (!meta.withPeople) return t(isOwn ? 'filter.mine' : 'reports.owners.team');
    if (owner === null) return t('filter.owner.none');
    return owner.name || t('filter.owner.other', { id: owner.id });
  };
  const outcomes = useOutcomeColumns<Row>(nameOf, meta.currency);
  const answered = ({ firstResponseMedianMinutes: minutes }: Row) => {
    if (minutes === null) return '–';
    const { unit, count } = responseTime(minutes * MINUTE);
    return t(`leads.response.${unit}`, { count });
  };
  const title = t('reports.owners.title');
  return (
    <>
      {meta.withPeople || isOwn ? null : (
        <Notice tone="info">{t('reports.meta.withoutPeople')}</Notice>
      )}
      <ReportFrame
        name="owners"
        title={title}
        hint={t('reports.owners.hint')}
        isEmpty={data.rows.length === 0}
        chart={
          <ChartFrame name={title}>
            <StackedBars
              label={title}
              format={number}
              series={[
                { key: 'won', label: t('reports.column.won'), tone: 'success' },
                { key: 'open', label: t('reports.column.open'), tone: 'primary' },
                { key: 'lost', label: t('reports.column.lost'), tone: 'danger' },
              ]}
              rows={data.rows.map((row) => ({
                key: String(row.owner?.id ?? 'none'),
                label: nameOf(row),
                values: outcomeValues(row),
                to: drillDownPath(row.drillDown, HOME_PATH),
              }))}
            />
          </ChartFrame>
        }
        table={
          <ReportTable
            label={title}
            rows={data.rows}
            rowKey={({ owner }) => String(owner?.id ?? 'none')}
            columns={[
              { key: 'owner', header: t('list.column.owner'), cell: nameOf },
              {
                key: 'nowProspects',
                header: t('reports.owners.nowProspects'),
                isNumber: true,
                cell: ({ now }) => number(now.prospects),
              },
              {
                key: 'nowCount',
                header: t('reports.owners.nowCount'),
                isNumber: true,
                cell: (row) => (
                  <DrillLink
                    drillDown={row.now.drillDown}
                    name={`${nameOf(row)}, ${t('reports.owners.nowCount')}`}
                    count={row.now.count}
                    figure={number(row.now.count)}
                  />
                ),
              },
              {
                key: 'prospects',
                header: t('reports.owners.prospects'),
                isNumber: true,
                cell: (row) => number(row.prospects),
              },
              ...outcomes,
              {
                key: 'activities',
                header: t('reports.column.activities'),
                isNumber: true,
                cell: (row) => number(row.activities),
              },
              {
                key: 'firstResponse',
                header: t('reports.column.firstResponse'),
                isNumber: true,
                cell: answered,
              },
            ]}
          />
        }
      />
    </>
  );
}
