import { useDroppable } from '@dnd-kit/core';
import { Badge, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useIntl } from 'react-intl';

import type { Board } from '../../../shared/contracts';
import type { BoardArgs } from '../../api/board';
import { OFF_BOARD } from '../../domain/board-move';
import { useText } from '../../hooks/useText';

import type { ColumnData } from './column-collision';
import { MeasuredCards } from './MeasuredCards';
import { revealBoard } from './reveal-board';
import { MoreCards } from './MoreCards';
import { BoardCard } from './BoardCard';
import { CardList, ColumnFrame } from './styles';
import type { Drag } from './useBoardDrag';

type Props = {
  bucket: Board['offBoard'];
  args: BoardArgs;
  busy: ReadonlySet<string>;
  drag: Drag | null;
};

const data: ColumnData = { type: 'column' };

/** Nothing vanishes: opportunities whose stage is gone wait here until somebody gives them another. */
export function OffBoardColumn({ bucket, args, busy, drag }: Props) {
  const t = useText();
  const { formatNumber } = useIntl();
  const headingId = useId();
  const { setNodeRef } = useDroppable({ id: OFF_BOARD, data });
  const lifted = drag && (drag.byKeyboard ? 'keyboard' : 'pointer');
  return (
    <ColumnFrame ref={setNodeRef} $color="warning700" aria-labelledby={headingId}>
      <Flex direction="column" alignItems="stretch" gap={1} padding={3}>
        <Flex justifyContent="space-between" gap={2}>
          <Typography tag="h2" id={headingId} fontWeight="bold">
            {t('offBoard.title')}
          </Typography>
          <Badge>{formatNumber(bucket.count)}</Badge>
        </Flex>
        <Typography variant="pi" textColor="neutral600">
          {t('offBoard.hint')}
        </Typography>
      </Flex>
      <MeasuredCards cards={bucket.cards} />
      <CardList aria-labelledby={headingId} onScroll={revealBoard}>
        {bucket.cards.map((card, index) => {
          const isLifted = drag?.card.documentId === card.documentId;
          return (
            <BoardCard
              key={card.documentId}
              card={card}
              stage={OFF_BOARD}
              index={isLifted ? index : null}
              isBusy={busy.has(card.documentId)}
              lifted={isLifted ? lifted : null}
            />
          );
        })}
      </CardList>
      {bucket.nextCursor && (
        <Flex justifyContent="flex-end" padding={3} paddingTop={1}>
          <MoreCards
            args={args}
            stage={OFF_BOARD}
            cursor={bucket.nextCursor}
            left={bucket.count - bucket.cards.length}
          />
        </Flex>
      )}
    </ColumnFrame>
  );
}
