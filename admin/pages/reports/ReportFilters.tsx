import { Box, Button, Flex } from '@strapi/design-system';

import type { ReportMeta } from '../../../shared/contracts';
import { useSalesFunnelsQuery } from '../../api/funnel';
import { FilterSelect } from '../../components/table/FilterSelect';
import { MoreButton } from '../../components/table/MoreButton';
import { countFilters } from '../../domain/list-query';
import { MORE_REPORT_FILTERS, spanOf, takenBy, takesMoment } from '../../domain/report/filter';
import { useText } from '../../hooks/useText';

import { MomentFilter } from './MomentFilter';
import { MoreReportFilters } from './MoreReportFilters';
import { PeriodFilter } from './PeriodFilter';
import type { FilterState } from './useReportFilter';

/** What narrows a report. Only shown when it stands, so that nothing else is asked for before it. */
export function ReportFilters({ state, meta }: { state: FilterState; meta: ReportMeta }) {
  const t = useText();
  const { filter, change, reset } = state;
  const { data: funnels = [] } = useSalesFunnelsQuery();
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={t('list.filter')} data-screen>
      <Box>
        <FilterSelect
          label={t('list.funnel')}
          any={t('list.funnel.any')}
          choices={funnels.map(({ documentId, name }) => ({ value: documentId, label: name }))}
          value={filter.funnel}
          onChange={(funnel) => change({ funnel, purpose: null })}
        />
      </Box>
      {spanOf(meta.name) === 'none' ? null : <PeriodFilter state={state} meta={meta} />}
      {takesMoment(meta.name) ? <MomentFilter state={state} meta={meta} /> : null}
      <MoreButton count={countFilters(filter, MORE_REPORT_FILTERS)}>
        <MoreReportFilters state={state} meta={meta} funnels={funnels} />
      </MoreButton>
      {Object.keys(takenBy(meta.name, filter)).length > 0 ? (
        <Button variant="ghost" onClick={reset}>
          {t('filter.reset')}
        </Button>
      ) : null}
    </Flex>
  );
}
