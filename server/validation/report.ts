import { z } from '@strapi/utils';
import { FUNNEL_PURPOSES } from '../../shared/contracts/funnel';
import { BUSINESS_TYPES } from '../../shared/contracts/opportunity';
import { queryOwner } from './board';
import { oneOrSeveral } from './listing';
import { code, day, dayOrInstant, documentId, queryInteger } from './primitives';

/** What every report takes; all of it is optional. */
export const reportQuery = z
  .strictObject({
    funnel: documentId.optional(),
    /** Local days, both included. */
    from: day.optional(),
    to: day.optional(),
    owner: queryOwner.optional(),
    /** documentId of the funnel whose team the owners are in. */
    team: documentId.optional(),
    source: code.optional(),
    businessType: z.enum(BUSINESS_TYPES).optional(),
    purpose: oneOrSeveral(FUNNEL_PURPOSES).optional(),
    stage: documentId.optional(),
    /** Closed ones only as long ago as this. */
    closedDays: queryInteger.refine((days) => days <= 36_500, 'must be 0 to 36500').optional(),
    /** An earlier moment; the end of a day. */
    asOf: dayOrInstant.optional(),
    format: z.enum(['json', 'csv']).default('json'),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    message: 'lies before "from"',
    path: ['to'],
  });
export type ReportQuery = z.output<typeof reportQuery>;
