import { scaleLinear } from '@visx/scale';
import { Bar, Line } from '@visx/shape';

import { span } from '../../domain/chart/stack';
import { MOST_ROWS, thinned } from '../../domain/chart/thin';
import type { DurationRow } from '../../domain/chart/types';
import { useText } from '../../hooks/useText';

import { RowsChart } from './RowsChart';
import { useChartColors } from './useChartColors';

type Props = { label: string; rows: readonly DurationRow[]; format: (value: number) => string };

/** The half took no longer than the bar, nine of ten no longer than its thin end. */
export function DurationBars({ label, rows, format }: Props) {
  const t = useText();
  const { tones, text } = useChartColors();
  const { shown, more } = thinned(rows, MOST_ROWS, ({ median }) => median ?? 0);
  const domain = span(shown.flatMap(({ median, p90 }) => [median ?? 0, p90 ?? 0]));
  const told = (value: number | null) => (value === null ? '–' : format(value));
  const hasEmphasis = shown.some(({ isEmphasised }) => isEmphasised);
  return (
    <RowsChart
      label={label}
      more={more}
      legend={[
        { key: 'median', label: t('chart.median'), color: tones.primary },
        ...(hasEmphasis
          ? [{ key: 'bottleneck', label: t('chart.bottleneck'), color: tones.warning }]
          : []),
        { key: 'p90', label: t('chart.p90'), color: text, isLine: true },
      ]}
      rows={shown.map((row) => ({
        ...{ key: row.key, label: row.label, to: row.to, isStrong: row.isEmphasised },
        text: row.median === null ? '–' : `${told(row.median)} · ${told(row.p90)}`,
        name: t(row.isEmphasised ? 'chart.duration.bottleneck' : 'chart.duration', {
          ...{ name: row.label, median: told(row.median), p90: told(row.p90) },
        }),
      }))}
      mark={(at, { x, y, width, height }) => {
        const row = shown[at];
        if (!row || row.median === null) return null;
        const scale = scaleLinear({ domain, range: [x, x + width] });
        const [start, median, p90] = [scale(0), scale(row.median), scale(row.p90 ?? row.median)];
        const middle = y + height / 2;
        return (
          <>
            <Bar
              {...{ x: start, y, height, rx: 2 }}
              width={Math.max(median - start, 1)}
              fill={tones[row.isEmphasised ? 'warning' : 'primary']}
            />
            {row.p90 === null ? null : (
              <>
                <Line
                  from={{ x: median, y: middle }}
                  to={{ x: p90, y: middle }}
                  stroke={text}
                  strokeWidth={2}
                  strokeDasharray="4 3"
                />
                <Line
                  from={{ x: p90, y: y + 3 }}
                  to={{ x: p90, y: y + height - 3 }}
                  stroke={text}
                  strokeWidth={2}
                />
              </>
            )}
          </>
        );
      }}
    />
  );
}
