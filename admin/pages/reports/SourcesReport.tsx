import type { LeadOutcome, SourceReport } from '../../../shared/contracts';
import { BarList } from '../../components/charts/BarList';
import { ChartFrame } from '../../components/charts/ChartFrame';
import { HOME_PATH } from '../../constants';
import { drillDownPath, narrowed } from '../../domain/report/drill-down';
import { hasLeads } from '../../domain/report/outcome-view';
import { useText } from '../../hooks/useText';

import { DrillLink } from './DrillLink';
import { LeadOutcomePart } from './LeadOutcomePart';
import { ReportFrame } from './ReportFrame';
import { ReportTable } from './ReportTable';
import type { ReportColumn } from './ReportTable';
import type { ReportProps } from './report-view';
import { useEntryNames } from './useEntryNames';
import { useOutcomeColumns } from './useOutcomeColumns';
import { useReportText } from './useReportText';

type Row = SourceReport['rows'][number];

function useLeadColumns(
  nameOf: (row: Row) => string,
  currency: string,
): readonly ReportColumn<Row>[] {
  const t = useText();
  const { number, days } = useReportText(currency);
  const of = (key: 'qualified' | 'converted' | 'won', header: string): ReportColumn<Row> => ({
    key: `lead.${key}`,
    header,
    isNumber: true,
    cell: ({ lead }) => number(lead?.[key] ?? null),
  });
  return [
    {
      key: 'lead.leads',
      header: t('reports.column.leads'),
      isNumber: true,
      cell: (row) => (
        <DrillLink
          drillDown={row.lead?.drillDown ?? null}
          name={`${nameOf(row)}, ${t('reports.column.leads')}`}
          count={row.lead?.leads}
          figure={number(row.lead?.leads ?? null)}
        />
      ),
    },
    of('qualified', t('reports.column.qualified')),
    of('converted', t('reports.column.converted')),
    of('won', t('reports.column.wonOfLeads')),
    {
      key: 'lead.days',
      header: t('reports.column.medianDays'),
      isNumber: true,
      cell: ({ lead }) => days(lead?.medianDays ?? null),
    },
  ];
}

/** Where orders come from: by source, and of leads by campaign and entry of the site. */
export function SourcesReport({ report: { data, meta } }: ReportProps<'sources'>) {
  const t = useText();
  const sourceName = useEntryNames('sources');
  const title = t('reports.sources.bySource');
  const nameOf = ({ source }: Row) =>
    source === null ? t('reports.sources.none') : sourceName(source);
  const valueTitle = t('reports.sources.value');
  const { number, amount } = useReportText(meta.currency);
  const outcomes = useOutcomeColumns<Row>(nameOf, meta.currency);
  const ofLeads = useLeadColumns(nameOf, meta.currency);
  const campaignOf = ({ campaign }: LeadOutcome & { campaign: string | null }) =>
    campaign ?? t('reports.sources.campaign.none');
  const { campaigns, entries } = data;
  return (
    <>
      <ReportFrame
        name="sources"
        title={title}
        hint={t('reports.sources.bySource.hint')}
        isEmpty={data.rows.length === 0}
        chart={
          <ChartFrame name={valueTitle}>
            <BarList
              label={valueTitle}
              format={amount}
              rows={data.rows.map((row) => ({
                key: row.source ?? '',
                label: nameOf(row),
                value: row.wonValue,
                tone: 'success',
                note: number(row.won),
                to: drillDownPath(narrowed(row.drillDown, { status: 'won' }), HOME_PATH),
              }))}
            />
          </ChartFrame>
        }
        table={
          <ReportTable
            label={title}
            rows={data.rows}
            rowKey={({ source }) => source ?? ''}
            columns={[
              { key: 'source', header: t('field.source'), cell: nameOf },
              ...(hasLeads(data) ? ofLeads : []),
              ...outcomes,
            ]}
          />
        }
      />
      {campaigns ? (
        <LeadOutcomePart
          name="campaigns"
          title={t('reports.sources.byCampaign')}
          hint={t('reports.sources.byCampaign.hint')}
          header={t('field.campaign')}
          rows={campaigns}
          nameOf={campaignOf}
          keyOf={({ campaign }) => campaign ?? ''}
          currency={meta.currency}
        />
      ) : null}
      {entries ? (
        <LeadOutcomePart
          name="entries"
          title={t('reports.sources.byEntry')}
          hint={t('reports.sources.byEntry.hint')}
          header={t('reports.column.entry')}
          rows={entries}
          nameOf={({ entry, title: page }) =>
            entry === null ? t('reports.sources.entry.none') : (page ?? entry.documentId)
          }
          keyOf={({ entry }) => (entry ? `${entry.uid}:${entry.documentId}` : '')}
          currency={meta.currency}
        />
      ) : null}
    </>
  );
}
