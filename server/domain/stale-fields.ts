type Fields = Readonly<Record<string, unknown>>;

/** A field that somebody else changed since it was read, and to which both gave different values. */
export type StaleField = { field: string; mine: unknown; theirs: unknown };

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** By content: a database gives the keys of an object back in an order of its own, and nothing is null. */
function same(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return (a ?? null) === (b ?? null);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
}

/**
 * Where a record has no version, whoever changes it says what stood in the fields that he changes.
 *
 * @param was those fields as they were read; a field that is not named is not compared
 */
export const staleFields = (stored: Fields, mine: Fields, was: Fields): StaleField[] =>
  Object.keys(was)
    .filter((field) => mine[field] !== undefined)
    .filter((field) => !same(stored[field], was[field]) && !same(stored[field], mine[field]))
    .map((field) => ({ field, mine: mine[field], theirs: stored[field] ?? null }));
