import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import type { Announcements, DragEndEvent, UniqueIdentifier } from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import { useText } from '../../hooks/useText';

type Row = { id: string };
type Props<T extends Row> = {
  label: string;
  rows: readonly T[];
  nameOf: (row: T) => string;
  onOrder: (rows: T[]) => void;
  children: (row: T) => ReactNode;
};

const List = styled.ol`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[3]};
  list-style: none;
  margin: 0;
  padding: 0;
`;

/** Rows that a person puts into order, by dragging a handle or with Space and the arrow keys on it. */
export function SortableList<T extends Row>({ label, rows, nameOf, onOrder, children }: Props<T>) {
  const t = useText();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const placeOf = (id: UniqueIdentifier) => rows.findIndex((row) => row.id === id);
  const words = (id: UniqueIdentifier, over: UniqueIdentifier | undefined) => {
    const row = rows[placeOf(id)];
    return {
      name: row ? nameOf(row) : '',
      place: placeOf(over ?? id) + 1,
      count: rows.length,
    };
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('sort.picked', words(active.id, undefined)),
    onDragOver: ({ active, over }) => t('sort.over', words(active.id, over?.id)),
    onDragEnd: ({ active, over }) => t('sort.dropped', words(active.id, over?.id)),
    onDragCancel: ({ active }) => t('sort.cancelled', words(active.id, undefined)),
  };
  const end = ({ active, over }: DragEndEvent) => {
    if (!over || over.id === active.id) return;
    onOrder(arrayMove([...rows], placeOf(active.id), placeOf(over.id)));
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={end}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: t('sort.instructions') },
      }}
    >
      <SortableContext items={rows.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <List aria-label={label}>{rows.map((row) => children(row))}</List>
      </SortableContext>
    </DndContext>
  );
}
