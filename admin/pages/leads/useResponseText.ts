import { useCallback } from 'react';

import type { LeadRow } from '../../../shared/contracts';
import { responseTime } from '../../domain/response-time';
import { useText } from '../../hooks/useText';

type Facts = Pick<LeadRow, 'firstResponseMs' | 'openedAt' | 'status'>;
/** `isWaiting`: nobody has answered yet, and somebody still should. */
export type ResponseText = { text: string; isWaiting: boolean };

/** How long somebody waited for the first contact, or waits until now; null where nobody waits. */
export function useResponseText(): (lead: Facts) => ResponseText | null {
  const t = useText();
  return useCallback(
    ({ firstResponseMs, openedAt, status }) => {
      if (firstResponseMs !== null) {
        const { unit, count } = responseTime(firstResponseMs);
        return { text: t(`leads.response.${unit}`, { count }), isWaiting: false };
      }
      if (status !== 'new') return null;
      const { unit, count } = responseTime(Date.now() - Date.parse(openedAt));
      const time = t(`leads.response.${unit}`, { count });
      return { text: t('leads.response.waiting', { time }), isWaiting: true };
    },
    [t],
  );
}
