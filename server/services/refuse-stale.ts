import { conflict } from '../domain/errors';
import { staleFields } from '../domain/stale-fields';
import { iso } from './present';

type Fields = Readonly<Record<string, unknown>>;

/** Kept as epoch milliseconds, shown as everywhere (architecture 3 "Time"). */
const INSTANTS: ReadonlySet<string> = new Set(['occurredAt', 'dueAt']);

/**
 * Of two who change the same field of a record without a version the second one is told (architecture 4.6).
 *
 * @param stored as the body names its fields; `updatedAt` in epoch milliseconds, where it is known
 * @throws DomainError 409 with `details.changes`
 */
export function refuseStale(
  stored: Fields & { updatedAt?: number },
  mine: Fields,
  was: Fields,
): void {
  const stale = staleFields(stored, mine, was);
  if (stale.length === 0) return;
  const shown = (field: string, value: unknown) =>
    INSTANTS.has(field) && typeof value === 'number' ? iso(value) : value;
  throw conflict('Somebody changed the same fields since you read them', {
    changes: stale.map(({ field, ...values }) => ({
      field,
      mine: shown(field, values.mine),
      theirs: shown(field, values.theirs),
      by: null,
      at: stored.updatedAt === undefined ? null : iso(stored.updatedAt),
    })),
  });
}
