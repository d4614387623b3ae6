import { Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { Board } from '../../../shared/contracts';

import { BoardTotals } from './BoardTotals';
import { FunnelSwitch } from './FunnelSwitch';
import { FewLines } from './styles';

type Props = { board: Board; create: ReactNode };

export function BoardHeader({ board, create }: Props) {
  const { documentId, name } = board.funnel;
  return (
    <Flex justifyContent="space-between" gap={3} wrap="wrap">
      <Flex gap={3} minWidth={0} wrap={{ initial: 'wrap', medium: 'nowrap' }}>
        <FewLines tag="h1" id="main-content-title" variant="beta" title={name}>
          {name}
        </FewLines>
        <FunnelSwitch current={documentId} />
      </Flex>
      <Flex gap={4} wrap="wrap" style={{ rowGap: 8 }}>
        <BoardTotals board={board} />
        {create}
      </Flex>
    </Flex>
  );
}
