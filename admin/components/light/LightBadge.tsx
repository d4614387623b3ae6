import { Popover, Typography } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { styled } from 'styled-components';

import type { Light, LightLevel } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';

import { LIGHT_COLORS, LIGHT_ICONS } from './levels';
import { badgeText } from './light-text';
import { LightDetails } from './LightDetails';
import { useLightWords } from './useLightWords';

type LightBadgeProps = {
  /** Null: this opportunity has no light; nothing is shown. */
  light: Light | null;
  onLog?: () => void;
  onPlan?: () => void;
};

const Badge = styled.button<{ $level: LightLevel }>`
  align-items: center;
  background: ${({ theme, $level }) => theme.colors[LIGHT_COLORS[$level].background]};
  border: 1px solid ${({ theme, $level }) => theme.colors[LIGHT_COLORS[$level].border]};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  cursor: pointer;
  display: inline-flex;
  gap: ${({ theme }) => theme.spaces[1]};
  max-width: 100%;
  min-height: 2.4rem;
  padding: 0 ${({ theme }) => theme.spaces[2]};
  text-align: start;

  & > svg {
    flex: 0 0 auto;
    height: 1.2rem;
    width: 1.2rem;
  }
  & > svg path {
    fill: ${({ theme, $level }) => theme.colors[LIGHT_COLORS[$level].icon]};
  }
`;

/** Level as icon and word with the days behind it; opens what explains it. */
export function LightBadge({ light, onLog, onPlan }: LightBadgeProps) {
  const t = useText();
  const words = useLightWords();
  const [open, setOpen] = useState(false);
  const badge = useRef<HTMLButtonElement>(null);
  const handedOver = useRef(false);
  if (!light) return null;

  const Icon = LIGHT_ICONS[light.level];
  const label = badgeText(light, words);
  // The dialog that follows gives the focus back to whoever had it: that must be the badge, not a closed popover.
  const handOver = (action: (() => void) | undefined) =>
    action &&
    (() => {
      handedOver.current = true;
      badge.current?.focus();
      setOpen(false);
      action();
    });
  const afterClose = (event: Event) => {
    if (handedOver.current) event.preventDefault();
    handedOver.current = false;
  };

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger>
        <Badge
          ref={badge}
          type="button"
          $level={light.level}
          aria-label={t('light.explain', { label })}
          data-light={light.level}
        >
          <Icon aria-hidden />
          <Typography variant="pi" fontWeight="semiBold" textColor="neutral800" ellipsis>
            {label}
          </Typography>
        </Badge>
      </Popover.Trigger>
      <Popover.Content
        aria-label={t('light.title')}
        align="start"
        sideOffset={4}
        collisionPadding={12}
        onCloseAutoFocus={afterClose}
      >
        {open ? (
          <LightDetails light={light} onLog={handOver(onLog)} onPlan={handOver(onPlan)} />
        ) : null}
      </Popover.Content>
    </Popover.Root>
  );
}
