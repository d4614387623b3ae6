import { createHash } from 'node:crypto';
import type { RecordImportRun, RecordType } from '../../shared/contracts/record-import';
import type { RecordPlan, RecordProblem, RecordValues } from '../domain/record-row';
import type { Row, Trx } from '../repositories/database';
import type { KeyKind, RecordReach, RecordUid } from '../repositories/record-match';
import type { Assignee } from './assignable-user';
import type { Caller } from './caller';

/** All that the rows of a file of leads, contacts or organizations are read and matched with. */
export type RecordSetting = {
  type: RecordType;
  plan: RecordPlan;
  options: RecordImportRun;
  country: string;
  now: number;
  /** By e-mail and by name; null for a name that two have. */
  owners: ReadonlyMap<string, Assignee | null>;
  defaultOwner: Assignee | null;
  /** Codes and ids by code and by name, as `headerKey` shapes them. */
  sources: ReadonlyMap<string, string>;
  reasons: { nurture: ReadonlyMap<string, string>; disqualified: ReadonlyMap<string, string> };
  funnels: ReadonlyMap<string, number>;
  defaultFunnel: number | null;
};

/** `email:ada@example.com`: what a record is found by, what is surest first. */
export type MatchKey = `${KeyKind}:${string}`;
export const keyOf = (kind: KeyKind, value: string | null, more = ''): MatchKey[] =>
  value ? [`${kind}:${value}${more && `|${more}`}`] : [];

export type Read<F> = { fields: F; problems: RecordProblem[]; notes: RecordProblem[] };
export type Stored<F> = { id: number; documentId: string; version: number; fields: F };
export type RowContext = {
  setting: RecordSetting;
  /** Database ids of organizations by name key. */
  firms: ReadonlyMap<string, number>;
};

/** What the import has to know of leads, contacts and organizations each. */
export type RecordKind<F extends { externalId: string | null }> = {
  uid: RecordUid;
  /** What is called so in messages. */
  name: string;
  empty(setting: RecordSetting): F;
  read(row: Row): Stored<F>;
  /** Whether a stored record may be found by more than its id. */
  isOpen(fields: F): boolean;
  keys(fields: F): MatchKey[];
  /** What a row makes of a record; `isNew`: of one that is not there yet. */
  apply(before: F, row: RecordValues, isNew: boolean, context: RowContext): Read<F>;
  reach(caller: Caller): RecordReach;
  mayCreate(caller: Caller): boolean;
  /** Ids and versions in the same order. */
  insert(fields: F[], setting: RecordSetting, trx: Trx): Promise<{ id: number; version: number }[]>;
  /** Versions in the same order. */
  update(
    pairs: { before: Stored<F>; after: F }[],
    now: number,
    caller: Caller,
    trx: Trx,
  ): Promise<number[]>;
  /** Those of these that something hangs on now: they are not taken back. */
  busy(ids: number[], trx?: Trx): Promise<Set<number>>;
  remove(ids: number[], trx: Trx): Promise<void>;
};

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.entries(value)
    .filter(([, part]) => part !== null && part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, canonical(part)]);
}

/** A number that tells two contents of a record without a version apart. */
export const contentVersion = (fields: object): number =>
  parseInt(
    createHash('sha256')
      .update(JSON.stringify(canonical(fields)))
      .digest('hex')
      .slice(0, 12),
    16,
  );

export const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(canonical({ value: a })) === JSON.stringify(canonical({ value: b }));

export const textIn = (row: RecordValues, field: keyof RecordValues): string | undefined =>
  row[field] === undefined ? undefined : String(row[field]);
