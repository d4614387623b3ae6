import { createContext, useContext } from 'react';

import type { BoardFigure } from '../../../shared/contracts';

const BoardFigureContext = createContext<BoardFigure | null>(null);

/** What the funnel of the board says of its success figure; cards need not be drawn anew for it. */
export const BoardFigureProvider = BoardFigureContext.Provider;
export const useBoardFigure = (): BoardFigure | null => useContext(BoardFigureContext);
