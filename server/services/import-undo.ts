import type { Kit } from '../app';
import { UIDS } from '../constants';
import { conflict } from '../domain/errors';
import type { Trx } from '../repositories/database';
import type { ImportRecord } from '../repositories/import';
import type { ImportChunk, ImportedRow } from '../repositories/import-chunk';
import type { OpportunityPatch, OpportunityRecord } from '../repositories/opportunity';
import type { Caller } from './caller';
import type { OpportunityCommit, Write } from './opportunity-commit';
import type { Outbox } from './outbox';
import type { RecordImport } from './record-import-work';

/** A row that is not as a chunk has left it: somebody has changed it since, or a later chunk of the same import. */
type Touched = { seqs: number[]; before: ImportedRow['before'] };
type Repeated = Touched & { last: number };

type Deps = { commit: OpportunityCommit; outbox: Outbox; records: RecordImport };

/** Takes an import back: what it made goes, what it changed becomes what it was. */
export function createImportUndo({ repositories, transaction, now }: Kit, deps: Deps) {
  const { importChunk, importMatch, opportunity, personLink } = repositories;

  /** Sorts the rows of a chunk into those that are as it left them and those that are not: another version, gone, or with activities. */
  async function look(
    type: ImportRecord['type'],
    { seq, outcome }: ImportChunk,
    touched: Map<number, Touched>,
    repeated: Map<number, Repeated>,
  ): Promise<void> {
    const rows = outcome?.rows ?? [];
    const ids = rows.map(({ id }) => id);
    const versions =
      type === 'opportunities'
        ? await importMatch.versions(ids)
        : await deps.records.versions(type, ids);
    const isMade = ({ id, before }: ImportedRow) =>
      before === null || touched.get(id)?.before === null;
    const made = rows.filter(isMade).map(({ id }) => id);
    const busy =
      type === 'opportunities'
        ? await importMatch.withActivities(made)
        : await deps.records.busy(type, made);
    for (const row of rows) {
      const { id, version } = row;
      const earlier = touched.get(id);
      const before = isMade(row) ? null : { ...row.before, ...earlier?.before };
      if (versions.get(id) !== version || busy.has(id)) {
        touched.set(id, { seqs: [...(earlier?.seqs ?? []), seq], before });
      } else if (earlier) {
        touched.delete(id);
        repeated.set(id, { ...earlier, before, last: seq });
      }
    }
  }

  /** A row that several chunks changed is taken back once, with the last of them, to what it was before the first. */
  async function joinRepeated(record: ImportRecord, repeated: Map<number, Repeated>) {
    const seqs = new Set([...repeated.values()].flatMap((one) => [...one.seqs, one.last]));
    await transaction(async (trx) => {
      for (const seq of seqs) {
        const chunk = await importChunk.bySeq(record.id, seq, trx);
        if (!chunk?.outcome) continue;
        const rows = chunk.outcome.rows.flatMap((row): ImportedRow[] => {
          const one = repeated.get(row.id);
          if (!one) return [row];
          return one.last === seq ? [{ ...row, before: one.before }] : [];
        });
        await importChunk.setOutcome(chunk.id, { ...chunk.outcome, rows }, trx);
      }
    });
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
      const touched = new Map<number, Touched>();
      const repeated = new Map<number, Repeated>();
      for (
        let chunk = await importChunk.after(record.id, 0);
        chunk?.outcome;
        chunk = await importChunk.after(record.id, chunk.seq)
      ) {
        await look(record.type, chunk, touched, repeated);
        // SQLite's driver answers at once: without this nobody else would get a turn until the last chunk.
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (touched.size === 0) return joinRepeated(record, repeated);
      throw conflict(
        `The import cannot be undone: ${touched.size} of its ${record.type} were changed since`,
        { usedBy: touched.size },
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
        const { rows } = chunk.outcome;
        if (record.type === 'opportunities') await takeBack(rows, caller, trx);
        else await deps.records.takeBack(record.type, rows, caller, trx);
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
