import { z } from '@strapi/utils';
import { CHANNELS } from '../../shared/contracts/person';
import { SUM_SORTS } from '../../shared/contracts/prospect';
import { paging, sorting, truth } from './listing';
import { LINE, LONG, documentId, maybeText, someText, text } from './primitives';

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const NO_EMAIL = { message: 'is not an e-mail address' };
export const maybeEmail = maybeText(LINE).refine(
  (value) => value === null || EMAIL.test(value),
  NO_EMAIL,
);
export const emailAddress = someText(LINE).refine((value) => EMAIL.test(value), NO_EMAIL);

const fields = {
  salutation: maybeText(100).optional(),
  firstName: maybeText(LINE).optional(),
  lastName: someText(LINE),
  email: maybeEmail.optional(),
  phone: maybeText(100).optional(),
  jobTitle: maybeText(LINE).optional(),
  preferredChannel: z.enum(CHANNELS).nullable().optional(),
  organization: documentId.nullable().optional(),
  note: maybeText(LONG).optional(),
  externalId: maybeText(LINE).optional(),
};
export const contactCreate = z.strictObject(fields);
export const contactUpdate = z
  .strictObject(fields)
  .partial()
  .extend({ was: z.strictObject(fields).partial().optional() });

export const contactListing = z.strictObject({
  ...paging,
  q: text(100).optional(),
  organization: documentId.optional(),
  preferredChannel: z.enum(CHANNELS).optional(),
  sums: truth.optional(),
  sort: sorting(
    [
      'name',
      'lastName',
      'firstName',
      'email',
      'jobTitle',
      'phone',
      'preferredChannel',
      'organization',
      'createdAt',
      'updatedAt',
      ...SUM_SORTS,
    ],
    'name:asc',
  ),
});
