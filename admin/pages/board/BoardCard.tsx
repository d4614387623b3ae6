import { useDraggable, useDroppable } from '@dnd-kit/core';
import type { DraggableAttributes } from '@dnd-kit/core';
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import type { SyntheticEvent } from 'react';

import type { Card } from '../../../shared/contracts';
import { opportunityPath } from '../../constants';
import { useText } from '../../hooks/useText';

import { Breakable } from './Breakable';
import { CardFace } from './CardFace';
import type { CardData } from './column-collision';
import { CardBox, FewLines, Landing, TitleLink } from './styles';

type Lifted = 'pointer' | 'keyboard' | null;
type Props = {
  card: Card;
  stage: string;
  /** Its place, only while it is in the air: the others are not drawn anew when it passes them. */
  index: number | null;
  isBusy: boolean;
  /** Set on the one card that is in the air. */
  lifted: Lifted;
};

/** Menus and popovers stand elsewhere in the page, but React hands their events to the card. */
const isWithin = ({ currentTarget, target }: SyntheticEvent) =>
  target instanceof Node && currentTarget.contains(target);

/**
 * A card that can be picked up. dnd-kit renders it whenever any card is picked up or comes over another column, so it
 * holds nothing but its place in the list; what it shows stands in `CardBody`, which none of that touches.
 */
export const BoardCard = memo(function BoardCard(props: Props) {
  const { card, stage, index, isBusy, lifted } = props;
  const t = useText();
  const canMove = card.canUpdate && !isBusy;
  const roleDescription = t('drag.card');
  const id = card.documentId;
  const data = useMemo<CardData>(() => ({ type: 'card', stage }), [stage]);
  const draggable = useDraggable({
    id,
    data,
    disabled: !canMove,
    attributes: { role: 'link', roleDescription },
  });
  const droppable = useDroppable({ id, data });
  const { attributes, listeners, setActivatorNodeRef } = draggable;
  const [setDraggable, setDroppable] = [draggable.setNodeRef, droppable.setNodeRef];
  const setNodeRef = useCallback(
    (node: HTMLElement | null) => {
      setDraggable(node);
      setDroppable(node);
    },
    [setDraggable, setDroppable],
  );
  return (
    <li
      ref={setNodeRef}
      data-card={id}
      onMouseDown={(event) => isWithin(event) && listeners?.onMouseDown?.(event)}
      onTouchStart={(event) => isWithin(event) && listeners?.onTouchStart?.(event)}
      onKeyDown={(event) => isWithin(event) && listeners?.onKeyDown?.(event)}
    >
      <CardBody
        card={card}
        stage={stage}
        index={index}
        isBusy={isBusy}
        lifted={lifted}
        attributes={attributes}
        setGrip={setActivatorNodeRef}
      />
    </li>
  );
});

type BodyProps = Props & {
  attributes: DraggableAttributes;
  /** Where the keyboard picks the card up. */
  setGrip: (node: HTMLElement | null) => void;
};

const CardBody = memo(function CardBody(props: BodyProps) {
  const { card, stage, index, isBusy, lifted, attributes, setGrip } = props;
  const box = useRef<HTMLDivElement | null>(null);
  const grip = useRef<HTMLAnchorElement | null>(null);
  const canMove = card.canUpdate && !isBusy;

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
          setGrip(node);
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
    [card, canMove, attributes, setGrip],
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
  return lifted === 'pointer' ? <Landing>{face}</Landing> : face;
});
