import { z } from '@strapi/utils';
import { truth } from './listing';
import { queryInteger } from './primitives';

export const myDayQuery = z.strictObject({
  limit: queryInteger.refine((limit) => limit >= 1 && limit <= 100, 'must be 1 to 100').default(25),
  calls: truth.default(false),
});
