import { IconButton, Menu } from '@strapi/design-system';
import { Archive, ArrowRight, Calendar, Discuss, Eye, More, Pencil } from '@strapi/icons';
import { memo } from 'react';
import { useNavigate } from 'react-router-dom';

import type { Card } from '../../../shared/contracts';
import { opportunityPath } from '../../constants';
import { useText } from '../../hooks/useText';

import { useCardAction } from './card-actions';

type Props = { card: Card; canMove: boolean };

export const CardMenu = memo(function CardMenu({ card, canMove }: Props) {
  const t = useText();
  const start = useCardAction();
  const navigate = useNavigate();
  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        size="XS"
        variant="ghost"
        label={t('card.menu', { title: card.title })}
        icon={<More aria-hidden />}
      />
      <Menu.Content popoverPlacement="bottom-end" maxHeight="36rem">
        <Menu.Item startIcon={<Eye />} onSelect={() => navigate(opportunityPath(card.documentId))}>
          {t('card.open')}
        </Menu.Item>
        {canMove && (
          <Menu.Item startIcon={<ArrowRight />} onSelect={() => start('move', card)}>
            {t('card.move')}
          </Menu.Item>
        )}
        <Menu.Item startIcon={<Discuss />} onSelect={() => start('log', card)}>
          {t('card.log')}
        </Menu.Item>
        <Menu.Item startIcon={<Calendar />} onSelect={() => start('plan', card)}>
          {t('card.plan')}
        </Menu.Item>
        {card.canUpdate && (
          <>
            <Menu.Item startIcon={<Pencil />} onSelect={() => start('edit', card)}>
              {t('card.edit')}
            </Menu.Item>
            <Menu.Separator />
            <Menu.Item
              variant="danger"
              startIcon={<Archive />}
              onSelect={() => start('archive', card)}
            >
              {t('card.archive')}
            </Menu.Item>
          </>
        )}
      </Menu.Content>
    </Menu.Root>
  );
});
