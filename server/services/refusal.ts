import { conflict } from '../domain/errors';
import { isUniqueViolation } from '../repositories/transaction';

/** A unique index that refuses a row is a refusal like any other: two have made the same thing at once. */
export const asRefusal = (error: unknown): unknown =>
  isUniqueViolation(error) ? conflict('Somebody has just stored the same: look again') : error;
