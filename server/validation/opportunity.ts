import { z } from '@strapi/utils';
import {
  BUSINESS_TYPES,
  EMPTY_FIELDS,
  OPPORTUNITY_STATUSES,
  PRIORITIES,
} from '../../shared/contracts/opportunity';
import { FUNNEL_PURPOSES } from '../../shared/contracts/funnel';
import { LIST_SORTS } from '../repositories/opportunity-list';
import { filters, queryAmount } from './board';
import { oneOrSeveral, paging, sorting, truth } from './listing';
import { opportunityFields as f } from './opportunity-fields';
import {
  LINE,
  LONG,
  amount,
  code,
  day,
  dayOrInstant,
  documentId,
  queryInteger,
  someText,
  text,
  userId,
  version,
} from './primitives';

const { title, ...optionalFields } = f;
const fields = z.strictObject(optionalFields).partial();

export const closing = z
  .strictObject({
    closedAt: dayOrInstant,
    targetValue: amount,
    contractSignedOn: f.contractSignedOn,
    contractUrl: f.contractUrl,
    wonBecause: f.wonBecause,
    lossReason: code,
    lossNote: f.lossNote,
    lostTo: f.lostTo,
    retryOn: f.retryOn,
  })
  .partial();

export const opportunityCreate = fields.extend({
  title,
  funnel: documentId,
  stage: documentId.optional(),
  externalSource: someText(100).optional(),
  externalId: someText(LINE).optional(),
  closing: closing.optional(),
  skip: z.boolean().optional(),
});

export const opportunityUpdate = fields.extend({
  title: title.optional(),
  version,
  stage: documentId.optional(),
  archived: z.boolean().optional(),
  /** Of the site's own; each is checked by its own rules. */
  attributes: z
    .record(z.string().max(100), z.union([text(LONG), z.number(), z.boolean(), z.null()]))
    .refine((values) => Object.keys(values).length <= 100, 'at most 100 attributes')
    .optional(),
  closing: closing.optional(),
  skip: z.boolean().optional(),
});

export const opportunityMove = z.strictObject({
  stage: documentId,
  after: documentId.nullish().transform((value) => value ?? undefined),
  before: documentId.nullish().transform((value) => value ?? undefined),
  version,
  fields: fields.extend({ title: title.optional() }).optional(),
  checklist: f.checklist.optional(),
  answers: f.answers.optional(),
  closing: closing.optional(),
  skip: z.boolean().optional(),
});

export const versionQuery = z.strictObject({ version: queryInteger });

const BULK_MAX = 500;
export const opportunityBulk = z.strictObject({
  items: z
    .array(z.strictObject({ documentId, version }))
    .min(1)
    .max(BULK_MAX)
    .refine(
      (items) => new Set(items.map((item) => item.documentId)).size === items.length,
      'names a record twice',
    ),
  set: z
    .strictObject({
      owner: userId.nullable(),
      stage: documentId,
      archived: z.boolean(),
      closing,
      skip: z.boolean(),
    })
    .partial()
    .refine((set) => Object.keys(set).some((key) => key !== 'skip'), 'says nothing to set'),
});

const moment = dayOrInstant.optional();
/** What the list and its export are narrowed by. */
export const listFilters = z.strictObject({
  ...filters,
  funnel: documentId.optional(),
  stage: documentId.optional(),
  organization: documentId.optional(),
  contact: documentId.optional(),
  status: z.enum(OPPORTUNITY_STATUSES).optional(),
  source: code.optional(),
  businessType: z.enum(BUSINESS_TYPES).optional(),
  priority: z.enum(PRIORITIES).optional(),
  maxValue: queryAmount.optional(),
  hasFollowUp: truth.optional(),
  noNextStep: z.literal('true').optional(),
  /** `closed`: archived ones too where they are closed, as figures of the past count them. */
  archived: z.union([z.literal('closed'), truth]).optional(),
  purpose: oneOrSeveral(FUNNEL_PURPOSES).optional(),
  /** documentId of the funnel in whose team the owner is. */
  team: documentId.optional(),
  lossReason: code.optional(),
  lostTo: text(LINE).optional(),
  lostFrom: documentId.optional(),
  /** Of `funnel`: came to this stage or to a later one; came just as far and has not won. */
  reached: documentId.optional(),
  farthest: documentId.optional(),
  /** Has an open objection of this kind. */
  objection: code.optional(),
  satisfaction: queryInteger
    .refine((score) => score >= 1 && score <= 5, 'must be 1 to 5')
    .optional(),
  /** Open ones whose customer waits for an answer. */
  waiting: z.literal('true').optional(),
  /** Green only by a follow-up that lies ahead. */
  held: z.literal('true').optional(),
  without: oneOrSeveral(EMPTY_FIELDS).optional(),
  expectedFrom: day.optional(),
  expectedTo: day.optional(),
  closedFrom: moment,
  closedTo: moment,
  openedFrom: moment,
  openedTo: moment,
});
export type ListFilters = z.output<typeof listFilters>;

export const listQuery = listFilters.extend({
  ...paging,
  sort: sorting(LIST_SORTS, 'changedAt:desc'),
});
export type ListQuery = z.output<typeof listQuery>;

export const opportunityPeople = z.strictObject({
  version,
  contacts: z
    .array(
      z.strictObject({
        contact: documentId,
        role: code.nullish().transform((value) => value ?? null),
      }),
    )
    .max(100)
    .refine(
      (list) => new Set(list.map((item) => item.contact)).size === list.length,
      'names a person twice',
    ),
});
