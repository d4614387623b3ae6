import { Flex } from '@strapi/design-system';

import type { BoardColumn } from '../../../shared/contracts';
import { StageIcon } from '../../components/fields/StageIcon';

export function StageMark({ stage }: { stage: BoardColumn['stage'] }) {
  return (
    <Flex shrink={0}>
      <StageIcon name={stage.icon} fill={stage.color} width="1.6rem" height="1.6rem" />
    </Flex>
  );
}
