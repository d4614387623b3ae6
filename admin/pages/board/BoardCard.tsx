import { useDraggable } from '@dnd-kit/core';
import type { DraggableAttributes } from '@dnd-kit/core';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { SyntheticEvent } from 'react';

import type { Card } from '../../../shared/contracts';
import { opportunityPath } from '../../constants';
import { useText } from '../../hooks/useText';

import { Breakable } from './Breakable';
import { CardFace } from './CardFace';
import type { NearCards } from './near-cards';
import { CardBox, FewLines, Landing, TitleLink } from './styles';
import { useNear } from './useNear';

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

/** A card in its list; far from what is visible only its title, so that a thousand of them stay light. */
export const BoardCard = memo(function BoardCard({
  near,
  ...props
}: Props & { near: NearCards | null }) {
  const { card, lifted } = props;
  const { item, farHeight, onFocus } = useNear(near);
  if (farHeight === null || lifted)
    return (
      <li ref={item} data-card={card.documentId}>
        <NearCard {...props} />
      </li>
    );
  return (
    <li ref={item} data-card={card.documentId} style={{ height: farHeight }} onFocus={onFocus}>
      <CardBox $grip={false} style={{ height: '100%', overflow: 'hidden' }}>
        <TitleLink to={opportunityPath(card.documentId)}>{card.title}</TitleLink>
      </CardBox>
    </li>
  );
});

/**
 * A card that can be picked up. dnd-kit renders it whenever any card is picked up, so it holds nothing but its place in
 * the list; what it shows stands in `CardBody`, which none of that touches.
 */
function NearCard(props: Props) {
  const { card, isBusy } = props;
  const t = useText();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef } = useDraggable({
    id: card.documentId,
    disabled: !card.canUpdate || isBusy,
    attributes: { role: 'link', roleDescription: t('drag.card') },
  });
  return (
    <div
      ref={setNodeRef}
      onMouseDown={(event) => isWithin(event) && listeners?.onMouseDown?.(event)}
      onTouchStart={(event) => isWithin(event) && listeners?.onTouchStart?.(event)}
      onKeyDown={(event) => isWithin(event) && listeners?.onKeyDown?.(event)}
    >
      <CardBody {...props} attributes={attributes} setGrip={setActivatorNodeRef} />
    </div>
  );
}

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
