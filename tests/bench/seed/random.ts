const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 24;

/** The same numbers for the same seed (mulberry32). */
export function createRandom(seed: number) {
  let state = seed >>> 0;
  const integer = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const fraction = (): number => integer() / 4_294_967_296;
  /** A whole number below `end`. */
  const below = (end: number): number => Math.floor(fraction() * end);
  const between = (low: number, high: number): number => low + fraction() * (high - low);
  const chance = (share: number): boolean => fraction() < share;
  const pick = <T>(values: readonly T[]): T => {
    const value = values[below(values.length)];
    if (value === undefined) throw new Error('Nothing to pick from');
    return value;
  };
  const documentId = (): string => {
    let id = LETTERS.charAt(below(26));
    while (id.length < ID_LENGTH) id += integer().toString(36).padStart(7, '0');
    return id.slice(0, ID_LENGTH);
  };
  return { fraction, below, between, chance, pick, documentId };
}

export type Random = ReturnType<typeof createRandom>;
