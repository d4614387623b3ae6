import type { Trx } from '../repositories/database';
import type { Caller } from './caller';

/** Called inside the transaction that changed something which opportunities' history and lights hang on. */
export type OpportunitiesChanged = (
  trx: Trx,
  opportunityIds: number[],
  caller: Caller,
) => Promise<void>;
