import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import type { LeadHandover } from '../../../shared/contracts';
import { sinceOf } from '../../domain/handover';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

/** What became of a hand-over, in one sentence. */
export function useHandoverText(): (handover: LeadHandover) => string {
  const t = useText();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  return useCallback(
    (handover) => {
      const { state, to, reason } = handover;
      const date = formatDate(sinceOf(handover), {
        ...{ dateStyle: 'medium', timeStyle: 'short', timeZone },
      });
      const name = to?.name ?? t('handover.somebody');
      if (state === 'returned')
        return t('handover.state.returned', { name, date, reason: reason ?? '' });
      return t(to === null ? 'handover.state.open' : `handover.state.${state}`, { name, date });
    },
    [t, formatDate, timeZone],
  );
}
