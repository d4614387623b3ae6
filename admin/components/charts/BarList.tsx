import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';

import { span } from '../../domain/chart/stack';
import { MOST_ROWS, thinned } from '../../domain/chart/thin';
import type { BarRow } from '../../domain/chart/types';

import { RowsChart } from './RowsChart';
import { useChartColors } from './useChartColors';

type Props = { label: string; rows: readonly BarRow[]; format: (value: number) => string };

/** Lying bars; what is below zero goes to the left. */
export function BarList({ label, rows, format }: Props) {
  const { tones } = useChartColors();
  const { shown, more } = thinned(rows, MOST_ROWS, ({ value }) => value);
  const domain = span(shown.map(({ value }) => value));
  return (
    <RowsChart
      label={label}
      more={more}
      rows={shown.map(({ key, label: name, value, note, to }) => ({
        ...{ key, label: name, to },
        text: note ? `${format(value)} · ${note}` : format(value),
      }))}
      mark={(at, { x, y, width, height }) => {
        const row = shown[at];
        if (!row) return null;
        const scale = scaleLinear({ domain, range: [x, x + width] });
        const [from, to] = [scale(Math.min(0, row.value)), scale(Math.max(0, row.value))];
        return (
          <Bar
            {...{ x: from, y, height, rx: 2 }}
            width={Math.max(to - from, row.value === 0 ? 0 : 1)}
            fill={tones[row.tone ?? 'primary']}
          />
        );
      }}
    />
  );
}
