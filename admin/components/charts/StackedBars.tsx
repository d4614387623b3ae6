import { AxisLeft } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar, Line } from '@visx/shape';
import { Fragment } from 'react';

import { stackParts, stackSpan, stackSum, targetLines } from '../../domain/chart/stack';
import { labelFit, textWidth } from '../../domain/chart/text';
import { MOST_COLUMNS, thinned } from '../../domain/chart/thin';
import type { Series, StackRow } from '../../domain/chart/types';
import { useText } from '../../hooks/useText';

import { ChartSvg } from './ChartSvg';
import { ColumnName } from './ColumnName';
import { Legend, legendHeight } from './Legend';
import { Mark } from './Mark';
import { MoreInTable } from './MoreInTable';
import { useChartColors } from './useChartColors';

type Props = {
  label: string;
  rows: readonly StackRow[];
  series: readonly Series[];
  format: (value: number) => string;
  /** Short, for the axis. */
  formatAxis?: (value: number) => string;
  /** The end of a scale of marks, whatever was given. */
  upTo?: number;
};

const PLOT = 240;
const SMALL = 12;

/** Standing bars of several parts, with a line where the target is. */
export function StackedBars({ label, rows, series, format, formatAxis = format, upTo = 0 }: Props) {
  const t = useText();
  const { tones, text, faint, line, strong, ground } = useChartColors();
  const { shown, more } = thinned(rows, MOST_COLUMNS, stackSum);
  const hasTarget = shown.some(({ target = null }) => target !== null);
  const [least, greatest] = stackSpan(shown, series);
  const domain = [least, Math.max(greatest, upTo)];
  const scaleY = scaleLinear({ domain, range: [PLOT, 0], nice: 4 });
  const ticks = scaleY.ticks(4);
  const left = Math.max(0, ...ticks.map((tick) => textWidth(formatAxis(tick), SMALL))) + 10;
  const legend = [
    ...series.map(({ key, label: name, tone }) => ({ key, label: name, color: tones[tone] })),
    ...(hasTarget
      ? [{ key: 'target', label: t('chart.target'), color: strong, isLine: true }]
      : []),
  ];
  const top = (width: number) =>
    legendHeight(
      legend.map((entry) => entry.label),
      width,
    ) + 14;
  const bands = (width: number) =>
    scaleBand({ domain: shown.map(({ key }) => key), range: [left, width], padding: 0.25 });
  const fitOf = (width: number) =>
    labelFit(
      shown.map((row) => row.label),
      bands(width).step(),
      SMALL,
    );
  const nameOf = ({ label: name, values, target = null }: StackRow) =>
    [
      `${name}: ${series.map((part) => `${part.label} ${format(values[part.key] ?? 0)}`).join(', ')}`,
      ...(target === null ? [] : [`${t('chart.target')} ${format(target)}`]),
    ].join(', ');

  return (
    <>
      <ChartSvg
        label={label}
        count={shown.length}
        height={(width) => top(width) + PLOT + 6 + fitOf(width).height}
      >
        {(width) => {
          const scaleX = bands(width);
          const fit = fitOf(width);
          const wide = scaleX.bandwidth();
          const edge = (at: number) => scaleX(shown[at]?.key ?? '') ?? left;
          return (
            <>
              <Legend entries={legend} width={width} y={0} />
              <g transform={`translate(0 ${top(width)})`}>
                <g aria-hidden>
                  {ticks.map((tick) => (
                    <Line
                      key={tick}
                      from={{ x: left, y: scaleY(tick) }}
                      to={{ x: width, y: scaleY(tick) }}
                      stroke={tick === 0 ? faint : line}
                    />
                  ))}
                  <AxisLeft
                    {...{ scale: scaleY, left, tickValues: ticks, hideAxisLine: true }}
                    hideTicks
                    tickFormat={(tick) => formatAxis(Number(tick))}
                    tickLabelProps={{
                      fill: faint,
                      fontSize: SMALL,
                      textAnchor: 'end',
                      dx: -2,
                      dy: 4,
                    }}
                  />
                </g>
                {shown.map((row, at) => (
                  <Mark key={row.key} at={at} name={nameOf(row)} to={row.to}>
                    <rect x={edge(at)} y={0} width={wide} height={PLOT} fill="transparent" />
                    {stackParts(row, series).map((part) => (
                      <Bar
                        key={part.key}
                        {...{ x: edge(at), width: wide }}
                        y={scaleY(Math.max(part.from, part.to))}
                        height={Math.max(1, Math.abs(scaleY(part.from) - scaleY(part.to)))}
                        fill={tones[series.find(({ key }) => key === part.key)?.tone ?? 'primary']}
                      />
                    ))}
                    {row.range ? (
                      <Line
                        from={{ x: edge(at) + wide / 2, y: scaleY(row.range[0]) }}
                        to={{ x: edge(at) + wide / 2, y: scaleY(row.range[1]) }}
                        stroke={text}
                        strokeWidth={2}
                      />
                    ) : null}
                    {at % fit.every === 0 ? (
                      <ColumnName
                        fit={fit}
                        x={edge(at) + wide / 2}
                        y={PLOT + 6}
                        size={SMALL}
                        fill={text}
                      >
                        {row.label}
                      </ColumnName>
                    ) : null}
                  </Mark>
                ))}
                <g aria-hidden pointerEvents="none">
                  {targetLines(shown).map(({ from, to, target }) => {
                    const ends = {
                      from: { x: edge(from) - 2, y: scaleY(target) },
                      to: { x: edge(to) + wide + 2, y: scaleY(target) },
                    };
                    return (
                      <Fragment key={from}>
                        <Line {...ends} stroke={ground} strokeWidth={4} data-screen />
                        <Line {...ends} stroke={strong} strokeWidth={2} strokeDasharray="5 3" />
                      </Fragment>
                    );
                  })}
                </g>
              </g>
            </>
          );
        }}
      </ChartSvg>
      <MoreInTable more={more} />
    </>
  );
}
