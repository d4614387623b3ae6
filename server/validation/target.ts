import { z } from '@strapi/utils';
import { TARGET_KINDS } from '../../shared/contracts/target';
import { paging } from './listing';
import { amount, day, documentId, someText, userId, version } from './primitives';

const fields = {
  name: someText(100),
  kind: z.enum(TARGET_KINDS),
  value: amount.refine((value) => value > 0, { message: 'must be greater than 0' }),
  from: day,
  to: day,
  funnel: documentId.nullable().optional(),
  owner: userId.nullable().optional(),
};
export const targetCreate = z.strictObject(fields);
export type TargetWrite = z.output<typeof targetCreate>;
export const targetUpdate = targetCreate.partial().extend({ version });
export type TargetPatch = Omit<z.output<typeof targetUpdate>, 'version'>;
export const targetListing = z.strictObject(paging);
