import { z } from '@strapi/utils';
import { LIGHT_LEVELS } from '../../shared/contracts/board';
import { FUNNEL_PURPOSES } from '../../shared/contracts/funnel';
import { LEAD_EMPTY_FIELDS, LEAD_STATUSES, SET_LEAD_STATUSES } from '../../shared/contracts/lead';
import type { LeadStatus } from '../../shared/contracts/lead';
import { LEAD_SORTS } from '../repositories/lead-list';
import { maybeEmail } from './contact';
import { oneOrSeveral, paging, sorting, truth } from './listing';
import { queryOwner } from './board';
import { address, maybeDomain } from './organization';
import {
  LINE,
  LONG,
  code,
  dayOrInstant,
  documentId,
  instant,
  maybeText,
  text,
  userId,
  version,
} from './primitives';

const fields = {
  salutation: maybeText(100).optional(),
  firstName: maybeText(LINE).optional(),
  lastName: maybeText(LINE).optional(),
  email: maybeEmail.optional(),
  phone: maybeText(100).optional(),
  company: maybeText(LINE).optional(),
  jobTitle: maybeText(LINE).optional(),
  domain: maybeDomain.optional(),
  industry: maybeText(LINE).optional(),
  employees: z.number().int().min(0).max(100_000_000).nullable().optional(),
  address: address.optional(),
  targetGroup: maybeText(LINE).optional(),
  message: maybeText(LONG).optional(),
  note: maybeText(LONG).optional(),
  owner: userId.nullable().optional(),
  funnel: documentId.nullable().optional(),
  source: code.nullable().optional(),
  nextStep: maybeText(LONG).optional(),
};
export const leadCreate = z
  .strictObject(fields)
  .refine(
    ({ lastName, company, email, phone }) => [lastName, company, email, phone].some(Boolean),
    {
      message: 'a lead needs a last name, a company, an e-mail address or a number',
      path: ['lastName'],
    },
  );
export type LeadWrite = z.output<typeof leadCreate>;
const status = {
  status: z.enum(SET_LEAD_STATUSES).optional(),
  reason: code.nullable().optional(),
  reasonNote: maybeText(LONG).optional(),
  nurtureUntil: instant.nullable().optional(),
};
const answer = z.strictObject({ answer: code.nullable(), note: maybeText(LONG) });
export const leadUpdate = z.strictObject({
  ...fields,
  ...status,
  /** By the key of a criterion; which there are, the service knows. */
  criteria: z
    .record(z.string().max(100), answer.nullable())
    .refine((given) => Object.keys(given).length <= 100, 'at most 100 answers')
    .optional(),
  version,
});
export type LeadPatchInput = Omit<z.output<typeof leadUpdate>, 'version'>;

export const leadDisqualify = z.strictObject({
  reason: code,
  reasonNote: status.reasonNote,
  version,
});

const BULK_MAX = 500;
export const leadBulk = z.strictObject({
  items: z
    .array(z.strictObject({ documentId, version }))
    .min(1)
    .max(BULK_MAX)
    .refine(
      (items) => new Set(items.map((item) => item.documentId)).size === items.length,
      'names a record twice',
    ),
  set: z
    .strictObject({ ...status, owner: fields.owner, funnel: fields.funnel })
    .refine((set) => Object.keys(set).length > 0, 'says nothing to set'),
});
export type LeadBulkInput = z.output<typeof leadBulk>;

const ENTRY = /^([a-z0-9:._-]{1,200}):([a-zA-Z0-9]{1,64})$/;
const isStatus = (value: string): value is LeadStatus =>
  LEAD_STATUSES.some((status) => status === value);

export const leadListing = z.strictObject({
  ...paging,
  q: text(100).optional(),
  /** One or several, by commas. */
  status: z
    .string()
    .max(200)
    .transform((value, context) => {
      const asked = value.split(',');
      if (asked.every(isStatus)) return asked;
      context.addIssue({ code: 'custom', message: `must be of ${LEAD_STATUSES.join(', ')}` });
      return z.NEVER;
    })
    .optional(),
  owner: queryOwner.optional(),
  form: documentId.optional(),
  funnel: documentId.optional(),
  source: text(LINE).optional(),
  campaign: text(LINE).optional(),
  /** uid:documentId of the entry of the site that it came from. */
  entry: z
    .string()
    .regex(ENTRY, { message: 'is not uid:documentId' })
    .transform((value) => {
      const at = value.lastIndexOf(':');
      return { uid: value.slice(0, at), documentId: value.slice(at + 1) };
    })
    .optional(),
  /** Days of the site's zone, or instants. */
  openedFrom: dayOrInstant.optional(),
  openedTo: dayOrInstant.optional(),
  /** documentId of the funnel in whose team the owner is. */
  team: documentId.optional(),
  /** Of funnels with these purposes, or of none. */
  purpose: oneOrSeveral(FUNNEL_PURPOSES).optional(),
  without: oneOrSeveral(LEAD_EMPTY_FIELDS).optional(),
  light: z.enum([...LIGHT_LEVELS, 'none']).optional(),
  /** Nurtured ones whose day to wake up has not come; `false` leaves them out. */
  asleep: truth.optional(),
  /** Test leads instead of real ones. */
  test: truth.default(false),
  /** The next page of the answer that gave it; `page` is not asked then. */
  cursor: z.string().max(4000).optional(),
  sort: sorting(LEAD_SORTS, 'openedAt:desc'),
});

/** The lane of a board: what waits to become one of its opportunities. */
export const laneQuery = z.strictObject({
  pageSize: paging.pageSize,
  cursor: z.string().max(1000).optional(),
  q: text(100).optional(),
  owner: queryOwner.optional(),
  light: z.enum(LIGHT_LEVELS).optional(),
});
