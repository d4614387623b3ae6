import type { ListName } from '../../shared/contracts/settings';
import type { Uid } from '../constants';
import { UIDS } from '../constants';
import type { Database, Trx } from './database';

/** The column that keeps codes of a list; null: nothing uses it yet. */
const COLUMN: Record<ListName, { uid: Uid; column: string } | null> = {
  lossReasons: { uid: UIDS.opportunity, column: 'loss_reason' },
  serviceCloseReasons: { uid: UIDS.opportunity, column: 'loss_reason' },
  sources: { uid: UIDS.opportunity, column: 'source' },
  targetGroups: { uid: UIDS.organization, column: 'target_group' },
  industries: { uid: UIDS.organization, column: 'industry' },
  competitors: { uid: UIDS.opportunity, column: 'lost_to' },
  objectionKinds: { uid: UIDS.activity, column: 'objection_kind' },
  purposes: { uid: UIDS.activity, column: 'purpose' },
  leadDisqualifyReasons: null,
  nurtureReasons: null,
  contactRoles: { uid: UIDS.opportunityContact, column: 'role' },
};

export function createListUseRepository(db: Database) {
  return {
    /** How many records use a code of a list. */
    async count(list: ListName, code: string, trx?: Trx): Promise<number> {
      const use = COLUMN[list];
      if (!use) return 0;
      const [row] = await db.from(use.uid, trx).where(use.column, code).count({ count: '*' });
      return Number(row?.count ?? 0);
    },
  };
}
export type ListUseRepository = ReturnType<typeof createListUseRepository>;
