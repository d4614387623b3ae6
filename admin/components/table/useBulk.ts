import { useState } from 'react';

import type { BulkResult } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { bulkOutcomes } from '../../domain/bulk-result';
import type { BulkOutcome } from '../../domain/bulk-result';

import type { ChosenRows } from './useSelection';

/** At most as many as the server takes at once. */
export const MOST_AT_ONCE = 500;

type Item = { documentId: string; version: number };
/** A mutation of RTK Query that changes many at once. */
type Mutation<S> = readonly [
  (
    request: { items: Item[] } & S,
  ) => PromiseLike<{ data: readonly BulkResult[] } | { error: unknown }>,
  { isLoading: boolean },
];

/** The same change for all ticked rows, with what became of each; the refused ones stay ticked. */
export function useBulk<R extends Item, S extends object>(
  { chosen, keepOnly }: ChosenRows<R>,
  nameOf: (row: R) => string,
  [send, { isLoading }]: Mutation<{ set: S }>,
) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [outcomes, setOutcomes] = useState<BulkOutcome[] | null>(null);

  /** Null: it was done, for all or for some. */
  const run = async (set: S): Promise<Failure | null> => {
    setFailure(null);
    const items = chosen.map(({ documentId, version }) => ({ documentId, version }));
    const answer = await send({ items, set });
    if ('error' in answer) {
      const refused = readFailure(answer.error);
      setFailure(refused);
      return refused;
    }
    const named = chosen.map((row) => ({ documentId: row.documentId, title: nameOf(row) }));
    const next = bulkOutcomes(named, answer.data);
    keepOnly(next.filter(({ error }) => error !== null).map(({ documentId }) => documentId));
    setOutcomes(next);
    return null;
  };
  return {
    run,
    busy: isLoading,
    failure,
    outcomes,
    forget: () => {
      setFailure(null);
      setOutcomes(null);
    },
  };
}
