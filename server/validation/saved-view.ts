import { z } from '@strapi/utils';
import { VIEW_LISTS } from '../../shared/contracts/saved-view';
import { someText, text } from './primitives';

const MOST_KEYS = 40;
const MOST_COLUMNS = 60;

const word = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]{0,49}$/, { message: 'only letters and digits, at most 50' });

const fields = {
  list: z.enum(VIEW_LISTS),
  name: someText(100),
  isShared: z.boolean().optional(),
  query: z
    .record(word, text(500))
    .refine((query) => Object.keys(query).length <= MOST_KEYS, `at most ${MOST_KEYS} keys`),
  columns: z
    .array(word)
    .max(MOST_COLUMNS)
    .refine((names) => new Set(names).size === names.length, 'names a column twice')
    .optional(),
};
const { list, ...changeable } = fields;

export const savedViewCreate = z.strictObject(fields);
export type SavedViewWrite = z.output<typeof savedViewCreate>;
export const savedViewUpdate = z.strictObject(changeable).partial();
export type SavedViewPatch = z.output<typeof savedViewUpdate>;
export const savedViewListing = z.strictObject({ list: list.optional() });
