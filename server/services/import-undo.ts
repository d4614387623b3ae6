import type { Kit } from '../app';
import { UIDS } from '../constants';
import { conflict } from '../domain/errors';
import type { Trx } from '../repositories/database';
import type { ImportRecord } from '../repositories/import';
import type { ImportedRow } from '../repositories/import-chunk';
import type { OpportunityPatch, OpportunityRecord } from '../repositories/opportunity';
import type { Caller } from './caller';
import type { OpportunityCommit, Write } from './opportunity-commit';
import type { Outbox } from './outbox';

type Deps = { commit: OpportunityCommit; outbox: Outbox };

/** Takes an import back: what it made goes, what it changed becomes what it was. */
export function createImportUndo({ repositories, now }: Kit, deps: Deps) {
  const { importChunk, importMatch, opportunity, personLink } = repositories;

  /** How many rows somebody has touched since: another version, gone, or with activities. */
  async function touched(rows: ImportedRow[]): Promise<number> {
    const ids = rows.map(({ id }) => id);
    const versions = await importMatch.versions(ids);
    const made = rows.filter(({ before }) => before === null).map(({ id }) => id);
    const busy = await importMatch.withActivities(made);
    return rows.filter(({ id, version }) => versions.get(id) !== version || busy.has(id)).length;
  }

  async function takeBack(rows: ImportedRow[], caller: Caller, trx: Trx): Promise<void> {
    const locked = new Map(
      (
        await opportunity.lockByIds(
          rows.map(({ id }) => id),
          trx,
        )
      ).map((found) => [found.id, found]),
    );
    const made: OpportunityRecord[] = [];
    const writes: Write[] = [];
    for (const { id, version, before } of rows) {
      const record = locked.get(id);
      // Changed between the check and now: a colleague's work stays.
      if (record?.version !== version) continue;
      if (before === null) made.push(record);
      else writes.push({ before: record, patch: before as OpportunityPatch });
    }
    // Nobody was told that an import made them.
    await deps.commit.remove(made, caller.actor, now(), trx, { announce: false });
    await deps.commit.update(writes, caller.actor, now(), trx);
  }

  return {
    /** @throws DomainError 409 when rows of it were changed since */
    async check(record: ImportRecord): Promise<void> {
      let count = 0;
      for (
        let chunk = await importChunk.after(record.id, 0);
        chunk?.outcome;
        chunk = await importChunk.after(record.id, chunk.seq)
      ) {
        count += await touched(chunk.outcome.rows);
        // SQLite's driver answers at once: without this nobody else would get a turn until the last chunk.
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (count === 0) return;
      throw conflict(
        `The import cannot be undone: ${count} of its opportunities were changed since`,
        {
          usedBy: count,
        },
      );
    },

    /** One chunk, from the last to the first; then the people that nothing hangs on. @returns whether there is more */
    async step(
      record: ImportRecord,
      caller: Caller,
      trx: Trx,
      onCommit: (callback: () => void) => void,
    ): Promise<boolean> {
      const chunk = await importChunk.bySeq(record.id, record.cursor, trx);
      if (!chunk) return false;
      if (chunk.outcome) {
        await takeBack(chunk.outcome.rows, caller, trx);
        await personLink.removeUnused(UIDS.contact, chunk.outcome.contacts, trx);
        await personLink.removeUnused(UIDS.organization, chunk.outcome.organizations, trx);
        deps.outbox.sendAfter(onCommit);
      }
      await repositories.import.update(record.id, { cursor: chunk.seq - 1 }, now(), trx);
      return chunk.seq > 1;
    },
  };
}
export type ImportUndo = ReturnType<typeof createImportUndo>;
