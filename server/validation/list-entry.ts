import { z } from '@strapi/utils';
import { LISTS } from '../../shared/contracts/settings';
import { LINE, code, documentId, someText, storableJson } from './primitives';

export const listName = z.enum(LISTS);
/** In the path of every route. */
export const listParams = z.object({ list: listName });

const fields = {
  code: code.optional(),
  name: someText(LINE),
  position: z.number().int().min(0).max(100_000).optional(),
  extra: z.record(z.string().max(50), storableJson(2000)).optional(),
  archived: z.boolean().optional(),
};
export const listEntryCreate = z.strictObject(fields);
export const listEntryUpdate = z
  .strictObject({ ...fields, was: z.strictObject(fields).partial() })
  .partial();

const MOST_ENTRIES = 2000;
const everyEntry = z
  .array(documentId)
  .max(MOST_ENTRIES)
  .refine((ids) => new Set(ids).size === ids.length, { message: 'names an entry twice' });
export const listOrder = z.strictObject({ order: everyEntry, seen: everyEntry });
