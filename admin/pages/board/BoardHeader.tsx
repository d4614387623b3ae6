import { Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { Board } from '../../../shared/contracts';
import type { BoardArgs } from '../../api/board';

import { BoardMenu } from './BoardMenu';
import { BoardTotals } from './BoardTotals';
import { FunnelSwitch } from './FunnelSwitch';
import { FewLines } from './styles';

type Props = { board: Board; args: BoardArgs; create: ReactNode };

export function BoardHeader({ board, args, create }: Props) {
  const { documentId, name } = board.funnel;
  return (
    <Flex justifyContent="space-between" gap={3} wrap="wrap">
      <Flex gap={3} minWidth={0} wrap={{ initial: 'wrap', medium: 'nowrap' }}>
        <FewLines tag="h1" id="main-content-title" variant="beta" title={name}>
          {name}
        </FewLines>
        <Flex gap={2}>
          <FunnelSwitch current={documentId} />
          <BoardMenu funnel={board.funnel} args={args} />
        </Flex>
      </Flex>
      <Flex gap={4} wrap="wrap" style={{ rowGap: 8 }}>
        <BoardTotals board={board} />
        {create}
      </Flex>
    </Flex>
  );
}
