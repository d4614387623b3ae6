import { useState } from 'react';

import type { BulkRequest } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesBulkOpportunitiesMutation } from '../../api/opportunity-list';
import { bulkOutcomes } from '../../domain/bulk-result';
import type { BulkOutcome } from '../../domain/bulk-result';

import type { ChosenRows } from './useSelection';

/** The same change for all ticked rows, with what became of each; the refused ones stay ticked. */
export function useBulk({ chosen, keepOnly }: ChosenRows) {
  const [send, { isLoading }] = useSalesBulkOpportunitiesMutation();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [outcomes, setOutcomes] = useState<BulkOutcome[] | null>(null);

  /** True: it was done, for all or for some. */
  const run = async (set: BulkRequest['set']): Promise<boolean> => {
    setFailure(null);
    const items = chosen.map(({ documentId, version }) => ({ documentId, version }));
    const answer = await send({ items, set });
    if ('error' in answer) {
      setFailure(readFailure(answer.error));
      return false;
    }
    const next = bulkOutcomes(chosen, answer.data);
    keepOnly(next.filter(({ error }) => error !== null).map(({ documentId }) => documentId));
    setOutcomes(next);
    return true;
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
