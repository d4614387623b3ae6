import type { Funnel, Lead, LeadMatches, OpportunityRow, Ref } from '../../shared/contracts';
import { startStages } from '../components/opportunity-form/values';

/** A part of the conversion: somebody known is taken, a new one made, or nobody named. */
export type Choice = { type: 'known'; ref: Ref } | { type: 'new' } | { type: 'none' };
export const NEW: Choice = { type: 'new' };
export const NONE: Choice = { type: 'none' };
export const known = ({ documentId, name }: Ref): Choice => ({
  type: 'known',
  ref: { documentId, name },
});

/** What the inputs of the dialog hold. */
export type ConversionValues = {
  /** An open one that is there, or a new one. */
  opportunity: Choice;
  title: string;
  funnel: string | null;
  stage: string | null;
  targetValue: string;
  owner: number | null;
  organization: Choice;
  organizationName: string;
  domain: string;
  street: string;
  postcode: string;
  city: string;
  contact: Choice;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  jobTitle: string;
};
/** Who asks, and where the lead was dropped. */
export type ConversionStart = {
  funnel: string | null;
  stage?: string | undefined;
  me: number | null;
};

/** Where the new opportunity may start; the stage on which the lead was dropped is always one of them. */
export const stagesFor = (funnel: Funnel | undefined, wanted?: string | null) => {
  if (!funnel) return [];
  const start = startStages(funnel);
  return funnel.stages.filter(
    (place) => start.includes(place) || place.stage.documentId === wanted,
  );
};

export function firstStage(funnel: Funnel | undefined, wanted?: string | null): string | null {
  const stages = stagesFor(funnel, wanted);
  const found =
    stages.find(({ stage }) => stage.documentId === wanted) ??
    stages.find(({ stage }) => stage.kind === 'open') ??
    stages[0];
  return found?.stage.documentId ?? null;
}

const onlyOne = <T>(all: readonly T[]): T | null => (all.length === 1 ? (all[0] ?? null) : null);

/** The one whose address it is; a shared number or mailbox says nothing. */
const surePerson = ({ contacts }: LeadMatches) =>
  onlyOne(contacts.filter(({ because }) => because.includes('email')));
const sureFirm = ({ organizations }: LeadMatches) =>
  onlyOne(
    organizations.filter(({ because }) =>
      because.some((why) => why === 'domain' || why === 'company'),
    ),
  );

export function startConversion(
  lead: Lead,
  matches: LeadMatches,
  funnels: readonly Funnel[],
  start: ConversionStart,
): ConversionValues {
  const person = surePerson(matches);
  const firm = person?.organization ?? sureFirm(matches);
  const isNamed = [lead.lastName, lead.email, lead.phone].some(Boolean);
  const made = (isTold: boolean): Choice => (isTold ? NEW : NONE);
  return {
    opportunity: NEW,
    title: firm?.name ?? lead.company ?? lead.name,
    funnel: start.funnel,
    stage: firstStage(
      funnels.find(({ documentId }) => documentId === start.funnel),
      start.stage,
    ),
    targetValue: '',
    owner: lead.owner?.id ?? start.me,
    organization: firm ? known(firm) : made(Boolean(lead.company)),
    organizationName: lead.company ?? '',
    domain: lead.domain ?? '',
    street: lead.address.street ?? '',
    postcode: lead.address.postcode ?? '',
    city: lead.address.city ?? '',
    contact: person ? known(person) : made(isNamed),
    firstName: lead.firstName ?? '',
    lastName: lead.lastName ?? (isNamed ? (lead.email ?? lead.phone ?? '') : ''),
    email: lead.email ?? '',
    phone: lead.phone ?? '',
    jobTitle: lead.jobTitle ?? '',
  };
}

/** Only what is open can take a lead. */
export const openOf = ({ opportunities }: LeadMatches) =>
  opportunities.filter(({ status }) => status === 'open');

type Chance = LeadMatches['opportunities'][number];
/** Those of a firm that was chosen by hand, behind the ones that were recognised. */
export function withChances(
  open: readonly Chance[],
  ofFirm: readonly Pick<OpportunityRow, 'documentId' | 'title' | 'funnel'>[],
): Chance[] {
  const known = new Set(open.map(({ documentId }) => documentId));
  const more = ofFirm.filter(({ documentId }) => !known.has(documentId));
  return [
    ...open,
    ...more.map(({ documentId, title, funnel }): Chance => ({
      ...{ documentId, name: title, funnel, status: 'open', because: ['company'] },
    })),
  ];
}

export type Obstacle = 'converted' | 'readOnly' | 'test' | 'closed' | 'noFunnel';

/** Why there is nothing to fill in. */
export function obstacleOf(
  lead: Lead,
  matches: LeadMatches,
  { canUpdate, hasFunnel }: { canUpdate: boolean; hasFunnel: boolean },
): Obstacle | null {
  // Without the opportunity it may have been deleted: then the lead can be converted again.
  if (lead.status === 'converted' && lead.opportunity) return 'converted';
  if (!lead.canUpdate) return 'readOnly';
  if (lead.isTest) return 'test';
  if (lead.status === 'disqualified' || lead.status === 'spam') return 'closed';
  if (canUpdate && openOf(matches).length > 0) return null;
  return hasFunnel ? null : 'noFunnel';
}
