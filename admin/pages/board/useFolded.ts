import { useCallback } from 'react';

import type { Board, BoardColumn } from '../../../shared/contracts';
import { useRemembered } from '../../hooks/useRemembered';

type Folded = Record<string, boolean>;

const isFolded = (value: unknown): value is Folded =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((one) => typeof one === 'boolean');

const NOTHING: Folded = {};

/** Which columns are folded; lost ones are until somebody opens them. Remembered per funnel. */
export function useFolded(board: Board) {
  const [choice, choose] = useRemembered(`folded:${board.funnel.documentId}`, NOTHING, isFolded);
  const foldedOf = useCallback(
    ({ stage }: BoardColumn) => choice[stage.documentId] ?? stage.kind === 'lost',
    [choice],
  );
  const toggle = useCallback(
    (column: BoardColumn) => choose({ ...choice, [column.stage.documentId]: !foldedOf(column) }),
    [choice, choose, foldedOf],
  );
  return { foldedOf, toggle };
}
