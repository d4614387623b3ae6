import { z } from '@strapi/utils';
import { QUESTION_TYPES, STAGE_COLORS, STAGE_KINDS } from '../../shared/contracts/stage';
import { FIXED_OPTIONS } from '../../shared/stage-fills';
import { STAGE_ICONS } from '../../shared/stage-icons';
import { FILLABLE_FIELDS } from './opportunity-fields';
import { FIELDS_FROM_ANSWERS } from './organization';
import {
  LINE,
  LONG,
  code,
  days,
  documentId,
  maybeText,
  percent,
  someText,
  was,
} from './primitives';

const key = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\w-]+$/, 'only letters, digits, "-" and "_"');
const unique = (items: { key: string }[]) =>
  new Set(items.map((item) => item.key)).size === items.length;

export const checklist = z
  .array(
    z.strictObject({
      key,
      label: someText(LINE),
      required: z.boolean().default(false),
      dueDays: days.optional(),
    }),
  )
  .max(100)
  .refine(unique, 'uses a key twice');

/** What an answer may fill; the answer to a question about people stays an answer. */
export const MAPPABLE: ReadonlySet<string> = new Set([
  ...FILLABLE_FIELDS,
  ...FIELDS_FROM_ANSWERS.map((name) => `organization.${name}`),
  'contacts',
]);
const question = z.strictObject({
  key,
  type: z.enum(QUESTION_TYPES),
  label: someText(LINE),
  required: z.boolean().default(false),
  options: z
    .array(z.strictObject({ value: z.union([someText(100), z.number()]), label: someText(LINE) }))
    .max(100)
    .optional(),
  mapsTo: z
    .string()
    .max(100)
    .refine((name) => MAPPABLE.has(name), 'is not a field that an answer can fill')
    .optional(),
});
/** An option that its field cannot take would be refused at every move, far from where the mistake was made. */
const fitsField = ({ mapsTo = '', options = [] }: z.output<typeof question>): boolean => {
  const allowed = Object.hasOwn(FIXED_OPTIONS, mapsTo) ? FIXED_OPTIONS[mapsTo] : undefined;
  return !allowed || options.every(({ value }) => allowed.includes(String(value)));
};
const repeats = ({ options = [] }: z.output<typeof question>): boolean =>
  new Set(options.map(({ value }) => String(value))).size < options.length;
/** Nobody could answer it; where it fills a field with fixed values, these are what it offers. */
const lacksOptions = ({ type, mapsTo = '', options = [] }: z.output<typeof question>): boolean =>
  type === 'select' && options.length === 0 && !Object.hasOwn(FIXED_OPTIONS, mapsTo);
const questions = z
  .array(
    question
      .refine(fitsField, {
        path: ['options'],
        message: 'has a value that the field it fills cannot take',
      })
      .refine((one) => !repeats(one), { path: ['options'], message: 'names a value twice' })
      .refine((one) => !lacksOptions(one), {
        path: ['options'],
        message: 'a choice needs something to choose from',
      }),
  )
  .max(100)
  .refine(unique, 'uses a key twice');

const fields = {
  code: code.optional(),
  name: someText(LINE),
  icon: z.enum(STAGE_ICONS, { message: 'is not an icon of a stage' }).nullable().optional(),
  color: z.enum(STAGE_COLORS).optional(),
  probability: percent.optional(),
  kind: z.enum(STAGE_KINDS),
  goal: maybeText(LONG).optional(),
  checklist: checklist.optional(),
  questions: questions.optional(),
};
export const stageCreate = z.strictObject(fields);
export type StageWrite = z.output<typeof stageCreate>;
export const stageUpdate = z.strictObject({ ...fields, was }).partial();
export type StagePatch = z.output<typeof stageUpdate>;
export const stageDelete = z.strictObject({ moveTo: documentId.optional() }).nullish();

/** What a new probability or another kind would change, before it is saved. */
export const stagePreview = z
  .strictObject({ probability: percent.optional(), kind: z.enum(STAGE_KINDS).optional() })
  .refine((input) => input.probability !== undefined || input.kind !== undefined, {
    path: ['probability'],
    message: 'say the probability or the kind that the stage would have',
  });
export const stageKind = z.strictObject({
  kind: z.enum(STAGE_KINDS),
  probability: percent.optional(),
  color: z.enum(STAGE_COLORS).optional(),
});
export type StageKindChange = z.output<typeof stageKind>;
