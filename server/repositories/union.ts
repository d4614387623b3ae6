import type { Builder, Database, Row, Trx } from './database';

/** A long formula that orders many columns binds more than one statement takes, or takes quickly. */
const MOST_BINDINGS = 4_000;

function bindable<T extends { bindings: readonly unknown[] }>(parts: readonly T[]): T[][] {
  const groups: T[][] = [];
  let bindings = 0;
  for (const part of parts) {
    const last = groups.at(-1);
    bindings += part.bindings.length;
    if (last && bindings <= MOST_BINDINGS) last.push(part);
    else {
      groups.push([part]);
      bindings = part.bindings.length;
    }
  }
  return groups;
}

/** Several selects of the same columns, each with its own order and limit, in one statement. */
export const createUnion =
  (db: Database) =>
  async (parts: Builder[], trx?: Trx): Promise<Row[]> => {
    const compiled = parts.map((part) => part.toSQL());
    const found: Row[] = [];
    for (const some of bindable(compiled)) {
      const rows = await db.rows(
        some.map(({ sql }, i) => `select * from (${sql}) part${i}`).join(' union all '),
        some.flatMap(({ bindings }) => [...bindings]),
        trx,
      );
      found.push(...rows);
    }
    return found;
  };
