import { randomFillSync } from 'node:crypto';
import type { BulkColumn } from './bulk-insert';

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

const LENGTH = 24;
/** Asking for randomness costs more than using it: enough for many ids at once. */
const pool = Buffer.alloc(LENGTH * 256);
let used = pool.length;

/** A documentId in the shape that Strapi gives: 24 characters of 0-9a-z that start with a letter. */
export function newDocumentId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  let id = DIGITS[10 + ((pool[used] ?? 0) % 26)] ?? 'a';
  for (let at = used + 1; at < used + LENGTH; at += 1) id += DIGITS[(pool[at] ?? 0) % 36];
  used += LENGTH;
  return id;
}

/** The columns that Strapi itself keeps on every type: `now` in epoch milliseconds. */
export function strapiColumns(now: number): Record<string, unknown> {
  const at = new Date(now);
  return { document_id: newDocumentId(), created_at: at, updated_at: at, published_at: at };
}

/** The same for a bulk insert. */
export function strapiBulkColumns(
  now: number,
  documentIdAt?: (row: number) => string,
): BulkColumn[] {
  const at = new Date(now);
  return [
    { name: 'document_id', valueAt: documentIdAt ?? newDocumentId },
    ...['created_at', 'updated_at', 'published_at'].map((name) => ({ name, valueAt: () => at })),
  ];
}
