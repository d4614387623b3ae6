import type { ContactCounts } from '../../shared/contracts';
import { ACTIVITY_KINDS } from '../../shared/contracts/activity';
import type { ActivityKind } from '../../shared/contracts/activity';

export type KindCount = { kind: ActivityKind; count: number };
export type ContactSummary = { done: KindCount[]; more: number; planned: number };

/** What a card has room for: the most frequent kinds of contact, the rest as one number, the planned ones apart. */
export function summarize(counts: ContactCounts, room: number): ContactSummary {
  const done = ACTIVITY_KINDS.map((kind) => ({ kind, count: counts[kind]?.done ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const rest = done.slice(room).reduce((sum, { count }) => sum + count, 0);
  const planned = Object.values(counts).reduce((sum, count) => sum + count.planned, 0);
  return { done: done.slice(0, room), more: rest, planned };
}
