import { useDroppable } from '@dnd-kit/core';
import { Badge, Flex, IconButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { Collapse, Expand } from '@strapi/icons';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { LeadLane } from '../../api/lead-work';
import { LEAD_LANE } from '../../domain/lead-lane';
import { useText } from '../../hooks/useText';

import { HeadLights } from './HeadLights';
import { ColumnFrame, OneLine, Strip } from './styles';

/** Narrower than a stage: what is no opportunity yet stands back. */
const Narrow = styled(ColumnFrame)`
  width: 23.2rem;
`;
const Upright = styled(OneLine)`
  max-height: 26rem;
  writing-mode: vertical-rl;
`;

type Props = {
  lane: LeadLane['meta'] | undefined;
  folded: boolean;
  onFold: (folded: boolean) => void;
  children?: ReactNode;
};

export function LaneFrame({ lane, folded, onFold, children }: Props) {
  const t = useText();
  const { formatNumber } = useIntl();
  const headingId = useId();
  const { setNodeRef } = useDroppable({ id: LEAD_LANE });
  const count = lane ? (
    <Badge title={t('lane.count', { count: lane.total })}>
      <span aria-hidden>{formatNumber(lane.total)}</span>
      <VisuallyHidden>{t('lane.count', { count: lane.total })}</VisuallyHidden>
    </Badge>
  ) : null;
  const fold = (
    <IconButton
      size="XS"
      variant="ghost"
      label={t(folded ? 'lane.unfold' : 'lane.fold')}
      aria-expanded={!folded}
      onClick={() => onFold(!folded)}
    >
      {folded ? <Expand aria-hidden /> : <Collapse aria-hidden />}
    </IconButton>
  );
  const frame = {
    ref: setNodeRef,
    $color: 'neutral600' as const,
    'aria-labelledby': headingId,
    'data-lead-lane': folded ? 'folded' : 'open',
  };
  if (folded) {
    return (
      <Strip {...frame}>
        {fold}
        {count}
        <Flex minHeight={0}>
          <Upright tag="h2" id={headingId} fontWeight="bold">
            {t('lane.title')}
          </Upright>
        </Flex>
      </Strip>
    );
  }
  return (
    <Narrow {...frame}>
      <Flex direction="column" alignItems="stretch" gap={1} padding={3}>
        <Flex justifyContent="space-between" gap={2}>
          <Typography tag="h2" id={headingId} fontWeight="bold">
            {t('lane.title')}
          </Typography>
          <Flex gap={1}>
            {count}
            {fold}
          </Flex>
        </Flex>
        {lane && lane.total > 0 ? <HeadLights lights={lane.lights} /> : null}
      </Flex>
      {children}
    </Narrow>
  );
}
