import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { BulkRequest, OpportunityRow } from '../../../shared/contracts';
import {
  useSalesBulkOpportunitiesMutation,
  useSalesOpportunitiesQuery,
} from '../../api/opportunity-list';
import { useOpenProspect } from '../../components/prospect-form/prospect-form-context';
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
import { opportunityPath } from '../../constants';
import { filtersIn, sortOf } from '../../domain/list-query';
import { useCan } from '../../hooks/useCan';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

import { BulkDialogs } from './BulkDialogs';
import type { BulkAction } from './BulkDialogs';
import { ExportButton } from './ExportButton';
import { NewOpportunityButton } from './NewOpportunityButton';
import { OpportunityFilters } from './OpportunityFilters';
import { useOpportunityChips } from './useOpportunityChips';
import { useOpportunityColumns } from './useOpportunityColumns';

const keyOf = ({ documentId }: OpportunityRow) => documentId;
const titleOf = ({ title }: OpportunityRow) => title;
const pathOf = ({ documentId }: OpportunityRow) => opportunityPath(documentId);
const isColumn = <T,>(column: T | undefined): column is T => column !== undefined;
const IN_USE: readonly BulkAction[] = ['owner', 'stage', 'archive'];
const IN_ARCHIVE: readonly BulkAction[] = ['restore', 'owner'];

export function OpportunitiesView({ state }: { state: ListState }) {
  const t = useText();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
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
  const chosen = useSelection(answer.data?.data ?? [], JSON.stringify(filters), titleOf);
  const bulk = useBulk(chosen, titleOf, useSalesBulkOpportunitiesMutation());
  const [action, setAction] = useState<BulkAction | null>(null);
  const isFiltered = Object.keys(filters).length > 0;

  const close = () => {
    setAction(null);
    bulk.forget();
  };
  const run = async (set: BulkRequest['set']) => {
    const failure = await bulk.run(set);
    if (!failure) return setAction(null);
    // To and from the archive no form stands open that would show it.
    if (set.archived === undefined) return;
    close();
    toggleNotification({ type: 'danger', message: sentence(failure) });
  };
  const act = (next: BulkAction) => {
    if (next === 'restore') void run({ archived: false });
    else setAction(next);
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
      <FilterChips state={state} chips={useOpportunityChips(query)} />
      <SelectionBar
        label={t('bulk.label')}
        count={chosen.chosen.length}
        actions={(query.archived === 'true' ? IN_ARCHIVE : IN_USE).map((one) => ({
          action: one,
          label: t(`bulk.${one}`),
        }))}
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
        <BulkResults
          outcomes={bulk.outcomes}
          reasonOf={({ details }) =>
            details.errors?.some(({ field }) => field === 'stage') ? t('bulk.otherFunnel') : null
          }
          onClose={bulk.forget}
        />
      ) : null}
    </>
  );
}
