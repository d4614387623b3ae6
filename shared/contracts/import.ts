import type { Instant } from './common';
import type { ImportType } from './record-import';

/** What a column of an import can fill. */
export const IMPORT_FIELDS = [
  'externalId',
  'externalSource',
  'title',
  'stage',
  'targetValue',
  'currency',
  'organization',
  'contactName',
  'contactEmail',
  'owner',
  'source',
  'product',
  'enteredAt',
  'expectedCloseOn',
  'closedAt',
  'lossReason',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** How a file writes its days. A time may follow after a space or a T; it is local unless it names an offset. */
export const DATE_FORMATS = [
  'YYYY-MM-DD',
  'YYYY/MM/DD',
  'DD.MM.YYYY',
  'MM/DD/YYYY',
  'DD/MM/YYYY',
  'DD-MM-YYYY',
  'MM-DD-YYYY',
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** How a file writes its fractions: 1,234.50 or 1.234,50. */
export const DECIMALS = ['.', ','] as const;
export type Decimal = (typeof DECIMALS)[number];

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

export const ENCODINGS = ['utf-8', 'utf-16le', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Something that the whole file leaves open, so that the user has to say it. */
export type ImportDoubt =
  | { what: 'separator'; candidates: Separator[] }
  | { what: 'encoding'; candidates: Encoding[] }
  | { what: 'dateFormat'; column: string; candidates: DateFormat[] }
  | { what: 'decimal'; column: string; candidates: Decimal[] };

export type ImportPreview = {
  id: string;
  fileName: string;
  /** Texts of the header; where one stands twice or is empty, made unique. */
  columns: string[];
  /** The first rows, by column. */
  sample: Record<string, string>[];
  rows: number;
  suggestedMapping: Record<string, ImportField>;
  ambiguous: ImportDoubt[];
  encoding: Encoding;
  separator: Separator;
  /** Different texts of a column, for those with few; what stages, owners and sources are chosen from. */
  values: Record<string, string[]>;
};

export type ImportRun = {
  mapping: Record<string, ImportField>;
  /** Needed where a mapped column can be read in several ways. */
  dateFormat?: DateFormat;
  decimal?: Decimal;
  /** documentId */
  funnel: string;
  /** Text in the file → documentId of a stage; texts that equal a stage's name or code need no entry. */
  stages?: Record<string, string>;
  /** Of rows that name none; absent: the funnel's. */
  currency?: string;
  /** Of all rows; absent: what the rows say, else "csv". */
  externalSource?: string;
  /** Makes organizations and contacts that are not there yet. */
  createMissing?: boolean;
  /** Of rows whose owner matches nobody; absent: nobody. */
  defaultOwner?: number;
};

/**
 * staging: the file is being read · ready: waits for its run · running · undoing: its rows are being taken back ·
 * cancelled: stopped by a user, what was imported stays.
 */
export const IMPORT_STATUSES = [
  'staging',
  'ready',
  'running',
  'done',
  'failed',
  'cancelled',
  'undoing',
  'undone',
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export type ImportProblem = {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  /** Text of the header; null when the row as a whole is meant. */
  column: string | null;
  message: string;
};

export type ImportState = {
  id: string;
  /** What the file holds. */
  type: ImportType;
  status: ImportStatus;
  fileName: string;
  /** documentId, null before the run. */
  funnel: string | null;
  processed: number;
  total: number;
  created: number;
  updated: number;
  /** Rows with the same content as what is stored. */
  unchanged: number;
  failed: number;
  /** Rows that were not imported; the first 100. */
  errors: ImportProblem[];
  /** Rows that were imported with a reservation, such as an owner whom nobody knows; the first 100. */
  notes: ImportProblem[];
  noteCount: number;
  /** Why it failed or could not be undone. */
  message: string | null;
  startedBy: string | null;
  createdAt: Instant;
  finishedAt: Instant | null;
  /** Whether its rows can be taken back: the last one, by who started it, while its staged rows are kept. */
  canUndo: boolean;
};
