import type { Lead, LeadConvert } from '../../shared/contracts';
import { fieldsOfAnswer } from '../components/dialogs/missing';
import type { MissingAnswer } from '../components/dialogs/missing';
import { parseMoney } from '../components/fields/money';
import type { MoneyProblem } from '../components/fields/money';

import type { ConversionValues } from './lead-conversion';

export type ConversionProblem =
  { type: 'required' | 'email' } | { type: 'money'; problem: MoneyProblem };
export type ConversionProblems = Partial<Record<keyof ConversionValues, ConversionProblem>>;
/** What the chosen opportunity names already: nothing replaces it. */
export type Kept = { organization: boolean; contact: boolean };

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const isBlank = (text: string) => text.trim() === '';

export function conversionProblems(
  values: ConversionValues,
  kept: Kept,
  locale: string,
): ConversionProblems {
  const problems: ConversionProblems = {};
  if (values.opportunity.type === 'new') {
    const money = parseMoney(values.targetValue, locale);
    if (!values.funnel) problems.funnel = { type: 'required' };
    if (!values.stage) problems.stage = { type: 'required' };
    if (!money.ok) problems.targetValue = { type: 'money', problem: money.problem };
  }
  if (!kept.organization && values.organization.type === 'new' && isBlank(values.organizationName))
    problems.organizationName = { type: 'required' };
  if (!kept.contact && values.contact.type === 'new') {
    if (isBlank(values.lastName)) problems.lastName = { type: 'required' };
    if (!isBlank(values.email) && !EMAIL.test(values.email.trim()))
      problems.email = { type: 'email' };
  }
  return problems;
}

const orNull = (text: string): string | null => text.trim() || null;

function organizationOf(values: ConversionValues, lead: Lead): LeadConvert['organization'] {
  const { organization: choice } = values;
  if (choice.type === 'known') return choice.ref.documentId;
  if (choice.type === 'none') return null;
  return {
    name: values.organizationName.trim(),
    domain: orNull(values.domain),
    address: {
      ...lead.address,
      street: orNull(values.street),
      postcode: orNull(values.postcode),
      city: orNull(values.city),
    },
  };
}

function contactOf(values: ConversionValues): LeadConvert['contact'] {
  const { contact: choice } = values;
  if (choice.type === 'known') return choice.ref.documentId;
  if (choice.type === 'none') return null;
  return {
    firstName: orNull(values.firstName),
    lastName: values.lastName.trim(),
    email: orNull(values.email),
    phone: orNull(values.phone),
    jobTitle: orNull(values.jobTitle),
  };
}

/** For one request, all or nothing. The values must have passed `conversionProblems`. */
export function conversionBody(
  values: ConversionValues,
  lead: Lead,
  { kept, answer, locale }: { kept: Kept; answer: MissingAnswer; locale: string },
): LeadConvert {
  // People that a stage asks for are named beside the opportunity, as those of the dialog are.
  const { organization, contact, ...given } = fieldsOfAnswer(answer);
  const people = {
    organization: organization ?? (kept.organization ? null : organizationOf(values, lead)),
    contact: contact ?? (kept.contact ? null : contactOf(values)),
    version: lead.version,
  };
  const { opportunity: choice, funnel, stage } = values;
  if (choice.type === 'known') return { ...people, opportunity: choice.ref.documentId };
  const money = parseMoney(values.targetValue, locale);
  const targetValue = money.ok ? money.value : null;
  return {
    ...people,
    opportunity: {
      funnel: funnel ?? '',
      ...(stage ? { stage } : {}),
      ...(isBlank(values.title) ? {} : { title: values.title.trim() }),
      owner: values.owner,
      ...(targetValue === null ? {} : { targetValue }),
      ...given,
    },
  };
}

const INPUTS: Readonly<Record<string, keyof ConversionValues>> = {
  organization: 'organization',
  'organization.name': 'organizationName',
  'organization.domain': 'domain',
  'organization.address.street': 'street',
  'organization.address.postcode': 'postcode',
  'organization.address.city': 'city',
  contact: 'contact',
  'contact.firstName': 'firstName',
  'contact.lastName': 'lastName',
  'contact.email': 'email',
  'contact.phone': 'phone',
  'contact.jobTitle': 'jobTitle',
  opportunity: 'opportunity',
  'opportunity.title': 'title',
  'opportunity.funnel': 'funnel',
  'opportunity.stage': 'stage',
  'opportunity.targetValue': 'targetValue',
  'opportunity.owner': 'owner',
};
/** The inputs that the server's refusals are about. */
export const refusedInputs = (refused: readonly string[]): (keyof ConversionValues)[] =>
  refused.flatMap((field) => INPUTS[field] ?? []);
