import { useDndContext } from '@dnd-kit/core';
import { useLayoutEffect, useRef } from 'react';

import type { Card } from '../../../shared/contracts';

type Props = { cards: readonly Card[] };

/**
 * dnd-kit measures the cards when one is picked up. While that one is in the air the others make room for it, so those
 * of a list that has changed are measured again. A component of its own, because dnd-kit renders it all the time.
 */
export function MeasuredCards({ cards }: Props) {
  const { active, measureDroppableContainers } = useDndContext();
  const measured = useRef(cards);
  const isDragging = active !== null;

  useLayoutEffect(() => {
    if (measured.current === cards) return;
    measured.current = cards;
    if (isDragging) measureDroppableContainers(cards.map((card) => card.documentId));
  }, [cards, isDragging, measureDroppableContainers]);
  return null;
}
