import type {
  Encoding,
  ImportDoubt,
  ImportPreview,
  Separator,
} from '../../shared/contracts/import';
import type { ImportType, RecordImportPreview } from '../../shared/contracts/record-import';
import type { Kit } from '../app';
import { invalid } from '../domain/errors';
import { columnNames, createAnalysis, type ColumnFacts } from '../domain/import-analysis';
import { suggestMapping } from '../domain/import-column';
import { suggestRecordMapping } from '../domain/record-column';
import { isStorable } from '../domain/storable';
import type { ImportDraft, ImportRecord } from '../repositories/import';
import type { Caller } from './caller';
import { encodingsOf, readRecords, separatorsOfFile, type CsvFormat } from './csv-file';

export type Upload = {
  /** What the file holds; absent: opportunities. */
  type?: ImportType;
  /** Where the server keeps it until the request ends. */
  path: string;
  fileName: string;
  /** What the user says where the file leaves it open. */
  separator?: Separator | undefined;
  encoding?: Encoding | undefined;
};

const CHUNK_ROWS = 500;
/** Rows with huge cells make smaller chunks: a chunk is held in memory and sent in one statement. */
const CHUNK_SIGNS = 2_000_000;
const SAMPLE_ROWS = 5;
const SAMPLE_SIGNS = 300;
const MAX_COLUMNS = 200;
const MAX_ROWS = 2_000_000;

/** Keeps the place of a line without anything, so that the rows below it have their numbers. */
const BLANK: string[] = [];

const emptyImport = (caller: Caller, upload: Upload, now: number): ImportDraft => ({
  status: 'staging',
  type: upload.type ?? 'opportunities',
  fileName: isStorable(upload.fileName) ? upload.fileName.slice(0, 255) : 'import.csv',
  encoding: '',
  separator: '',
  columns: [],
  options: null,
  recordOptions: null,
  funnelDocumentId: null,
  externalSource: null,
  total: 0,
  cursor: 0,
  processed: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  failed: 0,
  noted: 0,
  message: null,
  userId: caller.actor.userId,
  userName: caller.actor.userName,
  via: caller.actor.via,
  at: now,
  finishedAt: null,
  leaseBy: null,
  leaseUntil: null,
});

export function doubtsOf(columns: readonly ColumnFacts[]): ImportDoubt[] {
  return columns.flatMap(({ name, dateFormats, decimals, isDecimalOpen }): ImportDoubt[] => [
    ...(dateFormats.length > 1
      ? [{ what: 'dateFormat' as const, column: name, candidates: dateFormats }]
      : []),
    ...(isDecimalOpen && dateFormats.length === 0
      ? [{ what: 'decimal' as const, column: name, candidates: decimals }]
      : []),
  ]);
}

/** Reads an uploaded file once from end to end: its rows go into the database in chunks, what it says of itself into the preview. */
export function createImportUpload({ repositories, now }: Kit) {
  const { importChunk } = repositories;

  async function stage(record: ImportRecord, path: string, format: CsvFormat) {
    let names: string[] | null = null;
    let analysis = createAnalysis([]);
    const sample: Record<string, string>[] = [];
    let rows: string[][] = [];
    let signs = 0;
    let total = 0;
    let seq = 0;
    /** Of the row at hand, as a spreadsheet counts: blank ones too. */
    let number = 0;
    let stored = Promise.resolve();
    /** The next rows are read while these are being stored. */
    const flush = async () => {
      await stored;
      seq += 1;
      stored = importChunk.insert(record.id, { seq, firstRow: number - rows.length + 1, rows });
      // Whoever waits for it next is told of a failure, not the process.
      stored.catch(() => undefined);
      rows = [];
      signs = 0;
    };
    for await (const cells of readRecords(path, format)) {
      number += 1;
      const isBlank = cells.length === 1 && cells[0] === '';
      if (isBlank) {
        if (rows.length > 0) rows.push(BLANK);
        if (rows.length >= CHUNK_ROWS) await flush();
        continue;
      }
      if (names === null) {
        if (cells.length > MAX_COLUMNS) throw invalid('files', `has over ${MAX_COLUMNS} columns`);
        names = columnNames(cells);
        analysis = createAnalysis(names);
        continue;
      }
      total += 1;
      if (total > MAX_ROWS) throw invalid('files', `has over ${MAX_ROWS} rows: split it`);
      analysis.see(cells);
      if (sample.length < SAMPLE_ROWS) {
        sample.push(
          Object.fromEntries(
            names.map((name, i) => [name, (cells[i] ?? '').slice(0, SAMPLE_SIGNS)]),
          ),
        );
      }
      rows.push(cells);
      for (const cell of cells) signs += cell.length;
      if (rows.length >= CHUNK_ROWS || signs >= CHUNK_SIGNS) await flush();
    }
    if (names === null || total === 0) throw invalid('files', 'holds no rows below a header');
    if (rows.length > 0) await flush();
    await stored;
    return { columns: analysis.facts(), sample, total };
  }

  /** @throws DomainError 400 for what is no CSV file */
  return async (upload: Upload, caller: Caller): Promise<ImportPreview | RecordImportPreview> => {
    const encodings = upload.encoding ? [upload.encoding] : await encodingsOf(upload.path);
    const encoding = encodings[0] ?? 'utf-8';
    const separators = upload.separator
      ? [upload.separator]
      : await separatorsOfFile(upload.path, encoding);
    const separator = separators[0] ?? ',';
    const record = await repositories.import.insert(emptyImport(caller, upload, now()), now());
    try {
      const { columns, sample, total } = await stage(record, upload.path, { encoding, separator });
      // Without encoding and separator being settled it stays what nobody can run.
      const isOpen = encodings.length > 1 || separators.length > 1;
      const status = isOpen ? ('staging' as const) : ('ready' as const);
      const settled = encodings.length > 1 ? '' : encoding;
      const found = { status, encoding: settled, separator, columns, total };
      await repositories.import.update(record.id, found, now());
      const names = columns.map(({ name }) => name);
      const { type } = record;
      const preview = {
        id: record.documentId,
        fileName: record.fileName,
        columns: names,
        sample,
        rows: total,
        ambiguous: [
          ...(encodings.length > 1 ? [{ what: 'encoding' as const, candidates: encodings }] : []),
          ...(separators.length > 1
            ? [{ what: 'separator' as const, candidates: separators }]
            : []),
          ...doubtsOf(columns),
        ],
        encoding,
        separator,
        values: Object.fromEntries(
          columns.flatMap(({ name, values }) => (values ? [[name, values]] : [])),
        ),
      };
      return type === 'opportunities'
        ? { ...preview, suggestedMapping: suggestMapping(names) }
        : { ...preview, type, suggestedMapping: suggestRecordMapping(type, names) };
    } catch (error) {
      await importChunk.removeOf([record.id]);
      await repositories.import.remove(record.id);
      if (isCsvError(error)) throw invalid('files', `cannot be read as CSV: ${error.message}`);
      throw error;
    }
  };
}
export type ImportUpload = ReturnType<typeof createImportUpload>;

const isCsvError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
