import { Box, Button, Flex, Loader, Main, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { Suspense } from 'react';
import { Navigate, useParams } from 'react-router-dom';
import { styled } from 'styled-components';

import type { ReportName } from '../../../shared/contracts';
import { REPORTS } from '../../../shared/contracts/report';
import { readFailure } from '../../api/errors';
import { isReport } from '../../api/report';
import { Notice } from '../../components/dialogs/Notice';
import { LoadError } from '../../components/feedback/LoadError';
import { LoadFailed } from '../../components/feedback/LoadFailed';
import { ListScreen } from '../../components/table/styles';
import { REPORTS_PATH } from '../../constants';
import { takenBy } from '../../domain/report/filter';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

import { ReportActions } from './ReportActions';
import { ReportFilters } from './ReportFilters';
import { ReportMetaLine } from './ReportMetaLine';
import { ReportNav } from './ReportNav';
import { ReportPrint } from './ReportPrint';
import type { ReportView } from './report-view';
import { useReport } from './useReport';
import { useReportFilter } from './useReportFilter';
import { REPORT_VIEWS } from './views';

const Screen = styled(Main)`
  min-width: 0;
`;
const Body = styled.div<{ $stale: boolean }>`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[4]};
  min-width: 0;
  opacity: ${({ $stale }) => ($stale ? 0.6 : 1)};
`;

function Shown<N extends ReportName>({ name }: { name: N }) {
  const t = useText();
  const state = useReportFilter();
  const { args, answer } = useReport(name, state.filter);
  const view: ReportView<N> = REPORT_VIEWS[name];
  const taken = takenBy(name, state.filter);
  const { data, currentData, error, isFetching, refetch } = answer;
  const report = data && isReport(data, name) ? data : null;
  const failure = error && !isFetching ? readFailure(error) : null;
  if (failure?.status === 403 && !taken.owner && !taken.team) return <Page.NoPermissions />;
  const isNarrowed = Object.keys(taken).length > 0;
  const retry = () => void refetch();
  return (
    <Screen>
      <Page.Title>{t(`reports.name.${name}`)}</Page.Title>
      <ReportPrint />
      <ListScreen padding={{ initial: 4, medium: 6 }} data-print>
        <ReportNav current={name} filter={state.filter} />
        <Flex justifyContent="space-between" alignItems="flex-start" gap={3}>
          <Box minWidth={0}>
            <Typography tag="h1" id="main-content-title" variant="beta">
              {t(`reports.name.${name}`)}
            </Typography>
            <Typography tag="p" textColor="neutral600">
              {t(`reports.question.${name}`)}
            </Typography>
          </Box>
          <ReportActions args={args} />
        </Flex>
        {report ? <ReportFilters state={state} meta={report.meta} /> : null}
        {failure && report ? <LoadFailed failure={failure} onRetry={retry} /> : null}
        {failure && !report ? (
          <>
            <LoadError failure={failure} onRetry={retry} />
            {isNarrowed ? (
              <Flex justifyContent="center">
                <Button variant="tertiary" onClick={state.reset}>
                  {t('filter.reset')}
                </Button>
              </Flex>
            ) : null}
          </>
        ) : null}
        {report ? (
          <Body $stale={!currentData} aria-busy={isFetching && !currentData}>
            <ReportMetaLine meta={report.meta} how={view.how} />
            {report.meta.isWithheld ? (
              <Notice tone="info">{t('reports.meta.withheld')}</Notice>
            ) : (
              <Suspense fallback={null}>
                <view.View report={report} filter={taken} />
              </Suspense>
            )}
          </Body>
        ) : null}
        {!report && !failure ? (
          <Flex justifyContent="center" padding={8}>
            <Loader>{t('reports.loading')}</Loader>
          </Flex>
        ) : null}
      </ListScreen>
    </Screen>
  );
}

/** One report under its filter, with what it says of itself. */
export function ReportPage() {
  const params = useParams();
  const name = REPORTS.find((one) => one === params.name);
  if (!useCan('reportRead')) return <Page.NoPermissions />;
  return name ? <Shown key={name} name={name} /> : <Navigate to={REPORTS_PATH} replace />;
}
