import { useState } from 'react';

import type { LeadBulk, LeadRow } from '../../../shared/contracts';
import { useSalesBulkLeadsMutation, useSalesLeadsQuery } from '../../api/lead';
import { BulkResults } from '../../components/table/BulkResults';
import { ColumnChoice } from '../../components/table/ColumnChoice';
import { FilterChips } from '../../components/table/FilterChips';
import { ListBody } from '../../components/table/ListBody';
import { ListHead } from '../../components/table/ListHead';
import { ListTable } from '../../components/table/ListTable';
import { SavedViews } from '../../components/table/SavedViews';
import { SelectionBar } from '../../components/table/SelectionBar';
import { useBulk } from '../../components/table/useBulk';
import type { ListState } from '../../components/table/useList';
import { useSelection } from '../../components/table/useSelection';
import { leadPath } from '../../constants';
import { filtersIn, sortOf } from '../../domain/list-query';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';
import { ExportButton } from '../opportunities/ExportButton';

import { EmptyActions, ShowAll, useEmptyText } from './EmptyInbox';
import { LEAD_BULK_ACTIONS, LeadBulkDialogs } from './LeadBulkDialogs';
import type { LeadBulkAction } from './LeadBulkDialogs';
import { LeadFilters } from './LeadFilters';
import { NewLeadButton } from './NewLeadButton';
import { StatusTabs } from './StatusTabs';
import { useLeadChips } from './useLeadChips';
import { useLeadColumns } from './useLeadColumns';

const keyOf = ({ documentId }: LeadRow) => documentId;
const pathOf = ({ documentId }: LeadRow) => leadPath(documentId);
const nameOf = ({ name }: LeadRow) => name;
const isColumn = <T,>(column: T | undefined): column is T => column !== undefined;

export function LeadsView({ state }: { state: ListState }) {
  const t = useText();
  const { query, spec, change, reset, page, pageSize } = state;
  const canUpdate = useCan('leadUpdate');
  const filters = filtersIn(query);
  const { status, ...narrowed } = filters;
  const sort = sortOf(query, spec);
  const answer = useSalesLeadsQuery(
    { ...filters, sort: `${sort.field}:${sort.direction}`, page, pageSize },
    { refetchOnMountOrArgChange: true },
  );
  const all = useLeadColumns();
  const labels = new Map([...all].map(([name, { label }]) => [name, label]));
  const chosen = useSelection(answer.data?.data ?? [], JSON.stringify(filters), nameOf);
  const bulk = useBulk(chosen, nameOf, useSalesBulkLeadsMutation());
  const [action, setAction] = useState<LeadBulkAction | null>(null);
  const emptyText = useEmptyText();

  const run = async (set: LeadBulk['set']) => {
    if (!(await bulk.run(set))) setAction(null);
  };
  const close = () => {
    setAction(null);
    bulk.forget();
  };
  return (
    <>
      <ListHead title={t('leads.title')}>
        <SavedViews state={state} />
        <ColumnChoice state={state} labels={labels} />
        <ExportButton filters={filters} name={state.view?.name ?? t('leads.title')} type="leads" />
        <NewLeadButton />
      </ListHead>
      <StatusTabs
        status={status}
        counts={answer.data?.meta.counts}
        onChange={(next) => change({ status: next })}
      />
      <LeadFilters state={state} />
      <FilterChips state={state} chips={useLeadChips(query)} />
      <SelectionBar
        label={t('leads.bulk.label')}
        count={chosen.chosen.length}
        actions={LEAD_BULK_ACTIONS.map((one) => ({ action: one, label: t(`leads.bulk.${one}`) }))}
        onAct={setAction}
        onClear={chosen.clear}
      />
      <ListBody
        state={state}
        answer={answer}
        isFiltered={Object.keys(narrowed).length > 0}
        empty={{
          text: emptyText(status),
          action: status ? <ShowAll onPress={reset} /> : <EmptyActions />,
        }}
        reset={<ShowAll onPress={reset} isFilter />}
      >
        {(rows, isStale) => (
          <ListTable
            fills
            label={t('leads.title')}
            columns={state.columns.map((name) => all.get(name)).filter(isColumn)}
            rows={rows}
            keyOf={keyOf}
            pathOf={pathOf}
            sorting={{ sort, spec, onSort: (next) => change({ sort: next }) }}
            selection={canUpdate ? chosen.selection : undefined}
            isStale={isStale}
          />
        )}
      </ListBody>
      <LeadBulkDialogs
        action={action}
        count={chosen.chosen.length}
        busy={bulk.busy}
        failure={bulk.failure}
        onRun={(set) => void run(set)}
        onClose={close}
      />
      {bulk.outcomes && !action ? (
        <BulkResults
          outcomes={bulk.outcomes}
          reasonOf={({ status: code, details }) =>
            code === 409 && details.version === undefined ? t('leads.bulk.noStep') : null
          }
          onClose={bulk.forget}
        />
      ) : null}
    </>
  );
}
