import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';

import type { FunnelStage } from '../../../shared/contracts';
import type { PathStep } from '../../domain/stage-path';
import { useText } from '../../hooks/useText';

import { useDuration } from './useDuration';

const POINT = '1.2rem';

const Path = styled.ol`
  display: flex;
  gap: 2px;
  list-style: none;
  margin: 0;
  overflow-x: auto;
  padding: 2px 2px ${({ theme }) => theme.spaces[1]};
  /* Holds what is hidden for the eye only: it would widen the page. */
  position: relative;
  scroll-behavior: smooth;
`;

const Item = styled.li`
  flex: 1 0 auto;
  min-width: 11rem;
`;

const COLORS = {
  visited: { background: 'primary200', text: 'neutral800' },
  current: { background: 'buttonPrimary600', text: 'buttonNeutral0' },
  ahead: { background: 'neutral150', text: 'neutral700' },
} as const;

const Step = styled.button<{ $state: PathStep['state'] }>`
  background: ${({ theme, $state }) => theme.colors[COLORS[$state].background]};
  border: 0;
  clip-path: polygon(
    0 0,
    calc(100% - ${POINT}) 0,
    100% 50%,
    calc(100% - ${POINT}) 100%,
    0 100%,
    ${POINT} 50%
  );
  color: ${({ theme, $state }) => theme.colors[COLORS[$state].text]};
  cursor: ${({ $state }) => ($state === 'current' ? 'default' : 'pointer')};
  height: 100%;
  min-height: 3.6rem;
  padding: 0.6rem ${POINT} 0.6rem calc(${POINT} * 1.8);
  text-align: start;
  width: 100%;

  &:hover:not([aria-disabled='true']) span {
    text-decoration: underline;
  }
  &[aria-disabled='true'] {
    cursor: default;
  }
  &:focus-visible {
    outline: none;
  }
  &:focus-visible span {
    outline: 2px solid currentColor;
    outline-offset: 1px;
  }
  & svg path {
    fill: currentColor;
  }
`;

type Props = {
  steps: readonly PathStep[];
  canMove: boolean;
  busy: boolean;
  onMove: (place: FunnelStage) => void;
};

/** All stages of the funnel: what lies behind with its days, where it stands, what is ahead. */
export function StagePath({ steps, canMove, busy, onMove }: Props) {
  const t = useText();
  const duration = useDuration();
  const current = useRef<HTMLLIElement>(null);
  const at = steps.findIndex(({ state }) => state === 'current');

  useEffect(() => {
    const item = current.current;
    const path = item?.parentElement;
    if (item && path) path.scrollLeft = item.offsetLeft - 24;
  }, [at]);

  return (
    <Path aria-label={t('record.path')}>
      {steps.map(({ place, state, time }) => {
        const { documentId, name } = place.stage;
        const days = time ? duration(time.totalMs) : null;
        const isCurrent = state === 'current';
        const isFixed = isCurrent || !canMove || busy;
        return (
          <Item key={documentId} ref={isCurrent ? current : undefined}>
            <Step
              type="button"
              $state={state}
              aria-current={isCurrent ? 'step' : undefined}
              aria-disabled={isFixed}
              title={isFixed ? name : t('record.path.move', { stage: name })}
              onClick={() => (isFixed ? undefined : onMove(place))}
            >
              <Flex tag="span" gap={1}>
                {state === 'visited' ? (
                  <Check aria-hidden width="1rem" height="1rem" style={{ flexShrink: 0 }} />
                ) : null}
                <Typography
                  tag="span"
                  variant="pi"
                  fontWeight={isCurrent ? 'bold' : 'regular'}
                  style={{ color: 'inherit', whiteSpace: 'nowrap' }}
                >
                  {days ? `${name} · ${days}` : name}
                </Typography>
                {state === 'visited' ? (
                  <VisuallyHidden>{t('record.path.visited')}</VisuallyHidden>
                ) : null}
              </Flex>
            </Step>
          </Item>
        );
      })}
    </Path>
  );
}
