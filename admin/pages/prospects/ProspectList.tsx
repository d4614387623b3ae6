import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { ReactNode } from 'react';

import { useOpenProspect } from '../../components/prospect-form/prospect-form-context';
import { ColumnChoice } from '../../components/table/ColumnChoice';
import { ListBody } from '../../components/table/ListBody';
import type { ListAnswer } from '../../components/table/ListBody';
import { ListHead } from '../../components/table/ListHead';
import { ListTable } from '../../components/table/ListTable';
import type { Column } from '../../components/table/ListTable';
import { SavedViews } from '../../components/table/SavedViews';
import type { ListState } from '../../components/table/useList';
import { filtersIn, sortOf } from '../../domain/list-query';
import { ExportButton } from '../opportunities/ExportButton';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

type Props<R> = {
  title: string;
  empty: string;
  create: string;
  state: ListState;
  answer: ListAnswer<R>;
  columns: ReadonlyMap<string, Column<R>>;
  keyOf: (row: R) => string;
  pathOf: (row: R) => string;
  filters: ReactNode;
  /** What an export of the list holds. */
  type: 'contacts' | 'organizations';
};

const isColumn = <T,>(column: T | undefined): column is T => column !== undefined;

/** A list of firms or of people, with its views, columns and filters. */
export function ProspectList<R>(props: Props<R>) {
  const { title, state, answer, columns } = props;
  const t = useText();
  const open = useOpenProspect();
  const canCreate = useCan('organizationUpdate') && open !== null;
  const { query, spec, change, reset } = state;
  const labels = new Map([...columns].map(([name, { label }]) => [name, label]));
  const create = canCreate ? (
    <Button startIcon={<Plus aria-hidden />} onClick={() => open({ isPersonOnly: true })}>
      {props.create}
    </Button>
  ) : undefined;
  return (
    <>
      <ListHead title={title}>
        <SavedViews state={state} />
        <ColumnChoice state={state} labels={labels} />
        <ExportButton filters={filtersIn(query)} name={title} type={props.type} />
        {create}
      </ListHead>
      {props.filters}
      <ListBody
        state={state}
        answer={answer}
        isFiltered={Object.keys(filtersIn(query)).length > 0}
        empty={{ text: props.empty, action: create }}
        reset={
          <Button variant="secondary" onClick={reset}>
            {t('filter.reset')}
          </Button>
        }
      >
        {(rows, isStale) => (
          <ListTable
            fills
            label={title}
            columns={state.columns.map((name) => columns.get(name)).filter(isColumn)}
            rows={rows}
            keyOf={props.keyOf}
            pathOf={props.pathOf}
            sorting={{ sort: sortOf(query, spec), spec, onSort: (sort) => change({ sort }) }}
            isStale={isStale}
          />
        )}
      </ListBody>
    </>
  );
}
