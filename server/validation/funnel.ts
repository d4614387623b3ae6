import { z } from '@strapi/utils';
import {
  DAY_COUNTINGS,
  FOLLOW_MODES,
  FUNNEL_PURPOSES,
  FUNNEL_SHAPES,
  GATES,
} from '../../shared/contracts/funnel';
import { formulaText, formulaUnit } from './formula';
import { checklist } from './stage';
import { FILLABLE_FIELDS } from './opportunity-fields';
import {
  LINE,
  LONG,
  code,
  currency,
  days,
  documentId,
  maybeText,
  percent,
  someText,
  storableJson,
  text,
  userId,
  was,
} from './primitives';

/** Only shown in the dialog: also what the closing and the organization hold. */
const ASKABLE = new Set([...FILLABLE_FIELDS, 'closedAt', 'targetGroup']);

const fieldNames = (known: ReadonlySet<string>, message: string) =>
  z
    .array(
      z
        .string()
        .max(100)
        .refine((name) => known.has(name), message),
    )
    .max(50)
    .refine((names) => new Set(names).size === names.length, 'names a field twice');

/** What a funnel offers are entries of the site, never users, roles or the plugin's own records. */
const siteType = text(LINE).regex(/^api::[a-z0-9-]+\.[a-z0-9-]+$/, {
  message: 'is not a content type of the site (api::article.article)',
});

const stage = z.strictObject({
  stage: documentId,
  probability: percent.nullable().optional(),
  followUpDays: days.nullable().optional(),
  criticalDays: days.nullable().optional(),
  goal: maybeText(LONG).optional(),
  checklist: checklist.nullable().optional(),
  requiredFields: fieldNames(FILLABLE_FIELDS, 'is no field that a move can fill').optional(),
  askFields: fieldNames(ASKABLE, 'is not a field of an opportunity').optional(),
});

const fields = {
  code: code.optional(),
  name: someText(LINE),
  description: maybeText(LONG).optional(),
  offer: z
    .strictObject({
      text: maybeText(LONG),
      links: z.array(z.strictObject({ uid: siteType, documentId })).max(50),
    })
    .optional(),
  purpose: z.enum(FUNNEL_PURPOSES).optional(),
  shape: z.enum(FUNNEL_SHAPES).optional(),
  currency: currency.optional(),
  team: z.array(userId).max(1000).optional(),
  formula: formulaText
    .nullable()
    .transform((text) => (text?.trim() ? text : null))
    .optional(),
  formulaLabel: maybeText(100).optional(),
  formulaUnit: formulaUnit.optional(),
  followUpDays: days.nullable().optional(),
  criticalDays: days.nullable().optional(),
  dayCounting: z.enum(DAY_COUNTINGS).nullable().optional(),
  gate: z.enum(GATES).optional(),
  followOnFunnel: documentId.nullable().optional(),
  followOnMode: z.enum(FOLLOW_MODES).optional(),
  winBackFunnel: documentId.nullable().optional(),
  winBackMode: z.enum(FOLLOW_MODES).optional(),
  winBackAfterDays: days.nullable().optional(),
  idealCustomer: z.record(z.string().max(50), storableJson(5000)).optional(),
  position: z.number().int().min(0).max(100_000).optional(),
  isDefault: z.boolean().optional(),
  archived: z.boolean().optional(),
  stages: z
    .array(stage)
    .max(2000)
    .refine(
      (list) => new Set(list.map((item) => item.stage)).size === list.length,
      'names a stage twice',
    )
    .optional(),
};
const moveTo = z.record(documentId, documentId);

export const funnelCreate = z.strictObject(fields);
export type FunnelWrite = z.output<typeof funnelCreate>;
export const funnelUpdate = z.strictObject({ ...fields, moveTo, was }).partial();
export type FunnelPatch = z.output<typeof funnelUpdate>;
export const funnelDelete = z
  .strictObject({ moveTo: z.strictObject({ funnel: documentId, stages: moveTo }).optional() })
  .nullish();
export const fromTemplate = z.strictObject({
  template: z.string().max(100),
  locale: z.enum(['de', 'en']).optional(),
});
