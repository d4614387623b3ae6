import { Polygon } from '@visx/shape';

import { funnelPoints } from '../../domain/chart/rows';
import { MOST_ROWS, thinned } from '../../domain/chart/thin';
import type { BarRow } from '../../domain/chart/types';

import { RowsChart } from './RowsChart';
import { useChartColors } from './useChartColors';

type Props = { label: string; rows: readonly BarRow[]; format: (value: number) => string };

/** Steps that become narrower: so many came this far. */
export function FunnelChart({ label, rows, format }: Props) {
  const { tones } = useChartColors();
  const { shown, more } = thinned(rows, MOST_ROWS, ({ value }) => value);
  const greatest = Math.max(0, ...shown.map(({ value }) => value));
  return (
    <RowsChart
      label={label}
      more={more}
      rows={shown.map(({ key, label: name, value, note, to }) => ({
        ...{ key, label: name, to },
        text: note ? `${format(value)} · ${note}` : format(value),
      }))}
      mark={(at, place, rowHeight) => {
        const row = shown[at];
        if (!row) return null;
        const isWide = place.height > 20;
        const whole = isWide ? { ...place, y: 2, height: rowHeight - 4 } : place;
        const next = shown[at + 1]?.value ?? row.value;
        return (
          <Polygon
            points={funnelPoints(row.value, next, greatest, whole)}
            fill={tones[row.tone ?? 'primary']}
          />
        );
      }}
    />
  );
}
