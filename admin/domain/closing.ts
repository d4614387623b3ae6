import type { StageKind } from '../../shared/contracts';

const statusOf = (kind: StageKind) => (kind === 'aftersale' ? 'won' : kind);

/** Which closing to ask for when a card goes from one kind of stage to another; null: none. */
export function closingOf(from: StageKind | null, to: StageKind): 'won' | 'lost' | null {
  const status = statusOf(to);
  if (status === 'open') return null;
  return from !== null && statusOf(from) === status ? null : status;
}
