import { funnelPoints, NARROW, rowLayout } from '../../../admin/domain/chart/rows';
import {
  span,
  stackParts,
  stackSpan,
  stackSum,
  targetLines,
} from '../../../admin/domain/chart/stack';
import {
  clipped,
  labelFit,
  legendPlaces,
  textWidth,
  wrapped,
} from '../../../admin/domain/chart/text';
import { MOST_ROWS, thinned } from '../../../admin/domain/chart/thin';
import { waterfallBars, waterfallSpan } from '../../../admin/domain/chart/waterfall';

const series = [
  { key: 'a', label: 'A', tone: 'primary' as const },
  { key: 'b', label: 'B', tone: 'success' as const },
];
const stack = (a: number, b: number, target: number | null = null) => ({
  ...{ key: `${a}:${b}`, label: 'x', values: { a, b }, target },
});

describe('stacked bars', () => {
  it('put parts on top of each other, and below zero under it', () => {
    expect(stackParts(stack(3, 4), series)).toEqual([
      { key: 'a', from: 0, to: 3 },
      { key: 'b', from: 3, to: 7 },
    ]);
    expect(stackParts(stack(-3, 4), series)).toEqual([
      { key: 'a', from: 0, to: -3 },
      { key: 'b', from: 0, to: 4 },
    ]);
    expect(stackParts(stack(0, 0), series)).toEqual([]);
    expect(stackSum(stack(3, -4))).toBe(-1);
  });
  it('have something to stand on where all is nothing or there is no bar', () => {
    expect(stackSpan([stack(0, 0)], series)).toEqual([0, 1]);
    expect(stackSpan([], series)).toEqual([0, 1]);
  });
  it('leave room for the target', () => {
    expect(stackSpan([stack(1, 1, 9), stack(-2, 0)], series)).toEqual([-2, 9]);
  });
  it('draw one line for the same target beside each other', () => {
    expect(
      targetLines([stack(1, 1, 5), stack(2, 1, 5), stack(1, 1, 6), stack(1, 1), stack(1, 1, 6)]),
    ).toEqual([
      { from: 0, to: 1, target: 5 },
      { from: 2, to: 2, target: 6 },
      { from: 4, to: 4, target: 6 },
    ]);
  });
});

describe('waterfall', () => {
  const rows = [
    { key: 's', label: '', value: 0.1, kind: 'total' as const },
    { key: 'u', label: '', value: 0.2, kind: 'step' as const },
    { key: 'd', label: '', value: -0.5, kind: 'step' as const },
    { key: 'e', label: '', value: -0.2, kind: 'total' as const },
  ];
  it('begins each step where the one before ended, to the cent', () => {
    expect(waterfallBars(rows).map(({ from, to }) => [from, to])).toEqual([
      [0, 0.1],
      [0.1, 0.3],
      [0.3, -0.2],
      [0, -0.2],
    ]);
  });
  it('shows what is below zero', () => {
    expect(waterfallSpan(waterfallBars(rows))).toEqual([-0.2, 0.3]);
    expect(waterfallSpan([])).toEqual([0, 1]);
  });
});

describe('many rows', () => {
  it('leave the greatest in their order and say how many are not shown', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => ({ at, value: (at * 37) % 1000 }));
    const { shown, more } = thinned(rows, MOST_ROWS, ({ value }) => value);
    expect(shown).toHaveLength(MOST_ROWS);
    expect(more).toBe(1000 - MOST_ROWS);
    expect(Math.min(...shown.map(({ value }) => value))).toBe(1000 - MOST_ROWS);
    expect(shown.map(({ at }) => at)).toEqual(shown.map(({ at }) => at).sort((a, b) => a - b));
  });
  it('keep far below zero too, and all where there is room', () => {
    expect(thinned([1, -9, 2], 2, (value) => value)).toEqual({ shown: [-9, 2], more: 1 });
    expect(thinned([0], 2, (value) => value)).toEqual({ shown: [0], more: 0 });
  });
});

describe('rows of lying bars', () => {
  it('have their names above where it is narrow', () => {
    const narrow = rowLayout(320, 90, 200);
    expect(narrow.isNarrow && !narrow.isStacked).toBe(true);
    const stacked = rowLayout(320, 90, 250);
    expect(stacked.isStacked).toBe(true);
    expect(stacked.label.width).toBe(320);
    expect(stacked.text.y).toBeGreaterThan(stacked.label.y);
    expect(stacked.mark.y).toBeGreaterThan(stacked.text.y);
    expect(stacked.mark.y + stacked.mark.height).toBeLessThan(stacked.height);
    expect(narrow.mark.width).toBe(320);
    expect(narrow.mark.y).toBeGreaterThan(narrow.label.y);
  });
  it.each([NARROW, 800, 1600])('leave most of %i to the bars', (width) => {
    const { label, mark, text } = rowLayout(width, 9000, 9000);
    expect(mark.width).toBeGreaterThan(width * 0.3);
    expect(mark.x).toBeGreaterThan(label.width);
    expect(mark.x + mark.width).toBeLessThanOrEqual(text.x - text.width);
  });
  it('draw a funnel that never becomes wider, and a line for nothing', () => {
    const place = { x: 0, y: 0, width: 100, height: 10 };
    expect(funnelPoints(10, 5, 10, place)).toEqual([
      [0, 0],
      [100, 0],
      [75, 10],
      [25, 10],
    ]);
    expect(funnelPoints(5, 9, 10, place)[2]?.[0]).toBe(75);
    expect(funnelPoints(0, 0, 0, place)).toEqual([
      [49, 0],
      [51, 0],
      [51, 10],
      [49, 10],
    ]);
  });
});

describe('texts', () => {
  it('are cut with an ellipsis where they do not fit', () => {
    expect(clipped('Angebot', 400, 13)).toBe('Angebot');
    const cut = clipped('Donaudampfschifffahrtsgesellschaft', 100, 13);
    expect(cut.endsWith('…')).toBe(true);
    expect(textWidth(cut, 13)).toBeLessThanOrEqual(100);
    expect(clipped('abc', 0, 13)).toBe('a…');
  });
  it('lie, stand, or are left out under columns', () => {
    expect(labelFit(['Nov'], 60, 12)).toMatchObject({ angle: 0, every: 1 });
    expect(labelFit(['November 2026'], 30, 12)).toMatchObject({ angle: -90, every: 1 });
    expect(labelFit(['November 2026'], 5, 12).every).toBeGreaterThan(2);
    expect(labelFit([], 5, 12).angle).toBe(0);
    expect(wrapped('Business customers, this year', 70, 12)).toEqual([
      'Business',
      'customers,',
      'this year',
    ]);
    const lying = labelFit(['Business customers, this year', 'Orders'], 76, 12);
    expect(lying).toMatchObject({ angle: 0, every: 1 });
    expect(lying.height).toBeGreaterThan(labelFit(['Orders'], 76, 12).height);
    expect(labelFit(['One word after the other in many lines'], 50, 12).angle).toBe(-90);
  });
  it('of a legend go to the next line', () => {
    expect(legendPlaces(['Gewonnen', 'Offen'], 1000, 13).lines).toBe(1);
    expect(legendPlaces(['Gewonnen', 'Offen'], 130, 13).places).toMatchObject([
      { x: 0, line: 0 },
      { x: 0, line: 1 },
    ]);
    expect(legendPlaces([], 100, 13).lines).toBe(0);
  });
  it('know negative and endless numbers', () => {
    expect(span([-3, 4, Infinity])).toEqual([-3, 4]);
  });
});
