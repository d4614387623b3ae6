import { useEffect, useRef, useState } from 'react';

import type { Board } from '../../../shared/contracts';
import type { BoardFilters } from '../../domain/board-filters';
import { useText } from '../../hooks/useText';

type Said = { text: string; turn: number };

/** What a changed filter found, for those who do not see the cards come and go; `turn` makes the same words new. */
export function useFilterResult(board: Board, filters: BoardFilters, isStale: boolean): Said {
  const t = useText();
  const [said, setSaid] = useState<Said>({ text: '', turn: 0 });
  const wanted = JSON.stringify(filters);
  const told = useRef(wanted);
  const count = board.columns.reduce((sum, column) => sum + column.count, board.offBoard.count);

  useEffect(() => {
    if (isStale || told.current === wanted) return;
    told.current = wanted;
    setSaid(({ turn }) => ({ text: t('filter.result', { count }), turn: turn + 1 }));
  }, [isStale, wanted, count, t]);
  return said;
}
