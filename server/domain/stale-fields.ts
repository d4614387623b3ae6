type Fields = Readonly<Record<string, unknown>>;

/** A field that somebody else changed since it was read, and to which both gave different values. */
export type StaleField = { field: string; mine: unknown; theirs: unknown };

const same = (a: unknown, b: unknown): boolean => (a ?? null) === (b ?? null);

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
