import type { StageKind } from '../../shared/contracts/stage';
import { decimalToNumber, multiplyDecimals, parseDecimal } from './decimal';

export type { StageKind };

/**
 * The probability in effect, in percent (R4.1): won and aftersale count 100, lost 0, an open stage
 * the opportunity's override, else the funnel-stage's, else the stage's own.
 */
export function effectiveProbability(p: {
  kind: StageKind;
  stage: number;
  funnelStage: number | null;
  override: number | null;
}): number {
  switch (p.kind) {
    case 'won':
    case 'aftersale':
      return 100;
    case 'lost':
      return 0;
    case 'open':
      return p.override ?? p.funnelStage ?? p.stage;
  }
}

/**
 * Target value × probability ÷ 100 (R4.1), not rounded: the product is exact and becomes the nearest number.
 * No target value is no current value.
 *
 * @param probability percent, as `effectiveProbability` gives it
 * @throws RangeError when one of the two is not finite
 */
export function currentValue(targetValue: number | null, probability: number): number | null {
  if (targetValue === null) return null;
  const { digits, scale } = multiplyDecimals(parseDecimal(targetValue), parseDecimal(probability));
  return decimalToNumber({ digits, scale: scale + 2 });
}
