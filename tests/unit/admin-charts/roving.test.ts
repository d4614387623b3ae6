import { markAfter, tipPlace } from '../../../admin/domain/chart/roving';

describe('keys within a chart', () => {
  it.each([
    ['ArrowRight', 1, 2],
    ['ArrowDown', 1, 2],
    ['ArrowLeft', 1, 0],
    ['ArrowUp', 1, 0],
    ['Home', 2, 0],
    ['End', 0, 3],
    ['ArrowRight', 3, 3],
    ['ArrowUp', 0, 0],
  ])('%s leads from mark %i to %i of four', (key, from, to) => {
    expect(markAfter(key, from, 4)).toBe(to);
  });

  it.each(['Enter', 'Tab', ' ', 'a'])('%s is no key to move by', (key) => {
    expect(markAfter(key, 1, 4)).toBeNull();
  });

  it('no mark is led to where there is none', () => {
    expect(markAfter('End', 0, 0)).toBeNull();
  });
});

describe('what a mark says', () => {
  const drawing = { left: 20, right: 320, top: 100, bottom: 400 };

  it('stands above its mark, and within the drawing', () => {
    const mark = { left: 60, right: 90, top: 150, bottom: 380 };
    expect(tipPlace(mark, drawing)).toEqual({ left: 40, bottom: 254, maxWidth: 260 });
  });

  it('grows to the left from a mark near the right edge', () => {
    const mark = { left: 280, right: 310, top: 150, bottom: 380 };
    expect(tipPlace(mark, drawing)).toEqual({ right: 10, bottom: 254, maxWidth: 290 });
  });

  it('takes the whole width above a mark as wide as the drawing', () => {
    const mark = { left: 18, right: 322, top: 150, bottom: 180 };
    expect(tipPlace(mark, drawing)).toEqual({ left: 0, bottom: 254, maxWidth: 300 });
  });
});
