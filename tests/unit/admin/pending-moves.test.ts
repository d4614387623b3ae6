import { staysOpen, withMove } from '../../../admin/domain/pending-moves';

const move = (documentId: string, busy = false) => ({ card: { documentId }, busy });

it('puts a move in its place, a new one at the end', () => {
  const moves = [move('a'), move('b')];
  expect(withMove(moves, move('a', true))).toEqual([move('a', true), move('b')]);
  expect(withMove(moves, move('c'))).toEqual([move('a'), move('b'), move('c')]);
});

it.each([
  [null, true],
  [400, true],
  [409, true],
  [500, true],
  [403, false],
  [404, false],
])('keeps a question open after %s: %s', (status, stays) => {
  expect(staysOpen({ status, message: '', details: {} })).toBe(stays);
});
