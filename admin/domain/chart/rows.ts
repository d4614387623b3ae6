/** How a row of a chart with lying bars is laid out: beside each other, or text above where it is narrow. */
export type RowLayout = {
  isNarrow: boolean;
  /** The figure has a line of its own under the name: both together are too long. */
  isStacked: boolean;
  height: number;
  label: { x: number; y: number; width: number };
  mark: { x: number; y: number; width: number; height: number };
  /** Its end: figures stand right. */
  text: { x: number; y: number; width: number };
};

export const NARROW = 560;
const GAP = 12;

/** `textWidth` is that of the longest figure. */
export function rowLayout(width: number, textWidth: number, labelWidth: number): RowLayout {
  if (width < NARROW) {
    if (labelWidth + textWidth + GAP > width) {
      return {
        ...{ isNarrow: true, isStacked: true, height: 66 },
        label: { x: 0, y: 16, width },
        mark: { x: 0, y: 41, width, height: 16 },
        text: { x: width, y: 34, width },
      };
    }
    const text = Math.min(textWidth, width * 0.55);
    return {
      ...{ isNarrow: true, isStacked: false, height: 48 },
      label: { x: 0, y: 16, width: width - text - GAP },
      mark: { x: 0, y: 23, width, height: 16 },
      text: { x: width, y: 16, width: text },
    };
  }
  const text = Math.min(textWidth, width * 0.3);
  const label = Math.min(labelWidth, width * 0.3);
  return {
    ...{ isNarrow: false, isStacked: false, height: 36 },
    label: { x: 0, y: 22, width: label },
    mark: { x: label + GAP, y: 6, width: width - label - text - 2 * GAP, height: 24 },
    text: { x: width, y: 22, width: text },
  };
}

/** The corners of a step of a funnel: as wide as it is, below as wide as the next. */
export function funnelPoints(
  value: number,
  next: number,
  greatest: number,
  { x, y, width, height }: RowLayout['mark'],
): [number, number][] {
  const half = (part: number) => (greatest > 0 ? (Math.max(part, 0) / greatest) * (width / 2) : 0);
  const middle = x + width / 2;
  // Nothing is still a line: the step is there.
  const top = Math.max(half(value), 1);
  const bottom = Math.max(half(Math.min(next, value)), 1);
  return [
    [middle - top, y],
    [middle + top, y],
    [middle + bottom, y + height],
    [middle - bottom, y + height],
  ];
}
