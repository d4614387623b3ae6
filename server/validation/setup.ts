import { z } from '@strapi/utils';
import { ROLE_KEYS } from '../../shared/contracts/setup';
import { documentId } from './primitives';

const locale = z.enum(['de', 'en']).optional();

export const rolePresetInput = z.strictObject({
  keys: z
    .array(z.enum(ROLE_KEYS))
    .min(1, { message: 'name at least one role' })
    .max(ROLE_KEYS.length)
    .refine((keys) => new Set(keys).size === keys.length, { message: 'names a role twice' }),
  locale,
});

export const demoDataInput = z.strictObject({ funnel: documentId, locale });
