import {
  cardsIn,
  columnOf,
  foresee,
  insertBetween,
  neighboursAt,
  OFF_BOARD,
  settle,
} from '../../../admin/domain/board-move';
import type { CardMove } from '../../../admin/domain/board-move';

import { board, card, column, ids, red } from './board-fixture';

const a = card('a');
const b = card('b', { light: red });
const c = card('c');
const won = card('w', { probability: 100, currentValue: 1000 });

const threeColumns = () =>
  board([
    column('s1', 'open', 10, [a, b, c]),
    column('s2', 'open', 50, []),
    column('s3', 'won', 100, [won]),
  ]);

const toSecond: CardMove = { card: b, from: 's1', to: 's2', neighbours: {} };

describe('neighboursAt', () => {
  it.each([
    [0, { after: undefined, before: 'a' }],
    [1, { after: 'a', before: 'c' }],
    [2, { after: 'c', before: undefined }],
  ])('names who stands above and below place %i, the card itself left out', (index, expected) => {
    expect(neighboursAt([a, b, c], index, 'b')).toEqual(expected);
  });

  it('names nobody in an empty column', () => {
    expect(neighboursAt([], 0, 'b')).toEqual({ after: undefined, before: undefined });
  });
});

describe('insertBetween', () => {
  it('finds the place from either neighbour', () => {
    expect(ids(insertBetween([a, b, c], won, { after: 'b' }))).toEqual(['a', 'b', 'w', 'c']);
    expect(ids(insertBetween([a, b, c], won, { before: 'b' }))).toEqual(['a', 'w', 'b', 'c']);
  });

  it('goes to the top without neighbours and never doubles a card', () => {
    expect(ids(insertBetween([a, b, c], c, {}))).toEqual(['c', 'a', 'b']);
  });
});

describe('foresee', () => {
  it('takes the card out of its column and counts it in the other one', () => {
    const after = foresee(threeColumns(), toSecond);
    expect(ids(cardsIn(after, 's1'))).toEqual(['a', 'c']);
    expect(columnOf(after, 's1')).toMatchObject({ count: 2, targetValue: 2000, currentValue: 200 });
    expect(columnOf(after, 's1')?.lights.red).toBe(0);
    expect(columnOf(after, 's2')).toMatchObject({ count: 1, targetValue: 1000, currentValue: 500 });
    expect(columnOf(after, 's2')?.lights.red).toBe(1);
  });

  it('shows the value that the new stage gives', () => {
    const [moved] = cardsIn(foresee(threeColumns(), toSecond), 's2');
    expect(moved).toMatchObject({ probability: 50, currentValue: 500 });
  });

  it('keeps a probability of its own between open stages, not when the opportunity is won', () => {
    const own = card('b', { probability: 30, currentValue: 300 });
    const start = board([
      column('s1', 'open', 10, [own]),
      column('s2', 'open', 50, []),
      column('s3', 'won', 100, []),
    ]);
    const opened = foresee(start, { ...toSecond, card: own });
    expect(cardsIn(opened, 's2')[0]?.probability).toBe(30);
    const closed = foresee(start, { ...toSecond, card: own, to: 's3' });
    expect(cardsIn(closed, 's3')[0]).toMatchObject({ probability: 100, currentValue: 1000 });
  });

  it('leaves sums alone for a card in another currency', () => {
    const dollars = card('b', { currency: 'USD' });
    const start = board([column('s1', 'open', 10, [dollars]), column('s2', 'open', 50, [])]);
    const after = foresee(start, { ...toSecond, card: dollars });
    expect(columnOf(after, 's2')).toMatchObject({ count: 1, targetValue: 0, currentValue: 0 });
  });

  it('changes no head when only the order changes', () => {
    const start = threeColumns();
    const after = foresee(start, { ...toSecond, to: 's1', neighbours: { after: 'c' } });
    expect(ids(cardsIn(after, 's1'))).toEqual(['a', 'c', 'b']);
    expect(columnOf(after, 's1')?.count).toBe(3);
    expect(columnOf(after, 's2')).toBe(columnOf(start, 's2'));
  });

  it('brings a card back from without a stage', () => {
    const lost = card('x');
    const start = board([column('s1', 'open', 10, [a])], [lost]);
    const after = foresee(start, { card: lost, from: OFF_BOARD, to: 's1', neighbours: {} });
    expect(after.offBoard).toEqual({ count: 0, cards: [], nextCursor: null });
    expect(ids(cardsIn(after, 's1'))).toEqual(['x', 'a']);
  });

  it('does nothing once the board knows a newer version of the card', () => {
    const start = board([
      column('s1', 'open', 10, [a]),
      column('s2', 'open', 50, [card('b', { version: 2 })]),
    ]);
    expect(foresee(start, toSecond)).toBe(start);
  });
});

describe('settle', () => {
  const answer = {
    card: card('b', { version: 2, probability: 50, currentValue: 500, light: red }),
    deltas: {
      s1: {
        count: -1,
        targetValue: -1000,
        currentValue: -100,
        figure: 0,
        withoutFigure: -1,
      },
      s2: { count: 1, targetValue: 1000, currentValue: 500, figure: 50, withoutFigure: 0 },
    },
  };

  it('takes the card of the answer and adds the changes of the heads', () => {
    const after = settle(threeColumns(), toSecond, answer);
    expect(cardsIn(after, 's2')).toEqual([answer.card]);
    expect(columnOf(after, 's1')).toMatchObject({ count: 2, targetValue: 2000, currentValue: 200 });
    expect(columnOf(after, 's2')).toMatchObject({ count: 1, targetValue: 1000, currentValue: 500 });
    expect(columnOf(after, 's2')?.lights.red).toBe(1);
    expect(columnOf(after, 's1')).toMatchObject({ figure: null, withoutFigure: -1 });
    expect(columnOf(after, 's2')).toMatchObject({ figure: 50, withoutFigure: 0 });
    expect(after.totals).toMatchObject({ figure: 50, withoutFigure: -1 });
  });

  it('adds up the open columns in the totals and leaves the prospects as they were read', () => {
    const { totals } = settle(threeColumns(), toSecond, answer);
    expect(totals).toMatchObject({ count: 3, targetValue: 3000, currentValue: 700, prospects: 7 });
  });

  it('counts an answer once, however often it is reported', () => {
    const once = settle(threeColumns(), toSecond, answer);
    expect(settle(once, toSecond, answer)).toBe(once);
  });

  it('keeps the heads of a pure change of order', () => {
    const move = { ...toSecond, to: 's1', neighbours: { before: 'a' } };
    const after = settle(threeColumns(), move, { card: { ...b }, deltas: {} });
    expect(ids(cardsIn(after, 's1'))).toEqual(['b', 'a', 'c']);
    expect(columnOf(after, 's1')).toMatchObject({ count: 3, targetValue: 3000 });
    expect(columnOf(after, 's1')?.lights.red).toBe(1);
  });
});
