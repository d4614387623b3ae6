const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Which of `count` marks a key leads to from the one at `at`; null if it is not a key to move by. */
export const markAfter = (key: string, at: number, count: number): number | null =>
  count > 0 ? (STEPS[key]?.(at, count - 1) ?? null) : null;

type Rect = { left: number; right: number; top: number; bottom: number };
export type TipPlace = { bottom: number; maxWidth: number } & (
  { left: number } | { right: number }
);

/** Above its mark, from the edge of the mark that is nearer to the edge of the drawing, and never past its end. */
export function tipPlace(mark: Rect, drawing: Rect): TipPlace {
  const left = Math.max(0, Math.round(mark.left - drawing.left));
  const right = Math.max(0, Math.round(drawing.right - mark.right));
  const bottom = Math.round(drawing.bottom - mark.top) + 4;
  const maxWidth = Math.round(drawing.right - drawing.left) - Math.min(left, right);
  return left <= right ? { left, bottom, maxWidth } : { right, bottom, maxWidth };
}
