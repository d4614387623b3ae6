import * as fc from 'fast-check';

import {
  columnAt,
  directionOf,
  indexAt as indexAmong,
  stepFrom,
} from '../../../admin/domain/placement';

const indexAt = (y: number, middles: number[]) =>
  indexAmong(y, middles.length, (index) => middles[index] ?? NaN);

const columns = [
  { stage: 's1', others: 3 },
  { stage: 's2', others: 0 },
  { stage: 's3', others: 5 },
];

describe('indexAt', () => {
  it('goes below every card whose middle lies above', () => {
    expect(indexAt(160, [50, 250, 350])).toBe(1);
    expect(indexAt(400, [50, 250, 350])).toBe(3);
    expect(indexAt(10, [])).toBe(0);
  });

  it('does not flutter: making room at the chosen place does not change the choice', () => {
    const heights = fc.array(fc.integer({ min: 40, max: 200 }), { maxLength: 12 });
    fc.assert(
      fc.property(
        heights,
        fc.integer({ min: -50, max: 3000 }),
        fc.integer({ min: 40, max: 200 }),
        (cards, y, room) => {
          const middles = (gap: number) => {
            let top = 0;
            return cards.map((height, index) => {
              if (index === gap) top += room;
              const middle = top + height / 2;
              top += height;
              return middle;
            });
          };
          const chosen = indexAt(y, middles(cards.length));
          const again = indexAt(y, middles(chosen));
          expect(indexAt(y, middles(again))).toBe(again);
        },
      ),
    );
  });
});

describe('columnAt', () => {
  const spans = [
    { id: 'left', start: 0, end: 100 },
    { id: 'right', start: 120, end: 220 },
  ];

  it('is the column below the pointer, else the nearest', () => {
    expect(columnAt(50, spans)?.id).toBe('left');
    expect(columnAt(118, spans)?.id).toBe('right');
    expect(columnAt(900, spans)?.id).toBe('right');
    expect(columnAt(-9, spans)?.id).toBe('left');
    expect(columnAt(5, [])).toBeUndefined();
  });
});

describe('stepFrom', () => {
  it('stops at both ends of a column', () => {
    expect(stepFrom({ stage: 's1', index: 0 }, 'up', columns)).toEqual({ stage: 's1', index: 0 });
    expect(stepFrom({ stage: 's1', index: 3 }, 'down', columns)).toEqual({ stage: 's1', index: 3 });
    expect(stepFrom({ stage: 's1', index: 2 }, 'down', columns)).toEqual({ stage: 's1', index: 3 });
  });

  it('keeps the height sideways as far as the next column reaches', () => {
    expect(stepFrom({ stage: 's1', index: 2 }, 'right', columns)).toEqual({
      stage: 's2',
      index: 0,
    });
    expect(stepFrom({ stage: 's2', index: 0 }, 'right', columns)).toEqual({
      stage: 's3',
      index: 0,
    });
    expect(stepFrom({ stage: 's3', index: 4 }, 'left', columns)).toEqual({ stage: 's2', index: 0 });
  });

  it('stays on the board', () => {
    expect(stepFrom({ stage: 's1', index: 1 }, 'left', columns)).toEqual({ stage: 's1', index: 1 });
    expect(stepFrom({ stage: 's3', index: 1 }, 'right', columns)).toEqual({
      stage: 's3',
      index: 1,
    });
  });

  it('leads from the bucket without a stage to the first column only', () => {
    const bucket = { stage: 'off-board', index: 2 };
    expect(stepFrom(bucket, 'right', columns)).toEqual({ stage: 's1', index: 2 });
    expect(stepFrom(bucket, 'down', columns)).toBe(bucket);
    expect(stepFrom(bucket, 'left', columns)).toBe(bucket);
  });
});

it('knows the four arrow keys', () => {
  expect(directionOf('ArrowLeft')).toBe('left');
  expect(directionOf('Tab')).toBeUndefined();
});
