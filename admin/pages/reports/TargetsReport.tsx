import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import { ChartFrame } from '../../components/charts/ChartFrame';
import { StackedBars } from '../../components/charts/StackedBars';
import { HOME_PATH, settingsPath } from '../../constants';
import { drillDownPath } from '../../domain/report/drill-down';
import { targetBars } from '../../domain/report/targets-view';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

import { ReportFrame } from './ReportFrame';
import { ReportTable } from './ReportTable';
import type { ReportProps } from './report-view';
import { useReportText } from './useReportText';
import { useTargetColumns } from './useTargetColumns';

const Away = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.4rem;
`;

/** How far each target is reached, and when the rest will be. */
export function TargetsReport({ report: { data, meta } }: ReportProps<'targets'>) {
  const t = useText();
  const { share, axisShare } = useReportText(meta.currency);
  const columns = useTargetColumns(meta.currency);
  const canManage = useCan('targetManage');
  const title = t('reports.targets.title');
  return (
    <>
      <ReportFrame
        name="targets"
        title={title}
        hint={t('reports.targets.hint')}
        isEmpty={data.rows.length === 0}
        empty={t('reports.targets.empty')}
        chart={
          <ChartFrame name={title}>
            <StackedBars
              label={title}
              rows={targetBars(data.rows, ({ drillDown }) => drillDownPath(drillDown, HOME_PATH))}
              series={[
                { key: 'achieved', label: t('reports.targets.achieved'), tone: 'primary' },
                { key: 'coming', label: t('reports.targets.coming'), tone: 'neutral' },
              ]}
              format={share}
              formatAxis={axisShare}
            />
          </ChartFrame>
        }
        table={
          <ReportTable
            label={title}
            columns={columns}
            rows={data.rows}
            rowKey={({ target }) => target.documentId}
          />
        }
      />
      {canManage ? (
        <Flex gap={4} wrap="wrap" data-screen>
          <Away to={settingsPath('targets/new')}>{t('settings.targets.new')}</Away>
          <Away to={settingsPath('targets')}>{t('reports.targets.manage')}</Away>
        </Flex>
      ) : (
        <Typography variant="pi" textColor="neutral600" data-screen>
          {t('settings.who.targets')}
        </Typography>
      )}
    </>
  );
}
