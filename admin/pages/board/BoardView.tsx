import { Box, Flex, VisuallyHidden } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { useCallback, useMemo, useState } from 'react';

import type {
  Board,
  BoardColumn,
  Card,
  Funnel,
  LeadRow,
  Settings,
} from '../../../shared/contracts';
import type { BoardArgs } from '../../api/board';
import type { Failure } from '../../api/errors';
import { MoveQuestions } from '../../components/closing/MoveQuestions';
import { LoadFailed } from '../../components/feedback/LoadFailed';
import { isFiltered, NO_FILTERS } from '../../domain/board-filters';
import type { BoardFilters } from '../../domain/board-filters';
import { cardsIn, neighboursAt, OFF_BOARD } from '../../domain/board-move';
import { spotOf } from '../../domain/drag-view';
import { useText } from '../../hooks/useText';

import { BoardFigureProvider } from './board-figure';
import { CardActionProvider } from './card-actions';
import type { StartCardAction } from './card-actions';
import { BoardColumns } from './BoardColumns';
import { BoardDialogs } from './BoardDialogs';
import type { OpenDialog } from './BoardDialogs';
import { BoardFilterBar } from './BoardFilterBar';
import { BoardHeader } from './BoardHeader';
import { BoardNotices } from './BoardNotices';
import { CreateButton } from './CreateButton';
import { keepFocusOn } from './keep-focus';
import { Screen } from './styles';
import { useBoardPolling } from './useBoardPolling';
import { useFilterResult } from './useFilterResult';
import { useMoves } from './useMoves';
import { useRefetchOnReturn } from '../../hooks/useRefetchOnReturn';
import { useSoon } from './useSoon';

type Props = {
  board: Board;
  funnel: Funnel;
  settings: Settings | undefined;
  args: BoardArgs;
  filters: BoardFilters;
  onFilter: (change: Partial<BoardFilters>) => void;
  isStale: boolean;
  /** The newest answer was none: what is shown is from before. */
  failure: Failure | null;
  refetch: () => void;
};

/** A board that has been read, and everything that can be done on it. */
export function BoardView(props: Props) {
  const { board, funnel, settings, args, filters, onFilter, isStale, failure, refetch } = props;
  const t = useText();
  const isMobile = useIsMobile();
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const [said, announce] = useState('');
  const refetchSoon = useSoon(refetch);
  const found = useFilterResult(board, filters, isStale);

  const moves = useMoves(board, args, {
    done: ({ card, to, closes }, { card: moved }) => {
      const stage = board.columns.find((column) => column.stage.documentId === to)?.stage.name;
      announce(t('move.done', { title: card.title, stage: stage ?? '' }));
      if (closes) setOpen({ action: 'review', card: moved, kind: closes });
      else keepFocusOn(card.documentId);
      refetchSoon();
    },
    refused: ({ card }) => {
      announce(t('move.back', { title: card.title }));
      keepFocusOn(card.documentId);
      refetchSoon();
    },
    outdated: refetch,
  });
  const shown = moves.shown ?? board;
  const busy = useMemo(
    () => new Set(moves.pending.map(({ card }) => card.documentId)),
    [moves.pending],
  );
  const [isDragging, setDragging] = useState(false);
  const isBusy = busy.size > 0 || isDragging;
  useRefetchOnReturn(refetch, isBusy);
  useBoardPolling({ board, isFiltered: isFiltered(filters), isBusy, refetch });

  const startAction: StartCardAction = useCallback((action, card) => setOpen({ action, card }), []);
  const convert = useCallback(
    (lead: LeadRow, stage?: string) => setOpen({ action: 'convert', lead, stage }),
    [],
  );
  const close = () => setOpen(null);
  const openForm = () => setOpen({ action: 'create' });
  const create = <CreateButton onClick={openForm} />;
  const moveTo = (card: Card, { stage }: BoardColumn) => {
    close();
    const from = spotOf(shown, card.documentId)?.stage ?? OFF_BOARD;
    const neighbours = neighboursAt(cardsIn(shown, stage.documentId), 0, card.documentId);
    moves.start({ card, from, to: stage.documentId, neighbours });
  };
  return (
    <CardActionProvider value={startAction}>
      <BoardFigureProvider value={board.figure}>
        <Screen padding={{ initial: 4, medium: 6 }} paddingBottom={{ initial: 2, medium: 3 }}>
          <Flex direction="column" alignItems="stretch" gap={3} paddingBottom={3}>
            <BoardHeader board={shown} args={args} create={!isMobile && create} />
            <BoardFilterBar board={shown} filters={filters} onChange={onFilter}>
              {isMobile && create}
            </BoardFilterBar>
            {failure && <LoadFailed failure={failure} onRetry={refetch} />}
            <BoardNotices
              board={board}
              isFiltered={isFiltered(filters)}
              onClearFilters={() => onFilter(NO_FILTERS)}
              onCreate={openForm}
            />
          </Flex>
          <BoardColumns
            board={shown}
            funnel={funnel}
            args={args}
            settings={settings}
            busy={busy}
            isStale={isStale}
            onDrop={moves.start}
            onConvert={convert}
            onDragging={setDragging}
            announce={announce}
          />
        </Screen>
      </BoardFigureProvider>
      <BoardDialogs
        board={shown}
        open={open}
        onClose={close}
        onMove={moveTo}
        onConverted={keepFocusOn}
      />
      <MoveQuestions
        move={moves.asking}
        funnel={funnel}
        onCancel={moves.cancel}
        onAnswer={moves.answer}
        onClosing={moves.close}
      />
      <Box role="status" aria-live="assertive">
        <VisuallyHidden>{said}</VisuallyHidden>
      </Box>
      <Box role="status" aria-live="polite">
        <VisuallyHidden key={found.turn}>{found.text}</VisuallyHidden>
      </Box>
    </CardActionProvider>
  );
}
