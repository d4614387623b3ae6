import { z } from '@strapi/utils';
import { BOARD_SORTS } from '../../shared/contracts/board';
import { instant, queryInteger, queryNumber, text } from './primitives';

/** In the base currency. */
export const queryAmount = queryNumber.refine(
  (value) => value >= 0 && value <= 1e12,
  'must be 0 to 1e12',
);

/** Whose records: an id, `me` or `none`. */
export const queryOwner = z.union([
  z.literal('me'),
  z.literal('none'),
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'is a user id, "me" or "none"')
    .transform(Number),
]);

export const filters = {
  owner: queryOwner.optional(),
  q: text(100).optional(),
  light: z.enum(['green', 'yellow', 'red', 'none']).optional(),
  minValue: queryAmount.optional(),
};

export const boardQuery = z.strictObject({
  ...filters,
  pageSize: queryInteger.refine((size) => size >= 1 && size <= 100, 'must be 1 to 100').default(25),
  sort: z.enum(BOARD_SORTS).default('manual'),
  closedDays: queryInteger.refine((days) => days <= 36_500, 'must be 0 to 36500').optional(),
});
export type BoardFilter = z.output<typeof boardQuery>;

export const columnQuery = boardQuery.extend({ cursor: z.string().max(1000).optional() });
export const changesQuery = z.strictObject({ since: instant });
