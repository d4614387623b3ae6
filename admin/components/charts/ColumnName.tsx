import { clipped, LINE, wrapped } from '../../domain/chart/text';
import type { LabelFit } from '../../domain/chart/text';

type Props = {
  fit: LabelFit;
  x: number;
  y: number;
  size: number;
  fill: string;
  children: string;
};

/** The name under a column, in as many lines as it needs; standing where it has no room to lie. */
export function ColumnName({ fit, x, y, size, fill, children }: Props) {
  if (fit.angle === 0) {
    return (
      <text y={y + size} fill={fill} fontSize={size} textAnchor="middle">
        {wrapped(children, fit.width, size).map((line, at) => (
          <tspan key={at} x={x} dy={at === 0 ? 0 : size * LINE}>
            {line}
          </tspan>
        ))}
      </text>
    );
  }
  return (
    <text
      transform={`translate(${x + size / 3} ${y}) rotate(${fit.angle})`}
      fill={fill}
      fontSize={size}
      textAnchor="end"
    >
      {clipped(children, fit.height, size)}
    </text>
  );
}
