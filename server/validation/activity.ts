import { z } from '@strapi/utils';
import {
  ACTIVITY_KINDS,
  DIRECTIONS,
  OBJECTION_STATES,
  OUTCOMES,
} from '../../shared/contracts/activity';
import { paging } from './listing';
import { opportunityMove } from './opportunity';
import {
  LINE,
  LONG,
  amount,
  code,
  documentId,
  instant,
  maybeText,
  someText,
  userId,
} from './primitives';

const entry = z
  .strictObject({
    uid: someText(LINE),
    documentId,
    locale: z
      .string()
      .max(20)
      .regex(/^[\w-]*$/)
      .nullish()
      .transform((value) => value ?? null),
  })
  .nullable();

const fields = {
  kind: z.enum(ACTIVITY_KINDS),
  direction: z.enum(DIRECTIONS).optional(),
  purpose: code.nullable().optional(),
  subject: maybeText(LINE).optional(),
  body: maybeText(LONG).optional(),
  occurredAt: instant.optional(),
  dueAt: instant.optional(),
  durationMinutes: z.number().int().min(0).max(100_000).nullable().optional(),
  cost: amount.nullable().optional(),
  outcome: z.enum(OUTCOMES).nullable().optional(),
  objectionKind: code.nullable().optional(),
  objectionState: z.enum(OBJECTION_STATES).nullable().optional(),
  isContact: z.boolean().optional(),
  assignee: userId.nullable().optional(),
  entry: entry.optional(),
  externalId: maybeText(LINE).optional(),
};

/** What an activity itself holds. */
export const activityFields = z.strictObject({
  ...fields,
  opportunity: documentId.nullish(),
  lead: documentId.nullish(),
  contact: documentId.nullish(),
  organization: documentId.nullish(),
});
export type ActivityFields = z.output<typeof activityFields>;

/** The follow-up that was agreed, in the save of what it was agreed in. */
const next = z.strictObject({
  kind: fields.kind,
  dueAt: instant,
  subject: fields.subject,
  assignee: fields.assignee,
});
export type NextInput = z.output<typeof next>;

const MOST_SETTLED = 50;

/** How satisfied the customer is, as the opportunity keeps it. */
const satisfaction = z.number().int().min(1).max(5).optional();

/** Made by the client once for each draft. */
export const draftKey = z
  .string()
  .regex(/^[\w-]{8,100}$/, { message: '8 to 100 letters, digits, "-" and "_"' })
  .optional();

export const activityCreate = activityFields.extend({
  next: next.optional(),
  settles: z
    .array(documentId)
    .max(MOST_SETTLED)
    .refine((list) => new Set(list).size === list.length, 'names a follow-up twice')
    .optional(),
  reached: opportunityMove.optional(),
  satisfaction,
  key: draftKey,
});
export type ActivityCreate = z.output<typeof activityCreate>;

const { entry: _entry, isContact: _said, ...compared } = fields;

export const activityUpdate = z
  .strictObject(fields)
  .partial()
  .extend({ was: z.strictObject(compared).partial().optional() });
export type ActivityChange = z.output<typeof activityUpdate>;

export const activityDone = z.strictObject({
  occurredAt: fields.occurredAt,
  outcome: fields.outcome,
  body: fields.body,
  durationMinutes: fields.durationMinutes,
  cost: fields.cost,
  direction: fields.direction,
  isContact: fields.isContact,
  subject: fields.subject,
  objectionKind: fields.objectionKind,
  objectionState: fields.objectionState,
  next: next.optional(),
  satisfaction,
  key: draftKey,
});
export type ActivityDoneInput = z.output<typeof activityDone>;

export const activityListQuery = z.strictObject({
  ...paging,
  opportunity: documentId.optional(),
  lead: documentId.optional(),
  organization: documentId.optional(),
  contact: documentId.optional(),
  assignee: z
    .union([
      z.literal('me'),
      z
        .string()
        .regex(/^[1-9]\d{0,8}$/)
        .transform(Number),
    ])
    .optional(),
  planned: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
});
export type ActivityListQuery = z.output<typeof activityListQuery>;
