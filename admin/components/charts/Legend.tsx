import { legendPlaces } from '../../domain/chart/text';

import { FONT_SIZE } from './ChartSvg';
import { useChartColors } from './useChartColors';

export const LEGEND_LINE = 20;

export type LegendEntry = { key: string; label: string; color: string; isLine?: boolean };
type Props = { entries: readonly LegendEntry[]; width: number; y: number };

/** What the colours mean, in the drawing itself: it is there on paper and in a saved picture too. */
export function Legend({ entries, width, y }: Props) {
  const colors = useChartColors();
  const { places } = legendPlaces(
    entries.map(({ label }) => label),
    width,
    FONT_SIZE,
  );
  return (
    <g aria-hidden>
      {entries.map(({ key, label, color, isLine }, at) => {
        const { x = 0, line = 0 } = places[at] ?? {};
        const top = y + line * LEGEND_LINE;
        return (
          <g key={key} transform={`translate(${x} ${top})`}>
            {isLine ? (
              <line
                x1={0}
                x2={14}
                y1={8}
                y2={8}
                stroke={color}
                strokeWidth={2}
                strokeDasharray="4 3"
              />
            ) : (
              <rect x={0} y={2} width={12} height={12} rx={2} fill={color} />
            )}
            <text x={19} y={13} fill={colors.text}>
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

export const legendHeight = (labels: readonly string[], width: number): number =>
  legendPlaces(labels, width, FONT_SIZE).lines * LEGEND_LINE;
