import { useCallback } from 'react';

import type { Activity, OpportunityRecordView } from '../../../shared/contracts';
import { useMe } from '../../hooks/useMe';

/** An activity is changed by its author, or by whoever may change the opportunity. */
export function useMayChange({ can }: OpportunityRecordView): (activity: Activity) => boolean {
  const me = useMe();
  return useCallback(
    ({ author }) => can.update || (author !== null && author.id === me?.id),
    [can.update, me?.id],
  );
}
