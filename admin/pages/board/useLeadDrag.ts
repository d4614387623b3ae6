import type { Active, DragStartEvent } from '@dnd-kit/core';
import { useEffect, useRef, useState } from 'react';

import type { LeadRow } from '../../../shared/contracts';
import { nextTarget } from '../../domain/lead-lane';
import type { Direction } from '../../domain/placement';

export type LeadDrag = {
  lead: LeadRow;
  /** The stage that it would become an opportunity of; null while it is over none. */
  target: string | null;
  byKeyboard: boolean;
};
export type LeadMoment = 'picked' | 'over' | 'dropped' | 'cancelled';

type Options = {
  /** documentIds in the order of the board. */
  stages: readonly string[];
  onDrop: (lead: LeadRow, stage: string) => void;
  onDragging: (isDragging: boolean) => void;
  say: (moment: LeadMoment, drag: LeadDrag) => void;
};

const isLead = (value: unknown): value is LeadRow =>
  typeof value === 'object' && value !== null && 'documentId' in value && 'isAsleep' in value;

function leadOf({ data }: Active): LeadRow | null {
  const carried: unknown = data.current?.lead;
  return isLead(carried) ? carried : null;
}

/** A lead in the air: it has no place in a column, only a stage. Every handler says whether the lead was meant. */
export function useLeadDrag({ stages, onDrop, onDragging, say }: Options) {
  const [drag, setDrag] = useState<LeadDrag | null>(null);
  const latest = useRef<LeadDrag | null>(null);

  const set = (next: LeadDrag | null) => {
    if ((latest.current === null) !== (next === null)) onDragging(next !== null);
    latest.current = next;
    setDrag(next);
  };
  const hoverOver = (target: string | null) => {
    const before = latest.current;
    if (!before || before.target === target) return;
    const next = { ...before, target };
    set(next);
    say('over', next);
  };

  const { byKeyboard = false, target = null } = drag ?? {};
  useEffect(() => {
    if (!byKeyboard || target === null) return;
    const column = document.querySelector(`[data-stage="${CSS.escape(target)}"]`);
    column?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [byKeyboard, target]);

  return {
    drag,
    isActive: () => latest.current !== null,
    start({ active, activatorEvent }: DragStartEvent): boolean {
      const lead = leadOf(active);
      if (!lead) return false;
      const picked = { lead, target: null, byKeyboard: activatorEvent instanceof KeyboardEvent };
      set(picked);
      say('picked', picked);
      return true;
    },
    /** The column under the pointer; what is none of the stages is nothing to drop on. */
    hover(column: string | null): void {
      if (latest.current?.byKeyboard) return;
      hoverOver(column !== null && stages.includes(column) ? column : null);
    },
    step(direction: Direction): void {
      hoverOver(nextTarget(latest.current?.target ?? null, direction, stages));
    },
    end(isCancelled: boolean): void {
      const now = latest.current;
      set(null);
      if (!now) return;
      const isDropped = !isCancelled && now.target !== null;
      say(isDropped ? 'dropped' : 'cancelled', now);
      if (isDropped && now.target !== null) onDrop(now.lead, now.target);
    },
  };
}
export type LeadDragging = ReturnType<typeof useLeadDrag>;
