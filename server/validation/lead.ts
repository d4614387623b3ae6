import { z } from '@strapi/utils';
import { LEAD_STATUSES } from '../../shared/contracts/lead';
import type { LeadStatus } from '../../shared/contracts/lead';
import { LEAD_SORTS } from '../repositories/lead';
import { maybeEmail } from './contact';
import { paging, sorting, truth } from './listing';
import { queryOwner } from './board';
import { address, maybeDomain } from './organization';
import { LINE, LONG, code, documentId, maybeText, text, userId, version } from './primitives';

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
export const leadUpdate = z.strictObject({ ...fields, version });
export type LeadPatchInput = Omit<z.output<typeof leadUpdate>, 'version'>;

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
  test: truth.optional(),
  sort: sorting(LEAD_SORTS, 'openedAt:desc'),
});
