import type { ListName } from '../../shared/contracts/settings';
import type { Uid } from '../constants';
import { UIDS } from '../constants';
import type { Database, Trx } from './database';

/** The columns that keep codes of a list. */
const COLUMNS: Record<ListName, readonly { uid: Uid; column: string }[]> = {
  lossReasons: [{ uid: UIDS.opportunity, column: 'loss_reason' }],
  serviceCloseReasons: [{ uid: UIDS.opportunity, column: 'loss_reason' }],
  sources: [
    { uid: UIDS.opportunity, column: 'source' },
    { uid: UIDS.lead, column: 'source' },
  ],
  targetGroups: [
    { uid: UIDS.organization, column: 'target_group' },
    { uid: UIDS.lead, column: 'target_group' },
  ],
  industries: [{ uid: UIDS.organization, column: 'industry' }],
  competitors: [{ uid: UIDS.opportunity, column: 'lost_to' }],
  objectionKinds: [{ uid: UIDS.activity, column: 'objection_kind' }],
  purposes: [{ uid: UIDS.activity, column: 'purpose' }],
  leadDisqualifyReasons: [{ uid: UIDS.lead, column: 'reason' }],
  nurtureReasons: [{ uid: UIDS.lead, column: 'reason' }],
  contactRoles: [{ uid: UIDS.opportunityContact, column: 'role' }],
};

export function createListUseRepository(db: Database) {
  return {
    /** How many records use a code of a list. */
    async count(list: ListName, code: string, trx?: Trx): Promise<number> {
      let used = 0;
      for (const { uid, column } of COLUMNS[list]) {
        const [row] = await db.from(uid, trx).where(column, code).count({ count: '*' });
        used += Number(row?.count ?? 0);
      }
      return used;
    },
  };
}
export type ListUseRepository = ReturnType<typeof createListUseRepository>;
