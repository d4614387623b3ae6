import { conflict } from '../domain/errors';
import { isForeignKeyViolation, isUniqueViolation } from '../repositories/transaction';

/** What an index or a foreign key refuses is a refusal like any other: two have met in the same moment. */
export function asRefusal(error: unknown): unknown {
  if (isUniqueViolation(error)) return conflict('Somebody has just stored the same: look again');
  if (isForeignKeyViolation(error))
    return conflict('Something that this names was just deleted: look again');
  return error;
}
