import { z } from '@strapi/utils';
import type { TimelineKind } from '../../shared/contracts/activity';
import { ACTIVITY_KINDS } from '../../shared/contracts/activity';
import { queryInteger } from './primitives';

const KINDS: readonly string[] = [...ACTIVITY_KINDS, 'history'];
const isKind = (kind: string): kind is TimelineKind => KINDS.includes(kind);

export const timelineQuery = z.strictObject({
  cursor: z.string().max(1000).optional(),
  pageSize: queryInteger.refine((size) => size >= 1 && size <= 100, 'must be 1 to 100').default(25),
  /** With commas. */
  kinds: z
    .string()
    .max(500)
    .transform((value, context): TimelineKind[] => {
      const named = [...new Set(value.split(','))];
      const kinds = named.filter(isKind);
      if (kinds.length < named.length)
        context.addIssue({
          code: 'custom',
          message: `must be some of ${KINDS.join(', ')}, with commas`,
        });
      return kinds;
    })
    .optional(),
});
