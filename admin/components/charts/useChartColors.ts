import { useTheme } from 'styled-components';

import type { Tone } from '../../domain/chart/types';

/** Colours of the theme as they are: a picture that is saved knows no theme. */
export function useChartColors() {
  const { colors } = useTheme();
  const tones: Record<Tone, string> = {
    primary: colors.primary600,
    success: colors.success600,
    danger: colors.danger600,
    warning: colors.warning600,
    neutral: colors.neutral500,
    secondary: colors.secondary600,
  };
  return {
    tones,
    text: colors.neutral800,
    faint: colors.neutral600,
    line: colors.neutral200,
    strong: colors.neutral700,
    ground: colors.neutral0,
  };
}
