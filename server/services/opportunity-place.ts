import type { Kit } from '../app';
import { conflict, invalid } from '../domain/errors';
import { MAX_SORT_KEY_LENGTH, keyBetween } from '../domain/sort-key';
import type { Column, Place } from '../repositories/column-order';
import type { Trx } from '../repositories/database';
import type { OpportunityRecord } from '../repositories/opportunity';

/** The order in which cards stand in a column (architecture 4.6). */
export function byPlace(a: OpportunityRecord, b: OpportunityRecord): number {
  if (a.sortKey === b.sortKey) return a.id - b.id;
  return a.sortKey < b.sortKey ? -1 : 1;
}

export type Wish = { after?: string; before?: string };

type Gap = { low: string | null; high: string | null };

/** Finds a place in a column between two neighbours; the caller holds the lock on the column's funnel-stage. */
export function createPlacing({ repositories }: Kit) {
  const { columnOrder, funnelStage, reference } = repositories;

  async function gapFor(column: Column, wish: Wish, moving: number[], trx: Trx): Promise<Gap> {
    const at = async (field: 'after' | 'before'): Promise<Place | null> => {
      const documentId = wish[field];
      if (documentId === undefined) return null;
      const found = await columnOrder.neighbour(column, documentId, trx, moving);
      // A neighbour that a colleague has just moved away is no mistake; one that never was is.
      if (!found && !(await reference.opportunity(documentId, { all: true }, trx))) {
        throw invalid(field, 'no such opportunity');
      }
      return found;
    };
    const after = await at('after');
    if (after) {
      const next = await columnOrder.next(column, after, trx, moving);
      return { low: after.sortKey, high: next?.sortKey ?? null };
    }
    const before = await at('before');
    if (before) {
      const previous = await columnOrder.previous(column, before, trx, moving);
      return { low: previous?.sortKey ?? null, high: before.sortKey };
    }
    const first = await columnOrder.first(column, trx, moving);
    return { low: null, high: first?.sortKey ?? null };
  }

  const fits = ({ low, high }: Gap): string | null => {
    if (low !== null && high !== null && low >= high) return null;
    const key = keyBetween(low, high);
    return key.length <= MAX_SORT_KEY_LENGTH ? key : null;
  };

  return {
    /** A sort key at the wished place (top of the column without a wish); re-spaces the column when its keys get too long. */
    async keyAt(column: Column, wish: Wish, moving: number[], trx: Trx): Promise<string> {
      const key = fits(await gapFor(column, wish, moving, trx));
      if (key !== null) return key;
      await columnOrder.respace(column, trx);
      const again = fits(await gapFor(column, wish, moving, trx));
      if (again === null) throw new Error('No sort key between neighbours after re-spacing');
      return again;
    },
    /** Keys for several rows on top of a column, in their order. */
    async keysOnTop(column: Column, ids: number[], trx: Trx): Promise<Map<number, string>> {
      const keys = new Map<number, string>();
      let above = (await columnOrder.first(column, trx, ids))?.sortKey ?? null;
      for (const id of [...ids].reverse()) {
        above = keyBetween(null, above);
        keys.set(id, above);
      }
      if ([...keys.values()].every((key) => key.length <= MAX_SORT_KEY_LENGTH)) return keys;
      await columnOrder.respace(column, trx);
      return this.keysOnTop(column, ids, trx);
    },
    /** For each column keys for `count` new rows below its last one. */
    async keysAtEnds(ends: readonly { column: Column; count: number }[], trx: Trx) {
      const lasts = await columnOrder.lasts(
        ends.map(({ column }) => column),
        trx,
      );
      return ends.map(({ count }, i): string[] => {
        let last = lasts[i] ?? null;
        return Array.from({ length: count }, () => (last = keyBetween(last, null)));
      });
    },
    /** Keys for `count` new rows below the last one. */
    async keysAtEnd(column: Column, count: number, trx: Trx): Promise<string[]> {
      const [keys] = await this.keysAtEnds([{ column, count }], trx);
      return keys ?? [];
    },
    /** Locks places in the order of all other writes. @throws DomainError 409 when one just left the funnel */
    async lockPlaces(places: readonly { id: number; stage: number }[], trx: Trx): Promise<void> {
      const locked = await funnelStage.lockAll(
        places.map(({ id }) => id),
        trx,
      );
      const stages = new Map(locked.map(({ id, stage }) => [id, stage]));
      if (places.some(({ id, stage }) => stages.get(id) !== stage)) {
        throw conflict('stage: was just removed from the funnel');
      }
    },
  };
}
export type Placing = ReturnType<typeof createPlacing>;
