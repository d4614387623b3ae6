import type { TimelineKind } from '../../shared/contracts';
import { ACTIVITY_KINDS } from '../../shared/contracts/activity';

export type TimelineFilter = 'all' | 'contacts' | TimelineKind;

/** What is asked for: nothing named is everything. */
export function kindsOf(filter: TimelineFilter): readonly TimelineKind[] {
  if (filter === 'all') return [];
  return filter === 'contacts' ? ACTIVITY_KINDS : [filter];
}

export const timelineFilters = (withHistory: boolean): TimelineFilter[] =>
  withHistory ? ['all', 'contacts', 'history', ...ACTIVITY_KINDS] : ['all', ...ACTIVITY_KINDS];
