import type { ImportProblem, ImportRun, ImportState } from '../../shared/contracts/import';
import type { RecordImportRun } from '../../shared/contracts/record-import';
import type { Kit } from '../app';
import { ACTIONS } from '../constants';
import { conflict, forbidden, invalid, lacks, notFound } from '../domain/errors';
import type { ImportRecord } from '../repositories/import';
import type { Caller } from './caller';
import type { ImportSettings } from './import-plan';
import type { ImportRunner } from './import-run';
import type { ImportUndo } from './import-undo';
import type { ImportUpload, Upload } from './import-upload';
import type { RecordImport } from './record-import-work';
import { importRun, recordImportRun } from '../validation/import';
import { parse } from '../validation/parse';
import { csvLine } from './csv-line';
import { iso } from './present';

type Deps = {
  upload: ImportUpload;
  settings: ImportSettings;
  runner: ImportRunner;
  undo: ImportUndo;
  records: RecordImport;
};

const SHOWN = 100;
const LISTED = 20;
const KEEP_ROWS_MS = 7 * 86_400_000;
const BATCH = 20;

/** Uploads of CSV files, their runs, their errors, and taking them back. */
export function createImportService({ repositories, now }: Kit, deps: Deps) {
  const { importChunk } = repositories;

  /** Whoever may import without a condition sees everybody's; with one only what he started himself. */
  const sees = (caller: Caller, record: ImportRecord): boolean =>
    caller.scope('opportunity.import').all || isOwn(caller, record);
  const isOwn = (caller: Caller, { userId, via, userName }: ImportRecord): boolean =>
    userId === null
      ? via === caller.actor.via && userName === caller.actor.userName
      : userId === caller.actor.userId;

  async function visible(documentId: string, caller: Caller): Promise<ImportRecord> {
    const record = await repositories.import.byDocumentId(documentId);
    if (!record || !sees(caller, record)) throw notFound('Import');
    return record;
  }

  async function present(record: ImportRecord, caller: Caller): Promise<ImportState> {
    const outcomes =
      record.failed + record.noted > 0 ? await importChunk.tellingOutcomes(record.id, SHOWN) : [];
    const first = (problems: ImportProblem[]) => problems.slice(0, SHOWN);
    return {
      id: record.documentId,
      status: record.status,
      type: record.type,
      fileName: record.fileName,
      funnel: record.funnelDocumentId,
      processed: record.processed,
      total: record.total,
      created: record.created,
      updated: record.updated,
      unchanged: record.unchanged,
      failed: record.failed,
      errors: first(outcomes.flatMap(({ errors }) => errors)),
      notes: first(outcomes.flatMap(({ notes }) => notes)),
      noteCount: record.noted,
      message: record.message,
      startedBy: record.userName,
      createdAt: iso(record.at),
      finishedAt: record.finishedAt === null ? null : iso(record.finishedAt),
      canUndo: await canUndo(record, caller),
    };
  }

  async function canUndo(record: ImportRecord, caller: Caller): Promise<boolean> {
    return (
      ['done', 'cancelled', 'failed'].includes(record.status) &&
      record.created + record.updated > 0 &&
      isOwn(caller, record) &&
      (await repositories.import.lastApplied()) === record.id &&
      (await importChunk.has(record.id))
    );
  }

  async function opportunityStart(record: ImportRecord, options: ImportRun, caller: Caller) {
    if (!caller.allows(ACTIONS.opportunityCreate))
      throw forbidden('Importing makes opportunities, which your role may not');
    if (options.createMissing && !caller.allows(ACTIONS.organizationUpdate))
      throw forbidden('Your role may not create organizations and contacts');
    const { env } = await deps.settings(record, options);
    return { options, funnelDocumentId: options.funnel, externalSource: env.source };
  }
  async function recordStart(record: ImportRecord, options: RecordImportRun, caller: Caller) {
    const right = record.type === 'leads' ? ACTIONS.leadUpdate : ACTIONS.organizationUpdate;
    if (!caller.allows(right)) throw lacks(`Importing ${record.type}`, right);
    if (options.createMissing && !caller.allows(ACTIONS.organizationUpdate))
      throw lacks('Making organizations', ACTIONS.organizationUpdate);
    await deps.records.check(record, options);
    return { recordOptions: options, funnelDocumentId: options.funnel ?? null };
  }

  /** What a body says is checked before anything else; what it means when it begins. */
  function startOf(record: ImportRecord, body: unknown, caller: Caller) {
    if (record.type === 'opportunities') {
      const options = parse(importRun, body);
      return () => opportunityStart(record, options, caller);
    }
    const options = parse(recordImportRun, body);
    return () => recordStart(record, options, caller);
  }

  async function* errorLines(record: ImportRecord): AsyncGenerator<string> {
    const names = record.columns.map(({ name }) => name);
    yield csvLine([...names, 'error']);
    let seq = 0;
    for (;;) {
      const chunk = await importChunk.after(record.id, seq);
      if (!chunk) return;
      const messages = new Map<number, string[]>();
      for (const { row, column, message } of chunk.outcome?.errors ?? []) {
        const said = column ? `${column}: ${message}` : message;
        messages.set(row, [...(messages.get(row) ?? []), said]);
      }
      for (const [row, said] of messages) {
        const cells = chunk.rows[row - chunk.firstRow] ?? [];
        yield csvLine([...names.map((_, i) => cells[i] ?? ''), said.join('; ')]);
      }
      seq = chunk.seq;
    }
  }

  return {
    upload: (file: Upload, caller: Caller) => deps.upload(file, caller),

    /** Newest first. */
    async list(caller: Caller): Promise<ImportState[]> {
      const mine = caller.scope('opportunity.import').all ? null : (caller.actor.userId ?? 0);
      const records = await repositories.import.latest(mine, LISTED);
      const shown = records.filter(({ status }) => status !== 'staging' && status !== 'ready');
      return Promise.all(
        shown.map((record) =>
          present({ ...record, failed: 0, noted: 0 }, caller).then((state) => ({
            ...state,
            failed: record.failed,
            noteCount: record.noted,
          })),
        ),
      );
    },

    async get(documentId: string, caller: Caller): Promise<ImportState> {
      return present(await visible(documentId, caller), caller);
    },

    /** @throws DomainError 400 naming what is still to be said, 409 when it has been started */
    async run(documentId: string, body: unknown, caller: Caller): Promise<ImportState> {
      const record = await visible(documentId, caller);
      const begin = startOf(record, body, caller);
      if (record.status === 'staging') {
        if (record.encoding === '') {
          throw invalid('encoding', 'upload the file again and say how its bytes are read');
        }
        throw invalid('separator', 'upload the file again and say what separates its columns');
      }
      if (record.status !== 'ready') throw conflict('This import was started before');
      const patch = await begin();
      const started = await repositories.import.updateIn(
        record.id,
        ['ready'],
        {
          status: 'running',
          ...patch,
          userId: caller.actor.userId,
          userName: caller.actor.userName,
          via: caller.actor.via,
        },
        now(),
      );
      if (!started) throw conflict('This import was started before');
      void deps.runner.wake();
      return this.get(documentId, caller);
    },

    /** What has been imported stays; it can be undone. */
    async cancel(documentId: string, caller: Caller): Promise<ImportState> {
      const record = await visible(documentId, caller);
      const ended = { leaseBy: null, leaseUntil: null, finishedAt: now() };
      const states = ['ready' as const, 'running' as const];
      const patch = { status: 'cancelled' as const, ...ended };
      if (!(await repositories.import.updateIn(record.id, states, patch, now())))
        throw conflict('This import is not running');
      return this.get(documentId, caller);
    },

    /** @throws DomainError 409 when it is not the last one, its rows are gone, or somebody has changed one since */
    async undo(documentId: string, caller: Caller): Promise<ImportState> {
      const record = await visible(documentId, caller);
      if (!isOwn(caller, record)) throw forbidden('Only who started an import may undo it');
      if (!(await canUndo(record, caller)))
        throw conflict('Only the last import can be undone, for seven days');
      await deps.undo.check(record);
      const patch = { status: 'undoing' as const, leaseUntil: null, leaseBy: null };
      if (!(await repositories.import.updateIn(record.id, [record.status], patch, now())))
        throw conflict('This import has just changed, look again');
      void deps.runner.wake();
      return this.get(documentId, caller);
    },

    /** The rows that were not imported as CSV, with what is wrong in a column of its own: repaired, they can be uploaded. */
    async errors(documentId: string, caller: Caller): Promise<AsyncIterable<string>> {
      const record = await visible(documentId, caller);
      if (!(await importChunk.has(record.id))) throw notFound('Rows of this import');
      return errorLines(record);
    },

    /** Rows of files go after a week; what was uploaded and never run goes with them. */
    async clean(): Promise<void> {
      const before = now() - KEEP_ROWS_MS;
      for (;;) {
        const ids = await importChunk.importsBefore(before, BATCH);
        if (ids.length === 0) return;
        await importChunk.removeOf(ids);
      }
    },
  };
}
export type ImportService = ReturnType<typeof createImportService>;
