import { randomUUID } from 'node:crypto';
import type { Kit } from '../app';
import { ACTIONS } from '../constants';
import { DomainError, forbidden } from '../domain/errors';
import type { ImportDraft, ImportRecord } from '../repositories/import';
import type { Trx } from '../repositories/database';
import { isUniqueViolation } from '../repositories/transaction';
import { createBackgroundRounds } from './background-rounds';
import type { Caller } from './caller';
import type { Callers } from './callers';
import type { ImportChunk } from '../repositories/import-chunk';
import type { ChunkResult, ImportChunkWork, ReadRows } from './import-chunk';
import type { ImportSettings } from './import-plan';
import type { ImportUndo } from './import-undo';
import type { RecordImport } from './record-import-work';

/** Longer than any chunk takes; after that another instance may go on. */
const LEASE_MS = 30_000;
/** Another import of the same rows at the same moment: then they are there, and are found. */
const ATTEMPTS = 3;

/**
 * SQLite's driver answers at once and on the only connection: without a pause the server would answer nobody until the
 * import is done. The share of the time that belongs to others, where there are any.
 */
const SHARE_OF_OTHERS = 0.3;

type Deps = {
  callers: Callers;
  settings: ImportSettings;
  chunk: ImportChunkWork;
  undo: ImportUndo;
  records: RecordImport;
};

type Work = {
  /** Whether it makes organizations that two imports could both miss. */
  makesPeople: boolean;
  /** Whether a chunk that is lost and done again leaves no trace: no event has told of it. */
  isRepeatable: boolean;
  /** What was read while the chunk before it was written. */
  ahead?(seq: number): ImportChunk | null;
  chunk(chunk: ImportChunk, caller: Caller, trx: Trx): Promise<ChunkResult>;
};

/**
 * Carries out imports in the background, on whichever instance takes the lease: 500 rows, what became of them and the
 * cursor in one transaction, so that a process may die at any moment and nothing is lost or done twice.
 */
export function createImportRun(kit: Kit, deps: Deps) {
  const { strapi, repositories, transaction, now } = kit;
  const { importChunk } = repositories;
  const worker = randomUUID();
  const rounds = createBackgroundRounds(strapi, 'imports wait for the next round (%s)', work);

  async function callerOf(record: ImportRecord): Promise<Caller> {
    const { userId, userName, via } = record;
    if (userId === null) return deps.callers.system('import', { userId, userName });
    const caller = await deps.callers.ofUser(userId, 'import');
    if (via === 'admin' && !caller.allows(ACTIONS.opportunityImport))
      throw forbidden('The user who started this may not import any more');
    return caller;
  }

  /** What the transaction of a chunk starts with; null when somebody else works on it or a user stopped it. */
  async function mine(id: number, status: ImportRecord['status'], trx: Trx, withOthers = false) {
    const record = await (withOthers
      ? repositories.import.lockAllAtWork(id, trx)
      : repositories.import.lock(id, trx));
    return record?.status === status && record.leaseBy === worker ? record : null;
  }

  const kept = (): Partial<ImportDraft> => ({ leaseUntil: now() + LEASE_MS });
  const ended = (): Partial<ImportDraft> => ({
    leaseBy: null,
    leaseUntil: null,
    finishedAt: now(),
  });

  async function letOthersWork(busyMs: number): Promise<void> {
    // Requests that came meanwhile are read in this turn, and ask for the connection.
    await new Promise((resolve) => setImmediate(resolve));
    if (repositories.db.engine !== 'sqlite' || !repositories.db.isAwaited()) return;
    const ms = (busyMs * SHARE_OF_OTHERS) / (1 - SHARE_OF_OTHERS);
    await new Promise((resolve) => setTimeout(resolve, ms));
  }

  /** @returns whether there is more to do */
  async function nextChunk(id: number, work: Work, caller: Caller): Promise<boolean> {
    return transaction(async (trx) => {
      const record = await mine(id, 'running', trx, work.makesPeople);
      if (!record) return false;
      const seq = record.cursor + 1;
      const chunk = work.ahead?.(seq) ?? (await importChunk.bySeq(id, seq, trx));
      if (!chunk) {
        await repositories.import.update(id, { status: 'done', ...ended() }, now(), trx);
        return false;
      }
      if (work.isRepeatable) await repositories.db.commitLater(trx);
      const result = await work.chunk(chunk, caller, trx);
      const { outcome, created, updated, unchanged } = result;
      const rows = chunk.rows.filter((cells) => cells.length > 0).length;
      const done = {
        cursor: chunk.seq,
        processed: record.processed + rows,
        created: record.created + created,
        updated: record.updated + updated,
        unchanged: record.unchanged + unchanged,
        failed: record.failed + rows - created - updated - unchanged,
        noted: record.noted + outcome.notes.length,
      };
      await importChunk.setOutcome(chunk.id, outcome, trx);
      await repositories.import.update(id, { ...done, ...kept() }, now(), trx);
      return true;
    });
  }

  async function workOf(record: ImportRecord): Promise<Work> {
    const { options, recordOptions } = record;
    if (record.type !== 'opportunities' && recordOptions)
      return {
        // Two files of one firm at once must not make it twice.
        makesPeople: true,
        isRepeatable: false,
        chunk: await deps.records.chunk(record, recordOptions),
      };
    if (!options) throw new DomainError(400, 'ValidationError', 'It was never started');
    const setting = await deps.settings(record, options);
    let upcoming: { chunk: ImportChunk; read: ReadRows } | null = null;
    const readAhead = async (seq: number) => {
      // SQLite's driver answers at once: there is no waiting to be used.
      if (repositories.db.engine === 'sqlite') return;
      const next = await repositories.db.beside(() => importChunk.bySeq(record.id, seq));
      upcoming = next && { chunk: next, read: deps.chunk.read(next, setting) };
    };
    return {
      makesPeople: options.createMissing ?? false,
      isRepeatable: true,
      ahead: (seq) => (upcoming?.chunk.seq === seq ? upcoming.chunk : null),
      chunk(chunk, caller, trx) {
        const read = upcoming?.chunk === chunk ? upcoming.read : deps.chunk.read(chunk, setting);
        upcoming = null;
        const current = { ...setting, env: { ...setting.env, now: now() } };
        // What could not be read ahead is read when it is needed.
        const meanwhile = () => void readAhead(chunk.seq + 1).catch(() => undefined);
        return deps.chunk.write(read, current, caller, trx, meanwhile);
      },
    };
  }

  async function carryOut(record: ImportRecord): Promise<void> {
    const caller = await callerOf(record);
    const todo = await workOf(record);
    let attempt = 1;
    for (;;) {
      if (rounds.isStopped()) return;
      const start = performance.now();
      try {
        if (!(await nextChunk(record.id, todo, caller))) return;
        await letOthersWork(performance.now() - start);
        attempt = 1;
      } catch (error) {
        if (!isUniqueViolation(error) || attempt >= ATTEMPTS) throw error;
        attempt += 1;
      }
    }
  }

  async function takeBack(record: ImportRecord): Promise<void> {
    const caller = await callerOf(record);
    let goesOn = !rounds.isStopped();
    while (goesOn) {
      const start = performance.now();
      goesOn = await transaction(async (trx, onCommit) => {
        const current = await mine(record.id, 'undoing', trx);
        if (!current) return false;
        const more = await deps.undo.step(current, caller, trx, onCommit);
        const patch = more ? kept() : { status: 'undone' as const, ...ended() };
        await repositories.import.update(record.id, patch, now(), trx);
        return more && !rounds.isStopped();
      });
      await letOthersWork(performance.now() - start);
    }
  }

  async function failed(record: ImportRecord, error: unknown): Promise<void> {
    const isRefusal = error instanceof DomainError;
    if (!isRefusal) {
      const name = error instanceof Error ? error.name : 'unknown error';
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      strapi.log.error(`sales-pipeline: import ${record.documentId} failed (${name} ${code})`);
    }
    const message = isRefusal ? error.message : 'An unexpected error; the server log names it.';
    const patch = { status: 'failed' as const, message, ...ended() };
    await repositories.import.updateIn(record.id, ['running', 'undoing'], patch, now());
  }

  async function work(): Promise<void> {
    while (!rounds.isStopped()) {
      const record = await repositories.import.claim(worker, now(), now() + LEASE_MS);
      if (!record) return;
      try {
        await (record.status === 'undoing' ? takeBack(record) : carryOut(record));
      } catch (error) {
        await failed(record, error);
      }
      if (rounds.isStopped()) await repositories.import.release(record.id, worker);
    }
  }

  return {
    /** Takes up what waits. */
    wake: rounds.run,
    /** Before the server ends: the chunk in work is finished, the rest is left to the next start or to another instance. */
    stop: rounds.stop,
  };
}
export type ImportRunner = ReturnType<typeof createImportRun>;
