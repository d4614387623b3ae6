import { Checkbox, Flex } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import type { MouseEvent, ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';

import { nextSort } from '../../domain/list-query';
import type { Direction, ListSort, ListSpec } from '../../domain/list-query';
import { useText } from '../../hooks/useText';
import { useMoreBeside } from '../layout/useMoreBeside';

import { HeadText, SortButton, Table, TableFrame } from './styles';

export type Column<R> = {
  name: string;
  label: string;
  /** What the server calls it; without it the column cannot be sorted by. */
  sort?: string;
  /** The direction that is asked for first. */
  first?: Direction;
  isNumber?: boolean;
  minWidth?: string;
  cell: (row: R) => ReactNode;
};
export type Selection<R> = {
  has: (row: R) => boolean;
  toggle: (row: R, on: boolean) => void;
  toggleAll: (rows: readonly R[], on: boolean) => void;
  /** Names the tick of a row. */
  label: (row: R) => string;
};
export type Sorting = {
  sort: ListSort;
  spec: ListSpec;
  onSort: (sort: string | null) => void;
};

type Props<R> = {
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  keyOf: (row: R) => string;
  pathOf: (row: R) => string;
  sorting?: Sorting;
  selection?: Selection<R>;
  isStale?: boolean;
  /** Takes the height that is left and scrolls in itself. */
  fills?: boolean;
};

const INTERACTIVE = 'a, button, input, label, [role="checkbox"], [role="dialog"]';

function Head<R>({ column, sorting }: { column: Column<R>; sorting?: Sorting }) {
  const { sort, first = 'asc', label } = column;
  if (!sort || !sorting) {
    return <HeadText>{label}</HeadText>;
  }
  const isSorted = sorting.sort.field === sort;
  const Arrow = isSorted && sorting.sort.direction === 'desc' ? CaretDown : CaretUp;
  return (
    <SortButton
      type="button"
      data-sorted={isSorted || undefined}
      onClick={() => sorting.onSort(nextSort(sorting.sort, sort, first, sorting.spec))}
    >
      {label}
      <Arrow aria-hidden />
    </SortButton>
  );
}

/** Rows that lead to their page; the first column stays in sight while the others are scrolled. */
export function ListTable<R>(props: Props<R>) {
  const { label, columns, rows, keyOf, pathOf, sorting, selection, isStale = false } = props;
  const t = useText();
  const navigate = useNavigate();
  const sortState = ({ sort }: Column<R>) => {
    if (!sort || sorting?.sort.field !== sort) return undefined;
    return sorting.sort.direction === 'asc' ? 'ascending' : 'descending';
  };
  const open = (event: MouseEvent<HTMLTableRowElement>, row: R) => {
    const { target } = event;
    if (target instanceof Element && target.closest(INTERACTIVE)) return;
    // A click that ends a selection of text, or one inside of what a cell has opened.
    if (window.getSelection()?.toString() || !event.currentTarget.contains(target as Node)) return;
    navigate(pathOf(row));
  };
  const frame = useMoreBeside();
  const chosen = selection ? rows.filter(selection.has).length : 0;
  const all = chosen > 0 && chosen < rows.length ? 'indeterminate' : chosen > 0;
  return (
    <TableFrame ref={frame} $stale={isStale} $fills={props.fills ?? false}>
      <Table aria-label={label} aria-busy={isStale}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th
                key={column.name}
                scope="col"
                aria-sort={sortState(column)}
                data-end={column.isNumber || undefined}
                style={{ minWidth: column.minWidth }}
              >
                {index === 0 && selection ? (
                  <Flex gap={3}>
                    <Checkbox
                      aria-label={t('list.select.all')}
                      checked={all}
                      onCheckedChange={(on) => selection.toggleAll(rows, on === true)}
                    />
                    <Head column={column} sorting={sorting} />
                  </Flex>
                ) : (
                  <Head column={column} sorting={sorting} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={keyOf(row)}
              data-row={keyOf(row)}
              data-selected={selection?.has(row) || undefined}
              onClick={(event) => open(event, row)}
              style={{ cursor: 'pointer' }}
            >
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.name} scope="row">
                    <Flex gap={3}>
                      {selection ? (
                        <Checkbox
                          aria-label={selection.label(row)}
                          checked={selection.has(row)}
                          onCheckedChange={(on) => selection.toggle(row, on === true)}
                        />
                      ) : null}
                      {column.cell(row)}
                    </Flex>
                  </th>
                ) : (
                  <td key={column.name} data-end={column.isNumber || undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
