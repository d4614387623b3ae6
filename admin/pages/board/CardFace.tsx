import { Flex } from '@strapi/design-system';
import { ArrowUp } from '@strapi/icons';
import { memo, useCallback } from 'react';
import type { ReactNode } from 'react';

import type { Card } from '../../../shared/contracts';
import { LightBadge } from '../../components/light/LightBadge';
import { useText } from '../../hooks/useText';

import { useCardAction } from './card-actions';
import { CardContacts } from './CardContacts';
import { CardFigure } from './CardFigure';
import { CardMenu } from './CardMenu';
import { CardNext } from './CardNext';
import { CardOwner } from './CardOwner';
import { CardValues } from './CardValues';
import { OneLine } from './styles';

type Props = {
  card: Card;
  /** The title, which is also what the keyboard picks the card up by. */
  title: ReactNode;
  canMove: boolean;
};

/** What a card says. It does not know that it can be dragged, so a drag does not draw it anew. */
export const CardFace = memo(function CardFace({ card, title, canMove }: Props) {
  const t = useText();
  const start = useCardAction();
  const onLog = useCallback(() => start('log', card), [start, card]);
  const onPlan = useCallback(() => start('plan', card), [start, card]);
  const prospect = [card.organization?.name, card.contact?.name].filter(Boolean).join(' · ');
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={1}>
        <Flex gap={1} minWidth={0} alignItems="flex-start">
          {card.priority === 'high' && (
            <ArrowUp
              role="img"
              aria-label={t('card.highPriority')}
              fill="danger600"
              width="1.4rem"
              height="1.4rem"
              style={{ flexShrink: 0, marginTop: 3 }}
            />
          )}
          {title}
        </Flex>
        <CardMenu card={card} canMove={canMove} />
      </Flex>
      {prospect && (
        <OneLine variant="pi" textColor="neutral600" title={prospect} marginTop="-0.6rem">
          {prospect}
        </OneLine>
      )}
      <Flex justifyContent="space-between" gap={2}>
        <CardValues card={card} />
        <CardOwner owner={card.owner} />
      </Flex>
      <CardFigure card={card} />
      <Flex gap={2} wrap="wrap">
        <LightBadge light={card.light} onLog={onLog} onPlan={onPlan} />
        <CardContacts counts={card.contactCounts} />
      </Flex>
      <CardNext card={card} />
    </Flex>
  );
});
