import { randomUUID } from 'node:crypto';
import type { Kit } from '../app';
import { ACTIONS } from '../constants';
import { DomainError, forbidden } from '../domain/errors';
import type { ImportDraft, ImportRecord } from '../repositories/import';
import type { Trx } from '../repositories/database';
import { isUniqueViolation } from '../repositories/transaction';
import type { Caller } from './caller';
import type { Callers } from './callers';
import type { ImportChunkWork } from './import-chunk';
import type { ImportSetting, ImportSettings } from './import-plan';
import type { ImportUndo } from './import-undo';

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
};

/**
 * Carries out imports in the background, on whichever instance takes the lease: 500 rows, what became of them and the
 * cursor in one transaction, so that a process may die at any moment and nothing is lost or done twice.
 */
export function createImportRun(kit: Kit, deps: Deps) {
  const { strapi, repositories, transaction, now } = kit;
  const { importChunk } = repositories;
  const worker = randomUUID();
  let working: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  async function callerOf(record: ImportRecord): Promise<Caller> {
    const { userId, userName, via } = record;
    if (userId === null) return deps.callers.system('import', { userId, userName });
    const caller = await deps.callers.ofUser(userId, 'import');
    if (via === 'admin' && !caller.allows(ACTIONS.opportunityImport))
      throw forbidden('The user who started this may not import any more');
    return caller;
  }

  /** What the transaction of a chunk starts with; null when somebody else works on it or a user stopped it. */
  async function mine(id: number, status: ImportRecord['status'], trx: Trx) {
    const record = await repositories.import.lock(id, trx);
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
  async function nextChunk(id: number, setting: ImportSetting, caller: Caller): Promise<boolean> {
    return transaction(async (trx) => {
      if (setting.options.createMissing) await repositories.import.lockAllAtWork(trx);
      const record = await mine(id, 'running', trx);
      if (!record) return false;
      const chunk = await importChunk.bySeq(id, record.cursor + 1, trx);
      if (!chunk) {
        await repositories.import.update(id, { status: 'done', ...ended() }, now(), trx);
        return false;
      }
      const current = { ...setting, env: { ...setting.env, now: now() } };
      const result = await deps.chunk(chunk, current, caller, trx);
      const { outcome, created, updated, unchanged } = result;
      const rows = chunk.rows.filter((cells) => cells.length > 0).length;
      await importChunk.setOutcome(chunk.id, outcome, trx);
      const done = {
        cursor: chunk.seq,
        processed: record.processed + rows,
        created: record.created + created,
        updated: record.updated + updated,
        unchanged: record.unchanged + unchanged,
        failed: record.failed + rows - created - updated - unchanged,
        noted: record.noted + outcome.notes.length,
      };
      await repositories.import.update(id, { ...done, ...kept() }, now(), trx);
      return true;
    });
  }

  async function carryOut(record: ImportRecord): Promise<void> {
    if (!record.options) throw new DomainError(400, 'ValidationError', 'It was never started');
    const caller = await callerOf(record);
    const setting = await deps.settings(record, record.options);
    let attempt = 1;
    for (;;) {
      if (stopped) return;
      const start = performance.now();
      try {
        if (!(await nextChunk(record.id, setting, caller))) return;
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
    let goesOn = !stopped;
    while (goesOn) {
      const start = performance.now();
      goesOn = await transaction(async (trx, onCommit) => {
        const current = await mine(record.id, 'undoing', trx);
        if (!current) return false;
        const more = await deps.undo.step(current, caller, trx, onCommit);
        const patch = more ? kept() : { status: 'undone' as const, ...ended() };
        await repositories.import.update(record.id, patch, now(), trx);
        return more && !stopped;
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
    while (!stopped) {
      const record = await repositories.import.claim(worker, now(), now() + LEASE_MS);
      if (!record) return;
      try {
        await (record.status === 'undoing' ? takeBack(record) : carryOut(record));
      } catch (error) {
        await failed(record, error);
      }
      if (stopped) await repositories.import.release(record.id, worker);
    }
  }

  /** Takes up what waits; a call while it works is one further look. */
  function wake(): Promise<void> {
    if (stopped) return working ?? Promise.resolve();
    if (working) {
      again = true;
      return working;
    }
    working = work()
      .catch((error: unknown) => {
        const name = error instanceof Error ? error.name : 'unknown error';
        strapi.log.warn(`sales-pipeline: imports wait for the next round (${name})`);
      })
      .finally(() => {
        working = null;
        if (again) {
          again = false;
          void wake();
        }
      });
    return working;
  }

  return {
    wake,
    /** Before the server ends: the chunk in work is finished, the rest is left to the next start or to another instance. */
    async stop(): Promise<void> {
      stopped = true;
      await working;
    },
  };
}
export type ImportRunner = ReturnType<typeof createImportRun>;
