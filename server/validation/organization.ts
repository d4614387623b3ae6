import { z } from '@strapi/utils';
import { CUSTOMER_CLASSES } from '../../shared/contracts/person';
import { SUM_SORTS } from '../../shared/contracts/prospect';
import { domainOf } from '../domain/search-text';
import { queryOwner } from './board';
import { paging, sorting, truth } from './listing';
import { LINE, LONG, documentId, maybeText, someText, text, userId } from './primitives';

/** Pasted addresses of pages and e-mail addresses become their host name. */
export const maybeDomain = text(LINE)
  .nullable()
  .transform((value) => (value === null ? null : domainOf(value)))
  .refine((value) => value === null || /^[^\s.]+(\.[^\s.]+)+$/.test(value), {
    message: 'is not a web domain',
  });

export const address = z
  .strictObject({
    street: maybeText(LINE),
    postcode: maybeText(50),
    city: maybeText(LINE),
    region: maybeText(LINE),
    country: maybeText(LINE),
  })
  .partial();

const fields = {
  name: someText(LINE),
  domain: maybeDomain.optional(),
  industry: maybeText(LINE).optional(),
  employees: z.number().int().min(0).max(100_000_000).nullable().optional(),
  address: address.optional(),
  phone: maybeText(100).optional(),
  owner: userId.nullable().optional(),
  class: z.enum(CUSTOMER_CLASSES).nullable().optional(),
  targetGroup: maybeText(LINE).optional(),
  note: maybeText(LONG).optional(),
  externalId: maybeText(LINE).optional(),
};
export const organizationCreate = z.strictObject(fields);
const { address: _merged, ...compared } = fields;
export const organizationUpdate = z
  .strictObject(fields)
  .partial()
  .extend({ was: z.strictObject(compared).partial().optional() });

export const organizationListing = z.strictObject({
  ...paging,
  q: text(100).optional(),
  owner: queryOwner.optional(),
  class: z.enum(CUSTOMER_CLASSES).optional(),
  targetGroup: text(LINE).optional(),
  industry: text(LINE).optional(),
  sums: truth.optional(),
  sort: sorting(
    [
      'name',
      'city',
      'domain',
      'industry',
      'employees',
      'class',
      'targetGroup',
      'owner',
      'phone',
      'createdAt',
      'updatedAt',
      ...SUM_SORTS,
    ],
    'name:asc',
  ),
});

/** For organizations and contacts alike. */
export const mergeRequest = z.strictObject({ from: documentId });

/** What an answer may fill where it is still empty: `organization.*` of a question's mapsTo. */
export const FIELDS_FROM_ANSWERS = [
  'domain',
  'industry',
  'employees',
  'phone',
  'class',
  'targetGroup',
  'note',
] as const;
