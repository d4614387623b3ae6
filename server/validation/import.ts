import { z } from '@strapi/utils';
import {
  DATE_FORMATS,
  DECIMALS,
  ENCODINGS,
  IMPORT_FIELDS,
  SEPARATORS,
} from '../../shared/contracts/import';
import { IMPORT_TYPES, RECORD_FIELDS } from '../../shared/contracts/record-import';
import { LINE, currency, documentId, someText, userId } from './primitives';

/** Form fields beside the file. */
export const importUpload = z.strictObject({
  type: z.enum(IMPORT_TYPES, { message: `must be one of ${IMPORT_TYPES.join(', ')}` }),
  separator: z.enum(SEPARATORS).optional(),
  encoding: z.enum(ENCODINGS).optional(),
});

const MOST = 500;
const atMost = (value: object) => Object.keys(value).length <= MOST;

export const importRun = z.strictObject({
  mapping: z
    .record(z.string().max(1000), z.enum(IMPORT_FIELDS))
    .refine(atMost, `at most ${MOST} columns`),
  dateFormat: z.enum(DATE_FORMATS).optional(),
  decimal: z.enum(DECIMALS).optional(),
  funnel: documentId,
  stages: z
    .record(z.string().max(LINE), documentId)
    .refine(atMost, `at most ${MOST} texts`)
    .optional(),
  currency: currency.optional(),
  externalSource: someText(100).optional(),
  createMissing: z.boolean().optional(),
  defaultOwner: userId.optional(),
});

const { leads, contacts, organizations } = RECORD_FIELDS;
/** Of leads, contacts and organizations; which fields are of which type is said by the type of the upload. */
export const recordImportRun = z.strictObject({
  mapping: z
    .record(z.string().max(1000), z.enum([...leads, ...contacts, ...organizations]))
    .refine(atMost, `at most ${MOST} columns`),
  dateFormat: z.enum(DATE_FORMATS).optional(),
  decimal: z.enum(DECIMALS).optional(),
  funnel: documentId.optional(),
  createMissing: z.boolean().optional(),
  defaultOwner: userId.optional(),
});
