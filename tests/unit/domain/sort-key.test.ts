import fc from 'fast-check';
import { keyBetween, MAX_SORT_KEY_LENGTH, spacedKeys } from '../../../server/domain/sort-key';

const KEY = /^[0-9a-z]*[1-9a-z]$/;
const key = fc.stringMatching(/^[0-9a-z]{0,12}[1-9a-z]$/);

function expectAscending(keys: readonly string[]): void {
  const wrong = keys.findIndex((k, i) => !KEY.test(k) || (i > 0 && (keys[i - 1] ?? '') >= k));
  expect(wrong).toBe(-1);
}

const lengths = (keys: readonly string[]): number =>
  keys.reduce((longest, { length }) => Math.max(longest, length), 0);

/** Inserts `count` keys one after another at the place that `place` names and checks each. */
function insert(count: number, place: (keys: string[]) => number): string[] {
  const keys: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const index = place(keys);
    const [above, below] = [keys[index - 1] ?? null, keys[index] ?? null];
    keys.splice(index, 0, keyBetween(above, below));
  }
  expectAscending(keys);
  return keys;
}

describe('keyBetween', () => {
  it('lies strictly between any two keys', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        fc.pre(a !== b);
        const [low, high] = a < b ? [a, b] : [b, a];
        expectAscending([low, keyBetween(low, high), high]);
        expectAscending([keyBetween(null, low), low]);
        expectAscending([high, keyBetween(high, null)]);
      }),
      { numRuns: 3000 },
    );
  });

  it('finds room where there seems to be none', () => {
    for (const [low, high] of [
      ['a', 'a1'],
      ['a', 'a01'],
      ['az', 'b'],
      ['azzz', 'b0001'],
      ['00001', '00002'],
      ['zzzzz', 'zzzzz1'],
    ] as const) {
      expectAscending([low, keyBetween(low, high), high]);
    }
    expectAscending([keyBetween(null, '00001'), '00001']);
    expectAscending([keyBetween(null, '1'), '1']);
    expectAscending([keyBetween(null, '0000000001'), '0000000001']);
    expectAscending(['zzzzz', keyBetween('zzzzz', null)]);
    expectAscending(['zzzzzzzzzz', keyBetween('zzzzzzzzzz', null)]);
  });

  it('keeps ten thousand cards at the end, or at the top, at five characters', () => {
    expect(lengths(insert(10_000, (keys) => keys.length))).toBeLessThanOrEqual(5);
    expect(lengths(insert(10_000, () => 0))).toBeLessThanOrEqual(5);
  });

  it('stays in order for ten thousand inserts at one gap; one character more in about five', () => {
    for (const place of [
      (keys: string[]) => Math.min(1, keys.length),
      (keys: string[]) => Math.max(0, keys.length - 1),
      (keys: string[]) => Math.floor(keys.length / 2),
    ]) {
      expect(lengths(insert(10_000, place))).toBeLessThanOrEqual(10 + 10_000 / 5);
    }
  });

  it('gives room for more than a hundred inserts at one gap before re-spacing', () => {
    let [low, high] = spacedKeys(2) as [string, string];
    let inserts = 0;
    for (; high.length <= MAX_SORT_KEY_LENGTH; inserts += 1) high = keyBetween(low, high);
    expect(inserts).toBeGreaterThan(100);
    [low, high] = spacedKeys(2) as [string, string];
    for (inserts = 0; low.length <= MAX_SORT_KEY_LENGTH; inserts += 1) low = keyBetween(low, high);
    expect(inserts).toBeGreaterThan(100);
  });

  it('stays in order at random places', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 200 }),
        (at) => {
          let i = 0;
          insert(at.length, (keys) => Math.round((at[i++] ?? 0) * keys.length));
        },
      ),
    );
  });

  it('refuses keys out of order and what is no key', () => {
    for (const [low, high] of [
      ['b', 'a'],
      ['a', 'a'],
      ['a1', 'a'],
    ] as const) {
      expect(() => keyBetween(low, high)).toThrow(RangeError);
    }
    for (const wrong of ['', '0', 'a0', 'A', 'ä', 'a b', 'a\n']) {
      expect(() => keyBetween(wrong, null)).toThrow(RangeError);
      expect(() => keyBetween(null, wrong)).toThrow(RangeError);
    }
  });
});

describe('spacedKeys', () => {
  it.each([0, 1, 2, 37, 1_000, 100_000])('gives %i ascending keys of one short length', (count) => {
    const keys = spacedKeys(count);
    expect(keys).toHaveLength(count);
    expectAscending(keys);
    expect(new Set(keys.map(({ length }) => length)).size).toBeLessThanOrEqual(1);
    expect(lengths(keys)).toBeLessThanOrEqual(6);
  });

  it('spaces evenly', () => {
    const places = spacedKeys(999).map((k) => Number.parseInt(k, 36));
    const gaps = places.slice(1).map((place, i) => place - (places[i] ?? 0));
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(36);
  });

  it('leaves room at both ends', () => {
    const keys = spacedKeys(100_000);
    for (let i = 0; i < 1_000; i += 1) {
      keys.unshift(keyBetween(null, keys[0] ?? null));
      keys.push(keyBetween(keys.at(-1) ?? null, null));
    }
    expectAscending(keys);
    expect(lengths(keys)).toBeLessThanOrEqual(6);
  });

  it.each([-1, 1.5, NaN, Infinity])('refuses %p', (count) => {
    expect(() => spacedKeys(count)).toThrow(RangeError);
  });
});
