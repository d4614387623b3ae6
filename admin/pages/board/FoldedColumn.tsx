import { useDroppable } from '@dnd-kit/core';
import { Badge, Flex, IconButton, VisuallyHidden } from '@strapi/design-system';
import { Expand } from '@strapi/icons';
import { useEffect, useId } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { BoardColumn } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';

import { StageMark } from './StageMark';
import { OneLine, Strip } from './styles';

const Upright = styled(OneLine)`
  max-height: 26rem;
  writing-mode: vertical-rl;
`;

type Props = { column: BoardColumn; isTarget: boolean; onUnfold: () => void };

/** A column out of the way. A card may still be dropped on it. */
export function FoldedColumn({ column, isTarget, onUnfold }: Props) {
  const t = useText();
  const { formatNumber } = useIntl();
  const headingId = useId();
  const { stage, count } = column;
  const { setNodeRef, node } = useDroppable({ id: stage.documentId });

  useEffect(() => {
    if (isTarget) node.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isTarget, node]);

  return (
    <Strip
      ref={setNodeRef}
      $color={stage.color}
      $isTarget={isTarget}
      aria-labelledby={headingId}
      data-stage={stage.documentId}
    >
      <IconButton
        size="XS"
        variant="ghost"
        label={t('column.unfold', { stage: stage.name })}
        aria-expanded={false}
        onClick={onUnfold}
      >
        <Expand aria-hidden />
      </IconButton>
      <Badge>{formatNumber(count)}</Badge>
      <StageMark stage={stage} />
      <Flex minHeight={0}>
        <Upright tag="h2" id={headingId} fontWeight="bold" title={stage.name}>
          {stage.name}
          <VisuallyHidden> {t('column.count', { count })}</VisuallyHidden>
        </Upright>
      </Flex>
    </Strip>
  );
}
