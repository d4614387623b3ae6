import { z } from '@strapi/utils';
import { queryInteger } from './primitives';

/** page and pageSize (at most 100) of every list. */
export const paging = {
  page: queryInteger.refine((page) => page >= 1 && page <= 1_000_000).default(1),
  pageSize: queryInteger.refine((size) => size >= 1 && size <= 100, 'must be 1 to 100').default(25),
};

/** `sort=field:asc|desc` from a white list. */
export const sorting = <const F extends readonly string[]>(
  fields: F,
  fallback: `${F[number]}:${'asc' | 'desc'}`,
) =>
  z
    .string()
    .default(fallback)
    .transform((value, context): { field: F[number]; direction: 'asc' | 'desc' } => {
      const [name, direction = 'asc', ...rest] = value.split(':');
      const field = fields.find((candidate) => candidate === name);
      if (!field || rest.length > 0 || (direction !== 'asc' && direction !== 'desc')) {
        context.addIssue({
          code: 'custom',
          message: `must be one of ${fields.join(', ')} with :asc or :desc`,
        });
        return z.NEVER;
      }
      return { field, direction };
    });

export type Paging = { page: number; pageSize: number };
export type Sorting<F extends string> = { field: F; direction: 'asc' | 'desc' };

/** meta of a list answer. */
export const pagination = ({ page, pageSize }: Paging, total: number) => ({
  pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
});

/** A yes or no in a query. */
export const truth = z.enum(['true', 'false']).transform((value) => value === 'true');

/** One or several words of a white list, by commas. */
export const oneOrSeveral = <const V extends string>(values: readonly V[]) =>
  z
    .string()
    .max(200)
    .transform((value, context): V[] => {
      const asked = value.split(',');
      const known = values.filter((one) => asked.includes(one));
      if (known.length === asked.length) return known;
      context.addIssue({ code: 'custom', message: `must be of ${values.join(', ')}` });
      return z.NEVER;
    });

/** For routes that know no query keys: every key is a 400. */
export const noQuery = z.strictObject({});
