import { useSortable } from '@dnd-kit/sortable';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { SyntheticEvent } from 'react';

import type { Card } from '../../../shared/contracts';
import { opportunityPath } from '../../constants';
import { useText } from '../../hooks/useText';

import { Breakable } from './Breakable';
import { CardFace } from './CardFace';
import type { CardData } from './column-collision';
import { CardBox, FewLines, Landing, TitleLink } from './styles';

type Props = {
  card: Card;
  stage: string;
  index: number;
  isBusy: boolean;
  /** Set on the one card that is in the air. */
  lifted: 'pointer' | 'keyboard' | null;
};

/** Menus and popovers stand elsewhere in the page, but React hands their events to the card. */
const isWithin = ({ currentTarget, target }: SyntheticEvent) =>
  target instanceof Node && currentTarget.contains(target);

const noShift = () => null;

export const SortableCard = memo(function SortableCard(props: Props) {
  const { card, stage, index, isBusy, lifted } = props;
  const t = useText();
  const box = useRef<HTMLDivElement | null>(null);
  const grip = useRef<HTMLAnchorElement | null>(null);
  const canMove = card.canUpdate && !isBusy;
  const data: CardData = { type: 'card', stage };
  const { attributes, listeners, setNodeRef, setActivatorNodeRef } = useSortable({
    id: card.documentId,
    data,
    disabled: { draggable: !canMove },
    strategy: noShift,
    attributes: { role: 'link', roleDescription: t('drag.card') },
  });

  useEffect(() => {
    if (lifted !== 'keyboard') return;
    grip.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [lifted, stage, index]);

  const title = useMemo(
    () => (
      <TitleLink
        {...(canMove ? attributes : {})}
        ref={(node) => {
          grip.current = node;
          setActivatorNodeRef(node);
        }}
        to={opportunityPath(card.documentId)}
        title={card.title}
        // The card is what is dragged, not its address.
        draggable={false}
      >
        <FewLines fontWeight="bold" textColor="neutral800">
          <Breakable text={card.title} />
        </FewLines>
      </TitleLink>
    ),
    [card, canMove, attributes, setActivatorNodeRef],
  );

  const face = (
    <CardBox
      ref={box}
      $grip={canMove}
      $state={lifted === 'keyboard' ? 'lifted' : isBusy ? 'busy' : undefined}
      aria-busy={isBusy}
    >
      <CardFace card={card} title={title} canMove={canMove} />
    </CardBox>
  );
  return (
    <li
      ref={setNodeRef}
      data-card={card.documentId}
      onMouseDown={(event) => isWithin(event) && listeners?.onMouseDown?.(event)}
      onTouchStart={(event) => isWithin(event) && listeners?.onTouchStart?.(event)}
      onKeyDown={(event) => isWithin(event) && listeners?.onKeyDown?.(event)}
    >
      {lifted === 'pointer' ? <Landing>{face}</Landing> : face}
    </li>
  );
});
