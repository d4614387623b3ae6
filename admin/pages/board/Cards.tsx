import { useEffect, useMemo, useState } from 'react';

import type { Card } from '../../../shared/contracts';

import { BoardCard } from './BoardCard';
import { nearCardsOf } from './near-cards';
import { revealBoard } from './reveal-board';
import { CardList } from './styles';
import type { Drag } from './useBoardDrag';

/** Above that, cards far from the visible part of the list are drawn as their title only. */
const ALL_DRAWN = 50;

type Props = {
  cards: readonly Card[];
  stage: string;
  /** The list is named by the head of its column. */
  headingId: string;
  busy: ReadonlySet<string>;
  drag: Drag | null;
};

export function Cards({ cards, stage, headingId, busy, drag }: Props) {
  const [list, setList] = useState<HTMLUListElement | null>(null);
  const isLong = cards.length > ALL_DRAWN;
  const near = useMemo(() => (list && isLong ? nearCardsOf(list) : null), [list, isLong]);
  useEffect(() => () => near?.disconnect(), [near]);

  const liftedOf = (documentId: string) => {
    if (drag?.card.documentId !== documentId) return null;
    return drag.byKeyboard ? 'keyboard' : 'pointer';
  };
  return (
    <CardList ref={setList} aria-labelledby={headingId} onScroll={revealBoard}>
      {cards.map((card, index) => {
        const lifted = liftedOf(card.documentId);
        return (
          <BoardCard
            key={card.documentId}
            card={card}
            stage={stage}
            index={lifted ? index : null}
            isBusy={busy.has(card.documentId)}
            lifted={lifted}
            near={near}
          />
        );
      })}
    </CardList>
  );
}
