import type { Instant, Ref, UserRef } from './common';

export const CUSTOMER_CLASSES = ['a', 'b', 'c'] as const;
export type CustomerClass = (typeof CUSTOMER_CLASSES)[number];
export const CHANNELS = ['phone', 'email', 'letter', 'visit', 'video', 'message'] as const;
export type Channel = (typeof CHANNELS)[number];

export type Address = {
  street?: string | null;
  postcode?: string | null;
  city?: string | null;
  region?: string | null;
  country?: string | null;
};

export type Organization = {
  documentId: string;
  name: string;
  domain: string | null;
  industry: string | null;
  employees: number | null;
  address: Address;
  phone: string | null;
  owner: UserRef | null;
  class: CustomerClass | null;
  targetGroup: string | null;
  note: string | null;
  externalId: string | null;
  createdAt: Instant;
  updatedAt: Instant;
};
export type OrganizationInput = {
  name: string;
  domain?: string | null;
  industry?: string | null;
  employees?: number | null;
  address?: Address;
  phone?: string | null;
  owner?: number | null;
  class?: CustomerClass | null;
  targetGroup?: string | null;
  note?: string | null;
  externalId?: string | null;
};

export type Contact = {
  documentId: string;
  /** First and last name as shown. */
  name: string;
  salutation: string | null;
  firstName: string | null;
  lastName: string;
  email: string | null;
  phone: string | null;
  jobTitle: string | null;
  preferredChannel: Channel | null;
  organization: Ref | null;
  note: string | null;
  externalId: string | null;
  createdAt: Instant;
  updatedAt: Instant;
};
export type ContactInput = {
  salutation?: string | null;
  firstName?: string | null;
  lastName: string;
  email?: string | null;
  phone?: string | null;
  jobTitle?: string | null;
  preferredChannel?: Channel | null;
  /** documentId */
  organization?: string | null;
  note?: string | null;
  externalId?: string | null;
};
/**
 * `was`: what stood in the fields that are changed when they were read; 409 with `details.changes` where somebody else has
 * given one of them another value since. Of an address only the named parts change.
 */
export type OrganizationUpdate = Partial<OrganizationInput> & {
  was?: Partial<Omit<OrganizationInput, 'address'>>;
};
export type ContactUpdate = Partial<ContactInput> & { was?: Partial<ContactInput> };
/** `POST /organizations/:id/merge`, `POST /contacts/:id/merge`: `from` goes up in :id, all its links follow. */
export type MergeRequest = { from: string };

export type SearchHit =
  | { type: 'organization'; documentId: string; name: string; detail: string | null }
  | { type: 'contact'; documentId: string; name: string; detail: string | null }
  | {
      type: 'opportunity';
      documentId: string;
      name: string;
      detail: string | null;
      funnel: string;
    }
  | { type: 'lead'; documentId: string; name: string; detail: string | null };
