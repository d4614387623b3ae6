import { z } from '@strapi/utils';
import { queryInteger, text } from './primitives';

export const searchRequest = z.strictObject({
  q: text(100).min(2, { message: 'needs at least 2 characters' }),
  limit: queryInteger.refine((limit) => limit >= 1 && limit <= 25, 'must be 1 to 25').default(10),
});
