import { useDroppable } from '@dnd-kit/core';
import { Badge, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useIntl } from 'react-intl';

import type { Board } from '../../../shared/contracts';
import type { BoardArgs } from '../../api/board';
import { OFF_BOARD } from '../../domain/board-move';
import { useText } from '../../hooks/useText';

import { Cards } from './Cards';
import { MoreCards } from './MoreCards';
import { ColumnFrame } from './styles';
import type { Drag } from './useBoardDrag';

type Props = {
  bucket: Board['offBoard'];
  args: BoardArgs;
  busy: ReadonlySet<string>;
  drag: Drag | null;
};

/** Nothing vanishes: opportunities whose stage is gone wait here until somebody gives them another. */
export function OffBoardColumn({ bucket, args, busy, drag }: Props) {
  const t = useText();
  const { formatNumber } = useIntl();
  const headingId = useId();
  const { setNodeRef } = useDroppable({ id: OFF_BOARD });
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
      <Cards cards={bucket.cards} stage={OFF_BOARD} headingId={headingId} busy={busy} drag={drag} />
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
