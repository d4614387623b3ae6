import type {
  ActivityKind,
  Address,
  Direction,
  OrganizationInput,
  ProspectInput,
  Ref,
} from '../../shared/contracts';
import { parseMoney } from '../components/fields/money';
import type { MoneyProblem } from '../components/fields/money';
import { splitName } from '../components/fields/person';

import type { ProspectStart } from './prospect-start';

/** What the inputs of a business card hold. Somebody known is chosen, everybody else is made. */
export type ProspectValues = {
  organizationName: string;
  organization: Ref | null;
  organizationPhone: string;
  domain: string;
  street: string;
  postcode: string;
  city: string;
  contactName: string;
  contact: Ref | null;
  email: string;
  phone: string;
  jobTitle: string;
  withOpportunity: boolean;
  title: string;
  funnel: string | null;
  targetValue: string;
  source: string | null;
  owner: number | null;
  withActivity: boolean;
  kind: ActivityKind;
  direction: Direction;
  body: string;
};
/** Inputs about a firm, and about a person, that somebody known may have already. */
export const TOLD_OF_ORGANIZATION = [
  'organizationPhone',
  'domain',
  'street',
  'postcode',
  'city',
] as const;
export const TOLD_OF_CONTACT = ['phone', 'email', 'jobTitle'] as const;
export type ToldField = (typeof TOLD_OF_ORGANIZATION)[number] | (typeof TOLD_OF_CONTACT)[number];

/** What becomes of a text that was typed before somebody known was taken; null where it says what is known. */
export function toldOf(stored: string | null, typed: string): 'fills' | 'noted' | null {
  const key = (text: string) => text.replace(/[\s()/-]/g, '').toLowerCase();
  if (key(typed) === '' || key(typed) === key(stored ?? '')) return null;
  return stored ? 'noted' : 'fills';
}

export type ProspectProblem =
  { type: 'required' | 'email' | 'nobody' } | { type: 'money'; problem: MoneyProblem };
export type ProspectProblems = Partial<Record<keyof ProspectValues, ProspectProblem>>;

const isRef = (value: string | Ref | undefined): value is Ref => typeof value === 'object';
const nameIn = (value: string | Ref | undefined): string =>
  (isRef(value) ? value.name : value) ?? '';
const refIn = (value: string | Ref | undefined): Ref | null => (isRef(value) ? value : null);

type Known = { funnel: string | null; owner: number | null; canCreateOpportunity: boolean };

export const startValues = (start: ProspectStart, known: Known): ProspectValues => ({
  organizationName: nameIn(start.organization),
  organization: refIn(start.organization),
  organizationPhone: '',
  domain: '',
  street: '',
  postcode: '',
  city: '',
  contactName: nameIn(start.contact),
  contact: refIn(start.contact),
  email: start.email ?? '',
  phone: start.phone ?? '',
  jobTitle: '',
  withOpportunity: known.canCreateOpportunity && start.isPersonOnly !== true,
  title: start.title ?? '',
  funnel: start.funnel ?? known.funnel,
  targetValue: '',
  source: null,
  owner: known.owner,
  withActivity: start.isCall === true,
  kind: 'call',
  direction: 'in',
  body: '',
});

export const EMAIL = /^[^\s@]+@[^\s@]+$/;
const hasText = (...texts: string[]) => texts.some((text) => text.trim() !== '');

/** The opportunity's name where nobody gives one: whom it is with. */
export const titleOf = (values: ProspectValues): string =>
  values.title.trim() || values.organizationName.trim() || values.contactName.trim();

export function prospectProblems(values: ProspectValues, locale: string): ProspectProblems {
  const problems: ProspectProblems = {};
  const { organization, organizationName, contact, contactName } = values;
  const organizationDetails = [values.organizationPhone, values.domain, values.street, values.city];
  if (!organization && !hasText(organizationName) && hasText(...organizationDetails)) {
    problems.organizationName = { type: 'required' };
  }
  if (!contact && !hasText(contactName) && hasText(values.email, values.phone, values.jobTitle)) {
    problems.contactName = { type: 'required' };
  }
  if (hasText(values.email) && !EMAIL.test(values.email.trim())) {
    problems.email = { type: 'email' };
  }
  if (!hasText(organizationName, contactName) && Object.keys(problems).length === 0) {
    problems.organizationName = { type: 'nobody' };
  }
  if (values.withOpportunity) {
    const money = parseMoney(values.targetValue, locale);
    if (!money.ok) problems.targetValue = { type: 'money', problem: money.problem };
    if (!values.funnel) problems.funnel = { type: 'required' };
  }
  return problems;
}

/** What is filled in. */
function filled<T extends object>(fields: T): Partial<T> {
  const isEmpty = (value: unknown) => value === '' || value === null || value === undefined;
  const known: Partial<T> = {};
  for (const key of Object.keys(fields) as (keyof T)[]) {
    if (!isEmpty(fields[key])) known[key] = fields[key];
  }
  return known;
}

function organizationDetails(values: ProspectValues): Partial<OrganizationInput> {
  const address: Address = filled({
    street: values.street.trim(),
    postcode: values.postcode.trim(),
    city: values.city.trim(),
  });
  return {
    ...filled({ phone: values.organizationPhone.trim(), domain: values.domain.trim() }),
    ...(Object.keys(address).length > 0 ? { address } : {}),
  };
}

const contactDetails = (values: ProspectValues) =>
  filled({
    email: values.email.trim(),
    phone: values.phone.trim(),
    jobTitle: values.jobTitle.trim(),
  });

function organizationOf(values: ProspectValues): ProspectInput['organization'] {
  if (values.organization) return values.organization.documentId;
  const name = values.organizationName.trim();
  return name ? { name, ...organizationDetails(values) } : null;
}

function contactOf(values: ProspectValues): ProspectInput['contact'] {
  if (values.contact) return values.contact.documentId;
  const name = values.contactName.trim();
  return name ? { ...splitName(name), ...contactDetails(values) } : null;
}

/** What was typed about who is there already: nothing of it is lost. */
function toldAbout(values: ProspectValues) {
  const some = <T extends object>(details: T) => (Object.keys(details).length > 0 ? details : null);
  const organization = values.organization && some(organizationDetails(values));
  const contact = values.contact && some(contactDetails(values));
  return {
    ...(organization ? { organizationDetails: organization } : {}),
    ...(contact ? { contactDetails: contact } : {}),
  };
}

function opportunityOf(values: ProspectValues, locale: string): ProspectInput['opportunity'] {
  if (!values.withOpportunity || !values.funnel) return null;
  const money = parseMoney(values.targetValue, locale);
  const targetValue = money.ok ? money.value : null;
  return {
    title: titleOf(values),
    funnel: values.funnel,
    owner: values.owner,
    ...(targetValue === null ? {} : { targetValue }),
    ...(values.source ? { source: values.source } : {}),
  };
}

/** The whole card for one request: all or nothing. The values must have passed `prospectProblems`. */
export function prospectBody(values: ProspectValues, locale: string): ProspectInput {
  const { withActivity, kind, direction, body } = values;
  const text = body.trim();
  return {
    organization: organizationOf(values),
    contact: contactOf(values),
    opportunity: opportunityOf(values, locale),
    ...toldAbout(values),
    activity: withActivity
      ? {
          kind,
          direction,
          ...(kind === 'call' ? { outcome: 'reached' } : {}),
          ...(text ? { body: text } : {}),
        }
      : null,
  };
}

const INPUTS: Readonly<Record<string, keyof ProspectValues>> = {
  organization: 'organizationName',
  'organization.name': 'organizationName',
  'organization.phone': 'organizationPhone',
  'organization.domain': 'domain',
  'organization.address.street': 'street',
  'organization.address.postcode': 'postcode',
  'organization.address.city': 'city',
  contact: 'contactName',
  'contact.firstName': 'contactName',
  'contact.lastName': 'contactName',
  'contact.email': 'email',
  'contact.phone': 'phone',
  'contact.jobTitle': 'jobTitle',
  'organizationDetails.phone': 'organizationPhone',
  'organizationDetails.domain': 'domain',
  'organizationDetails.address.street': 'street',
  'organizationDetails.address.postcode': 'postcode',
  'organizationDetails.address.city': 'city',
  'contactDetails.email': 'email',
  'contactDetails.phone': 'phone',
  'contactDetails.jobTitle': 'jobTitle',
  'opportunity.title': 'title',
  'opportunity.funnel': 'funnel',
  'opportunity.targetValue': 'targetValue',
  'opportunity.source': 'source',
  'opportunity.owner': 'owner',
  'activity.body': 'body',
};

/** The inputs that the server's refusals are about. */
export const prospectFields = (refused: readonly string[]): (keyof ProspectValues)[] =>
  refused.flatMap((field) => INPUTS[field] ?? []);
