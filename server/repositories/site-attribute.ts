import type { SiteAttributeType } from '../../shared/contracts/record';
import { UIDS } from '../constants';
import type { Codec } from './codec';
import { day, flag, number, text } from './codec';
import type { Database, Trx } from './database';

export type SiteValue = string | number | boolean | null;
export type SiteColumn = { name: string; type: SiteAttributeType };

const maybeFlag: Codec<boolean | null> = {
  ...flag,
  read: (value) => (value === null || value === undefined ? null : flag.read(value)),
  write: (value) => value,
};

function codecOf(
  type: SiteAttributeType,
): Codec<string | null> | Codec<number | null> | Codec<boolean | null> {
  switch (type) {
    case 'integer':
    case 'decimal':
    case 'float':
      return number;
    case 'boolean':
      return maybeFlag;
    case 'date':
      return day;
    default:
      return text;
  }
}

/** Columns that a site added to opportunities. */
export function createSiteAttributeRepository(db: Database) {
  return {
    async read(
      opportunityId: number,
      columns: readonly SiteColumn[],
      trx?: Trx,
    ): Promise<Record<string, SiteValue>> {
      if (columns.length === 0) return {};
      const row = await db
        .from(UIDS.opportunity, trx)
        .where({ id: opportunityId })
        .first(columns.map(({ name }) => db.columnOf(UIDS.opportunity, name)));
      return Object.fromEntries(
        columns.map(({ name, type }) => [
          name,
          codecOf(type).read(row?.[db.columnOf(UIDS.opportunity, name)]),
        ]),
      );
    },
    async write(opportunityId: number, values: Record<string, SiteValue>, trx: Trx): Promise<void> {
      const set = Object.entries(values).map(([name, value]) => [
        db.columnOf(UIDS.opportunity, name),
        value,
      ]);
      if (set.length === 0) return;
      await db
        .from(UIDS.opportunity, trx)
        .where({ id: opportunityId })
        .update(Object.fromEntries(set) as Record<string, SiteValue>);
    },
  };
}
