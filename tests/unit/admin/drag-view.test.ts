import { placeWords } from '../../../admin/domain/announcement';
import { cardsIn, columnOf, OFF_BOARD } from '../../../admin/domain/board-move';
import { spotOf, withCardAt } from '../../../admin/domain/drag-view';

import { board, card, column, ids } from './board-fixture';

const a = card('a');
const b = card('b');
const start = board(
  [
    column('s1', 'open', 10, [a, b]),
    column('s2', 'open', 50, [card('c')]),
    column('s3', 'won', 100, []),
  ],
  [card('x')],
);

describe('withCardAt', () => {
  it('shows the card where it would land, heads untouched', () => {
    const view = withCardAt(start, a, { stage: 's2', index: 1 });
    expect(ids(cardsIn(view, 's1'))).toEqual(['b']);
    expect(ids(cardsIn(view, 's2'))).toEqual(['c', 'a']);
    expect(columnOf(view, 's2')?.count).toBe(1);
  });

  it('counts the place without the card itself', () => {
    const view = withCardAt(start, a, { stage: 's1', index: 1 });
    expect(ids(cardsIn(view, 's1'))).toEqual(['b', 'a']);
  });

  it('leaves the columns alone that the card does not touch', () => {
    const view = withCardAt(start, a, { stage: 's2', index: 0 });
    expect(columnOf(view, 's3')).toBe(columnOf(start, 's3'));
  });
});

describe('spotOf', () => {
  it('finds a card in a column, in the bucket, nowhere', () => {
    expect(spotOf(start, 'b')).toEqual({ stage: 's1', index: 1 });
    expect(spotOf(start, 'x')).toEqual({ stage: OFF_BOARD, index: 0 });
    expect(spotOf(start, 'nobody')).toBeNull();
  });
});

describe('placeWords', () => {
  it('counts from one and adds the card where it is not yet counted', () => {
    expect(placeWords(start, a, { stage: 's1', index: 1 }, 'bucket')).toEqual({
      title: 'A',
      stage: 'Stage s1',
      position: 2,
      count: 2,
    });
    expect(placeWords(start, a, { stage: 's2', index: 0 }, 'bucket')).toMatchObject({
      position: 1,
      count: 2,
    });
    expect(placeWords(start, card('x'), { stage: OFF_BOARD, index: 0 }, 'bucket')).toMatchObject({
      stage: 'bucket',
      count: 1,
    });
  });
});
