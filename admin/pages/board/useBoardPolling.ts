import { useEffect, useRef } from 'react';

import type { Board } from '../../../shared/contracts';
import { useLazySalesBoardChangesQuery } from '../../api/board';
import { isNews, NOTHING_TOLD, toldBy } from '../../domain/board-news';
import type { Told } from '../../domain/board-news';

/** A colleague's move is seen within ten seconds, the board's own reading included. */
const EVERY = 5_000;

type Options = {
  board: Board;
  isFiltered: boolean;
  /** Something is in progress that a new board would disturb. */
  isBusy: boolean;
  refetch: () => void;
};

/** Asks now and then what colleagues have changed, and reads the board anew only then; a hidden page asks nothing. */
export function useBoardPolling({ board, isFiltered, isBusy, refetch }: Options): void {
  const [ask] = useLazySalesBoardChangesQuery();
  const told = useRef<{ funnel: string; told: Told }>({ funnel: '', told: NOTHING_TOLD });
  const latest = useRef({ board, isFiltered, isBusy, refetch });
  useEffect(() => {
    latest.current = { board, isFiltered, isBusy, refetch };
  });
  const funnel = board.funnel.documentId;

  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const { board: shown, isBusy: busy } = latest.current;
      if (document.visibilityState === 'visible' && !busy) {
        const { data: changes } = await ask({ funnel, since: shown.asOf });
        const now = latest.current;
        if (isOver) return;
        if (changes && !now.isBusy && now.board.funnel.documentId === funnel) {
          const before = told.current.funnel === funnel ? told.current.told : NOTHING_TOLD;
          const news = isNews(now.board, changes, before, now.isFiltered);
          told.current = { funnel, told: toldBy(changes) };
          if (news) now.refetch();
        }
      }
      if (!isOver) timer = setTimeout(() => void look(), EVERY);
    };
    timer = setTimeout(() => void look(), EVERY);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [ask, funnel]);
}
