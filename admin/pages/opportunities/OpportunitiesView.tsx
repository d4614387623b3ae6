import { Button } from '@strapi/design-system';
import { useState } from 'react';

import type { BulkRequest, OpportunityRow } from '../../../shared/contracts';
import { useSalesOpportunitiesQuery } from '../../api/opportunity-list';
import { useOpenProspect } from '../../components/prospect-form/prospect-form-context';
import { ColumnChoice } from '../../components/table/ColumnChoice';
import { ListBody } from '../../components/table/ListBody';
import { ListHead } from '../../components/table/ListHead';
import { ListTable } from '../../components/table/ListTable';
import { SavedViews } from '../../components/table/SavedViews';
import type { ListState } from '../../components/table/useList';
import { opportunityPath } from '../../constants';
import { filtersIn, sortOf } from '../../domain/list-query';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

import { BulkDialogs } from './BulkDialogs';
import { BulkResults } from './BulkResults';
import { ExportButton } from './ExportButton';
import { NewOpportunityButton } from './NewOpportunityButton';
import { OfOne } from './OfOne';
import { OpportunityFilters } from './OpportunityFilters';
import { SelectionBar } from './SelectionBar';
import type { BulkAction } from './SelectionBar';
import { useBulk } from './useBulk';
import { useOpportunityColumns } from './useOpportunityColumns';
import { useSelection } from './useSelection';

const keyOf = ({ documentId }: OpportunityRow) => documentId;
const pathOf = ({ documentId }: OpportunityRow) => opportunityPath(documentId);
const isColumn = <T,>(column: T | undefined): column is T => column !== undefined;

export function OpportunitiesView({ state }: { state: ListState }) {
  const t = useText();
  const { query, spec, change, reset, page, pageSize } = state;
  const canUpdate = useCan('opportunityUpdate');
  const canCreate = useOpenProspect() !== null;
  const filters = filtersIn(query);
  const sort = sortOf(query, spec);
  const answer = useSalesOpportunitiesQuery(
    { ...filters, sort: `${sort.field}:${sort.direction}`, page, pageSize },
    { refetchOnMountOrArgChange: true },
  );
  const all = useOpportunityColumns();
  const labels = new Map([...all].map(([name, { label }]) => [name, label]));
  const chosen = useSelection(answer.data?.data ?? [], JSON.stringify(filters));
  const bulk = useBulk(chosen);
  const [action, setAction] = useState<BulkAction | null>(null);
  const isFiltered = Object.keys(filters).length > 0;

  const run = async (set: BulkRequest['set']) => {
    if (await bulk.run(set)) setAction(null);
  };
  const act = (next: BulkAction) => {
    if (next === 'restore') void run({ archived: false });
    else setAction(next);
  };
  const close = () => {
    setAction(null);
    bulk.forget();
  };
  return (
    <>
      <ListHead title={t('list.title')}>
        <SavedViews state={state} />
        <ColumnChoice state={state} labels={labels} />
        <ExportButton filters={filters} name={state.view?.name ?? t('list.title')} />
        {canCreate ? <NewOpportunityButton funnel={query.funnel} /> : null}
      </ListHead>
      <OpportunityFilters state={state} />
      <OfOne state={state} />
      <SelectionBar
        count={chosen.chosen.length}
        isArchive={query.archived === 'true'}
        onAct={act}
        onClear={chosen.clear}
      />
      <ListBody
        state={state}
        answer={answer}
        isFiltered={isFiltered}
        empty={{
          text: t('list.empty'),
          action: canCreate ? <NewOpportunityButton funnel={query.funnel} /> : undefined,
        }}
        reset={
          <Button variant="secondary" onClick={reset}>
            {t('filter.reset')}
          </Button>
        }
      >
        {(rows, isStale) => (
          <ListTable
            fills
            label={t('list.title')}
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
      <BulkDialogs
        action={action}
        chosen={chosen.chosen}
        busy={bulk.busy}
        failure={bulk.failure}
        onRun={(set) => void run(set)}
        onClose={close}
      />
      {bulk.outcomes && !action ? (
        <BulkResults outcomes={bulk.outcomes} onClose={bulk.forget} />
      ) : null}
    </>
  );
}
