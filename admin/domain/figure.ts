import type { BoardFigure, Funnel } from '../../shared/contracts';
import { CURRENCY_UNIT, PERCENT_UNIT } from '../../shared/contracts/formula';

/** How a figure is shown: money, percent, or a number with any unit. */
export const FIGURE_KINDS = ['amount', 'percent', 'number'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export function kindOf(unit: string | null): FigureKind {
  if (unit === CURRENCY_UNIT) return 'amount';
  return unit === PERCENT_UNIT ? 'percent' : 'number';
}

/** The unit that makes a figure be shown so; another kind keeps no unit of its own. */
export function unitOf(kind: FigureKind): string | null {
  if (kind === 'amount') return CURRENCY_UNIT;
  return kind === 'percent' ? PERCENT_UNIT : null;
}

export type FigureUnit = Pick<BoardFigure, 'label' | 'unit'>;

/** What a funnel calls its figure; null where it has none. */
export const figureOf = ({
  formula,
  formulaLabel,
  formulaUnit,
}: Pick<Funnel, 'formula' | 'formulaLabel' | 'formulaUnit'>): FigureUnit | null =>
  formula === null ? null : { label: formulaLabel, unit: formulaUnit };
