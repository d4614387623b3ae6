import { useDebounce } from '@strapi/strapi/admin';

import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesSearchQuery } from '../../api/search';
import { groupedHits } from '../../domain/search-hits';
import type { HitGroup } from '../../domain/search-hits';

const PAUSE = 200;
export const SHORTEST = 2;
/** As the server. */
export const LONGEST = 100;

export type Found = {
  groups: HitGroup[];
  /** They belong to what stands in the input just now. */
  isCurrent: boolean;
  failure: Failure | null;
};

/** Who fits what was typed, after a short pause. */
export function useGlobalSearch(typed: string): Found {
  const q = useDebounce(typed, PAUSE);
  const { currentData, error, isFetching } = useSalesSearchQuery(q, {
    skip: q.length < SHORTEST || typed.length < SHORTEST,
    refetchOnMountOrArgChange: true,
  });
  const isCurrent = q === typed && currentData !== undefined && !isFetching;
  return {
    groups: groupedHits(currentData ?? []),
    isCurrent,
    failure: error && !isFetching && q === typed ? readFailure(error) : null,
  };
}
