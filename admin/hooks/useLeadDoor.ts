import { useCallback } from 'react';

import type { Activity } from '../../shared/contracts';

import { useCan } from './useCan';

type Door = { documentId: string; lead: string | null };

/**
 * How an activity is reached: by its lead where it has no opportunity, or where the reader may see none. Everybody else
 * takes the common way.
 */
export function useLeadDoor(): (activity: Activity) => Door {
  const canLeads = useCan('leadRead');
  const canOpportunities = useCan('opportunityRead');
  return useCallback(
    ({ documentId, lead, opportunity }) => {
      const isByLead = canLeads && (!canOpportunities || opportunity === null);
      return { documentId, lead: isByLead ? lead : null };
    },
    [canLeads, canOpportunities],
  );
}
