import type { ReactNode } from 'react';

import { rowLayout } from '../../domain/chart/rows';
import type { RowLayout } from '../../domain/chart/rows';
import { clipped, textWidth } from '../../domain/chart/text';

import { ChartSvg, FONT_SIZE } from './ChartSvg';
import { Legend, legendHeight } from './Legend';
import type { LegendEntry } from './Legend';
import { Mark } from './Mark';
import { MoreInTable } from './MoreInTable';
import { useChartColors } from './useChartColors';

export type ChartRow = {
  key: string;
  label: string;
  /** The figure beside the bar. */
  text: string;
  /** Said of it; label and figure if nothing else is. */
  name?: string;
  isStrong?: boolean;
  to?: string | null;
};
type Props = {
  label: string;
  rows: readonly ChartRow[];
  legend?: readonly LegendEntry[];
  more: number;
  mark: (at: number, place: RowLayout['mark'], rowHeight: number) => ReactNode;
};

/** Lying bars: names may be long, and there may be many. */
export function RowsChart({ label, rows, legend = [], more, mark }: Props) {
  const colors = useChartColors();
  const widest = (texts: string[]) =>
    Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, FONT_SIZE)))) + 8;
  const text = widest(rows.map((row) => row.text));
  const names = widest(rows.map((row) => row.label));
  const legendLabels = legend.map((entry) => entry.label);
  const layoutOf = (width: number) => rowLayout(width, text, names);
  // Above its bar a name has all the room that its own figure leaves.
  const labelWidth = (row: ChartRow, width: number) => {
    const { isNarrow, isStacked, label: place } = layoutOf(width);
    return isNarrow && !isStacked ? width - textWidth(row.text, FONT_SIZE) - 12 : place.width;
  };
  const top = (width: number) => (legend.length > 0 ? legendHeight(legendLabels, width) + 8 : 0);
  return (
    <>
      <ChartSvg
        label={label}
        count={rows.length}
        height={(width) => top(width) + rows.length * layoutOf(width).height}
      >
        {(width) => {
          const layout = layoutOf(width);
          return (
            <>
              <Legend entries={legend} width={width} y={0} />
              {rows.map((row, at) => (
                <g key={row.key} transform={`translate(0 ${top(width) + at * layout.height})`}>
                  <Mark at={at} name={row.name ?? `${row.label}: ${row.text}`} to={row.to}>
                    <rect width={width} height={layout.height} fill="transparent" />
                    {mark(at, layout.mark, layout.height)}
                    <text
                      x={layout.label.x}
                      y={layout.label.y}
                      fill={colors.text}
                      fontWeight={row.isStrong ? 600 : 400}
                    >
                      {clipped(row.label, labelWidth(row, width), FONT_SIZE)}
                    </text>
                    <text
                      x={layout.text.x}
                      y={layout.text.y}
                      fill={colors.text}
                      textAnchor="end"
                      fontWeight={row.isStrong ? 600 : 400}
                    >
                      {clipped(row.text, layout.text.width, FONT_SIZE)}
                    </text>
                  </Mark>
                </g>
              ))}
            </>
          );
        }}
      </ChartSvg>
      <MoreInTable more={more} />
    </>
  );
}
