import { scaleLinear } from '@visx/scale';
import { Bar, Line } from '@visx/shape';

import { waterfallBars, waterfallSpan } from '../../domain/chart/waterfall';
import { MOST_ROWS } from '../../domain/chart/thin';
import type { Tone, WaterfallRow } from '../../domain/chart/types';

import { RowsChart } from './RowsChart';
import { useChartColors } from './useChartColors';

type Props = { label: string; rows: readonly WaterfallRow[]; format: (value: number) => string };

const toneOf = ({ kind, tone, value }: WaterfallRow): Tone =>
  tone ?? (kind === 'total' ? 'neutral' : value < 0 ? 'secondary' : 'primary');

/** From one sum to the other: each step begins where the one before it ended. */
export function Waterfall({ label, rows, format }: Props) {
  const { tones, strong } = useChartColors();
  const all = waterfallBars(rows);
  const shown = all.slice(0, MOST_ROWS);
  const domain = waterfallSpan(all);
  return (
    <RowsChart
      label={label}
      more={all.length - shown.length}
      rows={shown.map(({ row }) => ({
        ...{ key: row.key, label: row.label, to: row.to, isStrong: row.kind === 'total' },
        text: format(row.value),
      }))}
      mark={(at, { x, y, width, height }, rowHeight) => {
        const bar = shown[at];
        if (!bar) return null;
        const scale = scaleLinear({ domain, range: [x, x + width] });
        // Where the names stand between the bars a line would go through them.
        const isNarrow = height < 20;
        const [from, to] = [scale(bar.from), scale(bar.to)];
        const level = { x: to, y: y + height };
        return (
          <>
            <Bar
              {...{ x: Math.min(from, to), y, height, rx: 1 }}
              width={Math.max(Math.abs(to - from), 1)}
              fill={tones[toneOf(bar.row)]}
            />
            {at < shown.length - 1 && !isNarrow ? (
              <Line
                from={level}
                to={{ x: to, y: y + rowHeight }}
                stroke={strong}
                strokeDasharray="2 2"
              />
            ) : null}
          </>
        );
      }}
    />
  );
}
