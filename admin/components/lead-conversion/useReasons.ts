import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import type { MatchReason } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';

/** By what somebody was recognised, in words. */
export function useReasons(): (because: readonly MatchReason[]) => string {
  const t = useText();
  const { formatList } = useIntl();
  return useCallback(
    (because) => formatList(because.map((reason) => t(`conversion.because.${reason}`))),
    [t, formatList],
  );
}
