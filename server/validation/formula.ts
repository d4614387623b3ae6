import { z } from '@strapi/utils';
import { isStorable } from '../domain/storable';
import { documentId, maybeText } from './primitives';

/** As it was typed: a mistake is named by its place. Its own rules have a smaller limit, and say so. */
export const formulaText = z
  .string()
  .max(1000)
  .refine(isStorable, { message: 'contains characters that cannot be stored' });

export const formulaUnit = maybeText(20);

export const formulaPreview = z.strictObject({
  formula: formulaText,
  funnel: documentId.optional(),
  formulaUnit: formulaUnit.optional(),
});
