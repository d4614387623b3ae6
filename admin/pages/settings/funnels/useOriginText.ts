import { useCallback } from 'react';

import type { Told } from '../../../domain/funnel-effect';
import { useText } from '../../../hooks/useText';

/** "25 % from the stage", "7 days from the settings". */
export function useOriginText() {
  const t = useText();
  return useCallback(
    ({ value, from }: Told<number>, unit: 'percent' | 'days') => {
      const words = t(`settings.funnels.${unit}`, { value });
      return t(`settings.funnels.from.${from}`, { value: words });
    },
    [t],
  );
}
