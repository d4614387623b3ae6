import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useRef } from 'react';
import type { ReactNode } from 'react';

import { newKey } from '../../domain/new-key';
import { focusField } from '../dialogs/focus-field';

import { SortableList } from './SortableList';
import { SortableRow } from './SortableRow';

type Row = { id: string };
type Props<T extends Row> = {
  label: string;
  /** What stands there where there is no row. */
  empty: string;
  rows: readonly T[];
  nameOf: (row: T) => string;
  onRows: (rows: T[]) => void;
  addLabel: string;
  newRow: (id: string) => T;
  /** The input of a new row in which one begins to type. */
  firstField: (id: string) => string;
  onAdded?: (id: string) => void;
  readOnly?: boolean;
  /** Buttons that move a row by one place, beside dragging. */
  withMoves?: boolean;
  /** Beside the button that adds a row. */
  beside?: ReactNode;
  children: (row: T, onChange: (part: Partial<T>) => void) => ReactNode;
};

/** Rows of one form that are edited in place, put into order, added and removed. */
export function EditableRows<T extends Row>(props: Props<T>) {
  const { rows, nameOf, onRows, readOnly = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const add = () => {
    const id = newKey();
    onRows([...rows, props.newRow(id)]);
    props.onAdded?.(id);
    setTimeout(() => focusField(box.current, props.firstField(id)));
  };
  const swapped = (at: number, to: number) => {
    const [one, other] = [rows[at], rows[to]];
    if (!one || !other) return null;
    return () => onRows(rows.map((row) => (row === one ? other : row === other ? one : row)));
  };
  const movesOf = (row: T) => {
    const at = rows.indexOf(row);
    return { up: swapped(at, at - 1), down: swapped(at, at + 1) };
  };
  return (
    <Flex ref={box} direction="column" alignItems="stretch" gap={3}>
      {rows.length === 0 ? (
        <Typography textColor="neutral600">{props.empty}</Typography>
      ) : (
        <SortableList label={props.label} rows={rows} nameOf={nameOf} onOrder={onRows}>
          {(row) => (
            <SortableRow
              key={row.id}
              id={row.id}
              name={nameOf(row)}
              disabled={readOnly}
              onRemove={() => onRows(rows.filter(({ id }) => id !== row.id))}
              {...(props.withMoves ? { onMove: movesOf(row) } : {})}
            >
              {props.children(row, (part) =>
                onRows(rows.map((each) => (each.id === row.id ? { ...each, ...part } : each))),
              )}
            </SortableRow>
          )}
        </SortableList>
      )}
      {readOnly ? null : (
        <Flex gap={2} wrap="wrap">
          <Button variant="secondary" startIcon={<Plus />} onClick={add}>
            {props.addLabel}
          </Button>
          {props.beside}
        </Flex>
      )}
    </Flex>
  );
}
