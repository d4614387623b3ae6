import { z } from '@strapi/utils';
import {
  BRIEF_KEYS,
  BUSINESS_TYPES,
  FITS,
  LEVELS,
  MAX_DOCUMENTS,
  PRIORITIES,
  QUALIFICATION_KEYS,
  RELATION_KINDS,
} from '../../shared/contracts/opportunity';
import {
  LINE,
  LONG,
  amount,
  code,
  currency,
  day,
  documentId,
  maybeText,
  percent,
  someText,
  storableJson,
  url,
  userId,
} from './primitives';

const KEY = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\w-]+$/);
const texts = <K extends string>(keys: readonly K[]) =>
  z.partialRecord(z.enum(keys as [K, ...K[]]), maybeText(LONG));

/** Every field of an opportunity that a user may write; used by create, update, move and answers alike. */
export const opportunityFields = {
  title: someText(LINE),
  targetValue: amount.nullable(),
  currency,
  probability: percent.nullable(),
  probabilityReason: maybeText(1000),
  organization: documentId.nullable(),
  contact: documentId.nullable(),
  owner: userId.nullable(),
  source: code.nullable(),
  referredByOrganization: documentId.nullable(),
  referredByContact: documentId.nullable(),
  priority: z.enum(PRIORITIES),
  interest: z.enum(LEVELS).nullable(),
  needLevel: z.enum(LEVELS).nullable(),
  informationLevel: z.enum(LEVELS).nullable(),
  fitForCustomer: z.enum(FITS).nullable(),
  fitForUs: z.enum(FITS).nullable(),
  businessType: z.enum(BUSINESS_TYPES),
  expectedCloseOn: day.nullable(),
  decisionOn: day.nullable(),
  nextStep: maybeText(1000),
  predecessor: documentId.nullable(),
  relationKind: z.enum(RELATION_KINDS).nullable(),
  brief: texts(BRIEF_KEYS),
  qualification: texts(QUALIFICATION_KEYS),
  answers: z.record(KEY, storableJson(LONG)),
  checklist: z.record(KEY, z.boolean()),
  review: z.strictObject({ good: maybeText(LONG), improve: maybeText(LONG) }).partial(),
  documents: z
    .array(z.strictObject({ name: someText(LINE), url }))
    .max(MAX_DOCUMENTS)
    .refine(
      (links) => new Set(links.map((link) => link.url)).size === links.length,
      'names one address twice',
    ),
  satisfaction: z.number().int().min(1).max(5).nullable(),
  contractSignedOn: day.nullable(),
  contractUrl: url.nullable(),
  wonBecause: maybeText(LONG),
  lossReason: code.nullable(),
  lostTo: maybeText(LINE),
  lossNote: maybeText(LONG),
  retryOn: day.nullable(),
};

/** At most this many keys in an object field: answers and checklists of all stages together. */
const MAX_KEYS = 500;
const keyCount = (value: unknown) => Object.keys(value ?? {}).length <= MAX_KEYS;
opportunityFields.answers = opportunityFields.answers.refine(
  keyCount,
  `at most ${MAX_KEYS} answers`,
);
opportunityFields.checklist = opportunityFields.checklist.refine(
  keyCount,
  `at most ${MAX_KEYS} items`,
);

const GROUPED = new Set(['brief', 'qualification', 'answers', 'checklist', 'review', 'documents']);
/** Fields that a move or an answer can fill; of the grouped ones each part by its own name. */
export const FILLABLE_FIELDS: ReadonlySet<string> = new Set([
  ...Object.keys(opportunityFields).filter((name) => !GROUPED.has(name)),
  ...BRIEF_KEYS.map((key) => `brief.${key}`),
  ...QUALIFICATION_KEYS.map((key) => `qualification.${key}`),
]);
