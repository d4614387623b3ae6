import { ChartFrame } from '../../components/charts/ChartFrame';
import { FunnelChart } from '../../components/charts/FunnelChart';
import { leadSteps } from '../../domain/report/conversion-view';
import { ratio } from '../../domain/report/figure-digits';
import { useText } from '../../hooks/useText';

import { ConversionFunnel } from './ConversionFunnel';
import { DrillLink } from './DrillLink';
import { KeyFigures } from './KeyFigures';
import { ReportFrame } from './ReportFrame';
import { ReportTable } from './ReportTable';
import type { ReportProps } from './report-view';
import { useReportText } from './useReportText';

type LeadProps = { data: ReportProps<'conversion'>['report']['data']; currency: string };

function LeadCohort({ data, currency }: LeadProps) {
  const t = useText();
  const { number, share } = useReportText(currency);
  const steps = leadSteps(data);
  if (steps.length === 0) return null;
  const title = t('reports.conversion.leads');
  const hint = data.leads
    ? t('reports.conversion.leads.hint', {
        ...{ open: number(data.leads.open), lost: number(data.leads.lost) },
      })
    : undefined;
  return (
    <ReportFrame
      name="conversion:leads"
      title={title}
      hint={hint}
      isEmpty={data.leads?.count === 0}
      empty={t('reports.conversion.leads.empty')}
      chart={
        <ChartFrame name={title}>
          <FunnelChart
            label={title}
            format={number}
            rows={steps.map(({ step, value, ofAll }, at) => ({
              ...{ key: step, label: t(`reports.conversion.lead.${step}`), value },
              note: at === 0 ? undefined : share(ofAll),
              tone: step === 'won' ? 'success' : 'primary',
            }))}
          />
        </ChartFrame>
      }
      table={
        <ReportTable
          label={title}
          rows={steps}
          rowKey={({ step }) => step}
          columns={[
            {
              key: 'step',
              header: t('reports.column.what'),
              cell: ({ step }) => t(`reports.conversion.lead.${step}`),
            },
            {
              key: 'value',
              header: t('reports.column.leads'),
              isNumber: true,
              cell: ({ step, value, drillDown }) => (
                <DrillLink
                  drillDown={drillDown}
                  name={t(`reports.conversion.lead.${step}`)}
                  count={value}
                  figure={number(value)}
                />
              ),
            },
            {
              key: 'share',
              header: t('reports.conversion.ofLeads'),
              isNumber: true,
              cell: ({ ofAll }) => share(ofAll),
            },
          ]}
        />
      }
    />
  );
}

/** What became of those that were opened in the period. */
export function ConversionReport({ report: { data, meta } }: ReportProps<'conversion'>) {
  const t = useText();
  const { number, share } = useReportText(meta.currency);
  const { cohort, leads } = data;
  return (
    <>
      <KeyFigures
        figures={[
          {
            key: 'cohort',
            name: t('reports.conversion.cohort'),
            figure: number(cohort.count),
            count: cohort.count,
            drillDown: cohort.drillDown,
            note: t('reports.conversion.became', {
              ...{ open: number(cohort.open), won: number(cohort.won), lost: number(cohort.lost) },
            }),
          },
          {
            key: 'closeRate',
            name: t('reports.conversion.closeRate'),
            figure: share(ratio(cohort.won, cohort.count)),
          },
          {
            key: 'winRate',
            name: t('reports.column.winRate'),
            figure: share(ratio(cohort.won, cohort.won + cohort.lost)),
          },
          ...(leads
            ? [
                {
                  key: 'leadRate',
                  name: t('reports.conversion.closeRate.leads'),
                  figure: share(ratio(leads.won, leads.count)),
                },
                {
                  key: 'qualifiedRate',
                  name: t('reports.conversion.closeRate.qualified'),
                  figure: share(ratio(leads.won, leads.qualified)),
                },
              ]
            : []),
        ]}
      />
      {data.funnels.map((funnel) => (
        <ConversionFunnel key={funnel.funnel.documentId} funnel={funnel} currency={meta.currency} />
      ))}
      {data.funnels.length === 0 ? (
        <ReportFrame
          name="conversion"
          title={t('reports.name.conversion')}
          table={null}
          isEmpty
          empty={t('reports.conversion.empty')}
        />
      ) : null}
      <LeadCohort data={data} currency={meta.currency} />
    </>
  );
}
