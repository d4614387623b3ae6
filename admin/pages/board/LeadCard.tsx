import { useDraggable } from '@dnd-kit/core';
import type { SyntheticEvent } from 'react';

import type { LeadRow } from '../../../shared/contracts';
import { leadPath } from '../../constants';
import { leadDragId } from '../../domain/lead-lane';
import { useText } from '../../hooks/useText';

import { Breakable } from './Breakable';
import { LeadFace } from './LeadFace';
import { CardBox, FewLines, Landing, TitleLink } from './styles';
import type { LeadDrag } from './useLeadDrag';

type Props = {
  lead: LeadRow;
  /** Set where it is this one that is in the air. */
  drag: LeadDrag | null;
  /** A new opportunity may be made of it. */
  canDrag: boolean;
  onConvert: (() => void) | null;
  /** id of the text that says how it is moved by keyboard. */
  instructions: string;
};

/** Popovers stand elsewhere in the page, but React hands their events to the card. */
const isWithin = ({ currentTarget, target }: SyntheticEvent) =>
  target instanceof Node && currentTarget.contains(target);

/** A lead that can be dropped on a stage: then it is converted. */
export function LeadCard({ lead, drag, canDrag, onConvert, instructions }: Props) {
  const t = useText();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef } = useDraggable({
    id: leadDragId(lead.documentId),
    data: { lead },
    disabled: !canDrag,
    attributes: { role: 'link', roleDescription: t('lane.drag.card') },
  });
  const title = (
    <TitleLink
      {...(canDrag ? { ...attributes, 'aria-describedby': instructions } : {})}
      ref={setActivatorNodeRef}
      to={leadPath(lead.documentId)}
      title={lead.name}
      draggable={false}
    >
      <FewLines fontWeight="bold" textColor="neutral800">
        <Breakable text={lead.name} />
      </FewLines>
    </TitleLink>
  );
  const isLifted = drag?.byKeyboard === true;
  const face = (
    <CardBox $grip={canDrag} $state={isLifted ? 'lifted' : undefined}>
      <LeadFace lead={lead} title={title} onConvert={onConvert} />
    </CardBox>
  );
  return (
    <li
      ref={setNodeRef}
      data-lead={lead.documentId}
      onMouseDown={(event) => isWithin(event) && listeners?.onMouseDown?.(event)}
      onTouchStart={(event) => isWithin(event) && listeners?.onTouchStart?.(event)}
      onKeyDown={(event) => isWithin(event) && listeners?.onKeyDown?.(event)}
    >
      {drag && !isLifted ? <Landing>{face}</Landing> : face}
    </li>
  );
}
