import { useState } from 'react';

import { isKnown } from './fact';
import type { Group } from './FactGroup';

/**
 * Groups of which something is known, and those of which nothing is. What is unfolded among these stays there while it is
 * filled in: another input that is open in it would be lost on the way.
 */
export function useGroupsAside(groups: readonly Group[]) {
  const [unfolded, onUnfold] = useState<readonly string[]>([]);
  const isAside = ({ title, facts }: Group) => unfolded.includes(title) || !facts.some(isKnown);
  return {
    known: groups.filter((group) => !isAside(group)),
    aside: { groups: groups.filter(isAside), unfolded, onUnfold },
  };
}
