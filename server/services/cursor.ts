import type { CursorKind, CursorValue } from '../domain/cursor-value';
import { areCursorValues } from '../domain/cursor-value';
import { invalid } from '../domain/errors';

/** A place in an order, opaque to the client and bound to the sort it was made with. */
export const writeCursor = (order: string, values: readonly CursorValue[]): string =>
  Buffer.from(JSON.stringify([order, ...values])).toString('base64url');

/** @throws DomainError 400 for what this order has not given out */
export function readCursor(
  text: string,
  order: string,
  kinds: readonly CursorKind[],
): CursorValue[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(read) && read[0] === order) {
      const values: unknown[] = read.slice(1);
      if (areCursorValues(values, kinds)) return values;
    }
  } catch {
    // falls through to the one refusal below
  }
  throw invalid('cursor', 'is not a cursor of this order; start again without one');
}
