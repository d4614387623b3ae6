import { staleFields } from '../../../server/domain/stale-fields';

const stored = { body: 'theirs', outcome: null, cost: 5 };

it('are those that somebody else gave another value since they were read', () => {
  expect(staleFields(stored, { body: 'mine' }, { body: 'before' })).toEqual([
    { field: 'body', mine: 'mine', theirs: 'theirs' },
  ]);
  expect(staleFields(stored, { outcome: 'held' }, { outcome: 'moved' })).toEqual([
    { field: 'outcome', mine: 'held', theirs: null },
  ]);
});

it('compares lists and objects by what is in them', () => {
  const list = { days: ['a', 'b'], offer: { text: 'x', links: [] } };
  expect(staleFields(list, { days: ['c'] }, { days: ['a', 'b'] })).toEqual([]);
  expect(
    staleFields(list, { offer: { text: 'y' } }, { offer: { links: [], text: 'x', more: null } }),
  ).toEqual([]);
  for (const was of [['a'], ['b', 'a'], ['a', 'b', null], 'a,b', { 0: 'a', 1: 'b' }, null])
    expect(staleFields(list, { days: ['c'] }, { days: was })).toHaveLength(1);
});

it('are none where nothing changed, both did the same, or nobody says what it was', () => {
  expect(staleFields(stored, { body: 'mine' }, { body: 'theirs' })).toEqual([]);
  expect(staleFields(stored, { body: 'theirs' }, { body: 'before' })).toEqual([]);
  expect(staleFields(stored, { body: 'mine' }, {})).toEqual([]);
  expect(staleFields(stored, {}, { body: 'before' })).toEqual([]);
  expect(staleFields(stored, { outcome: 'held' }, { outcome: undefined })).toEqual([]);
});
