import type { Instant, Ref } from './common';
import type { ActivityInput } from './activity';
import type { Opportunity, OpportunityCreate } from './opportunity';
import type { Contact, ContactInput, Organization, OrganizationInput } from './person';

/** What is going on with a firm or a person, over the opportunities that the asking user sees. */
export type ProspectSums = {
  open: { count: number; targetValue: number; currentValue: number };
  won: { count: number; targetValue: number };
  lost: { count: number };
  /** Of `open` and `won`; amounts without a rate are left out and named. */
  currency: string;
  missingRates: string[];
  lastContactAt: Instant | null;
  nextFollowUpAt: Instant | null;
  /** 1-5 over its opportunities; null where nobody has answered. */
  satisfaction: { mean: number; answers: number } | null;
};

/** What lists of firms and people can be sorted by besides their own fields: `open` by number, `won` by value. */
export const SUM_SORTS = [
  'open',
  'currentValue',
  'won',
  'lastContactAt',
  'nextFollowUpAt',
  'satisfaction',
] as const;
export type SumSort = (typeof SUM_SORTS)[number];

/** A row of `GET /organizations` and `GET /contacts`: with `sums=true` each carries these. */
export type OrganizationRow = Organization & { sums?: ProspectSums };
export type ContactRow = Contact & { sums?: ProspectSums };

/** `GET /organizations/:id/record`. */
export type OrganizationRecordView = {
  organization: Organization;
  sums: ProspectSums;
  /** By name; at most 100. */
  contacts: Contact[];
  /** How many there are. */
  contactCount: number;
  can: { update: boolean; delete: boolean };
};
/** `GET /contacts/:id/record`. */
export type ContactRecordView = {
  contact: Contact;
  organization: Organization | null;
  sums: ProspectSums;
  /** Roles in opportunities, beside those whose first contact it is. */
  roles: { opportunity: { documentId: string; title: string }; role: string | null }[];
  can: { update: boolean; delete: boolean };
};

/**
 * `POST /prospects`: firm, person and chance from one form (a business card), all or nothing.
 * A documentId takes who is there already, an object makes a new one; the person belongs to the firm.
 */
export type ProspectInput = {
  organization?: string | OrganizationInput | null;
  contact?: string | Omit<ContactInput, 'organization'> | null;
  opportunity?: Omit<OpportunityCreate, 'organization' | 'contact'> | null;
  /** Logged with it: the call that brought it. Belongs to the opportunity, else to the people. */
  activity?: Omit<ActivityInput, 'opportunity' | 'lead' | 'contact' | 'organization'> | null;
  /**
   * What was told about who is there already (only with a documentId): fills what is empty, where one may change that;
   * the rest is added to the text of `activity`, without one to a note.
   */
  organizationDetails?: Partial<Pick<OrganizationInput, 'phone' | 'domain' | 'address'>> | null;
  contactDetails?: Partial<Pick<ContactInput, 'email' | 'phone' | 'jobTitle'>> | null;
  /** Made by the client once for what it sends: where something is logged, sent again it answers as the first time. */
  key?: string;
};
export type ProspectResult = {
  organization: Ref | null;
  contact: Ref | null;
  opportunity: Opportunity | null;
  activity: { documentId: string } | null;
};
