import type { BoardQuery, LeadRow } from '../../shared/contracts';

import type { Direction } from './placement';

/** Where a lead stands before its first stage; nothing can be dropped there. */
export const LEAD_LANE = 'lead-lane';
/** Leads and cards are picked up on one board: their ids must not meet. */
export const leadDragId = (documentId: string) => `lead:${documentId}`;

export const LANE_STEP = 20;
export const LANE_MOST = 100;

type LaneFilter = Pick<BoardQuery, 'q' | 'owner' | 'light'>;
/** What of the board's filter goes for leads too; null: no lead can fit it, each of them has a light. */
export function laneFilter({ q, owner, light }: LaneFilter) {
  if (light === 'none') return null;
  return { q, owner, light };
}
export const isLaneFiltered = ({ q, owner, light }: LaneFilter): boolean =>
  [q, owner, light].some((part) => part !== undefined && part !== '');

/** One step of the arrow keys with a lead in the air, from the lane (null) through the stages and back. */
export function nextTarget(
  at: string | null,
  direction: Direction,
  stages: readonly string[],
): string | null {
  if (direction === 'up' || direction === 'down') return at;
  const index = at === null ? -1 : stages.indexOf(at);
  if (direction === 'left') return stages[index - 1] ?? null;
  return stages[index + 1] ?? at;
}

/** What is shown below the name: the firm where the name is not its own, and what the lead came by. */
export const laneFacts = ({ name, company, pageTitle, form }: LeadRow): string[] =>
  [company === name ? null : company, pageTitle ?? form?.name ?? null].filter(
    (fact): fact is string => Boolean(fact),
  );
