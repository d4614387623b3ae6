import { useCallback } from 'react';

import { durationOf } from '../../domain/stage-path';
import { useText } from '../../hooks/useText';

/** How long, in words as short as a path of stages needs them. */
export function useDuration(): (ms: number) => string {
  const t = useText();
  return useCallback(
    (ms) => {
      const { unit, count } = durationOf(ms);
      return t(`record.duration.${unit}`, { count });
    },
    [t],
  );
}
