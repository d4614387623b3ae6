import type { Ref } from '../../shared/contracts/common';
import type { Lead, LeadRow } from '../../shared/contracts/lead';
import type { LeadHandover } from '../../shared/contracts/lead-work';
import type { Kit } from '../app';
import type { ConsentRecord } from '../repositories/consent';
import { leadName } from '../domain/lead-name';
import { isAsleep } from '../domain/lead-status';
import type { StoredHandover } from '../domain/lead-handover';
import type { LeadRecord } from '../repositories/lead';
import type { ListedLead } from '../repositories/lead-list';
import type { Caller } from './caller';
import type { LeadQualification } from './lead-qualification';
import type { LeadView } from './lead-view';
import { leadLight } from './lead-view';
import { namingAccess } from './person';
import { iso, isoOrNull } from './present';

type Names = ReadonlyMap<number, { documentId: string; name: string }>;

const refIn = (names: Names, id: number | null): Ref | null => {
  const found = id === null ? undefined : names.get(id);
  return found ? { documentId: found.documentId, name: found.name } : null;
};

export { leadName };

const rowOf = (lead: ListedLead, funnels: Names, forms: Names, view: LeadView): LeadRow => ({
  documentId: lead.documentId,
  status: lead.status,
  name: leadName(lead),
  firstName: lead.firstName,
  lastName: lead.lastName,
  email: lead.email,
  phone: lead.phone,
  company: lead.company,
  jobTitle: lead.jobTitle,
  message: lead.message,
  owner: lead.owner === null ? null : { id: lead.owner, name: lead.ownerName ?? '' },
  funnel: refIn(funnels, lead.funnel),
  form: refIn(forms, lead.form),
  source: lead.source,
  campaign: lead.campaign,
  entry:
    lead.entryUid === null || lead.entryDocumentId === null
      ? null
      : { uid: lead.entryUid, documentId: lead.entryDocumentId, locale: lead.entryLocale },
  page: lead.page,
  pageTitle: lead.pageTitle,
  nextStep: lead.nextStep,
  nurtureUntil: isoOrNull(lead.nurtureUntil),
  isAsleep: isAsleep(lead, view.now),
  openedAt: iso(lead.openedAt),
  statusSince: iso(lead.statusSince),
  light: leadLight(lead, view),
  firstResponseAt: isoOrNull(lead.firstResponseAt),
  firstResponseMs: lead.firstResponseAt === null ? null : lead.firstResponseAt - lead.openedAt,
  lastContactAt: isoOrNull(lead.lastContactAt),
  convertedAt: isoOrNull(lead.convertedAt),
  isTest: lead.isTest,
  version: lead.version,
  canUpdate: lead.canUpdate,
});

export const handoverOf = (stored: StoredHandover): LeadHandover => ({
  ...stored,
  at: iso(stored.at),
  acceptedAt: isoOrNull(stored.acceptedAt),
  returnedAt: isoOrNull(stored.returnedAt),
});

const consentOf = (record: ConsentRecord): Lead['consent'][number] => ({
  purpose: record.purpose,
  channel: record.channel,
  state: record.state,
  at: iso(record.at),
  textVersion: record.textVersion,
  text: record.text,
  page: record.page,
});

/** Leads as lists and their own page show them; what they name of others only within what the caller sees. */
export function createLeadPresenter(
  { repositories }: Pick<Kit, 'repositories'>,
  deps: { qualification: LeadQualification },
) {
  const { consent, lead: leads, leadForm, reference } = repositories;
  const idsOf = (records: readonly LeadRecord[], pick: (record: LeadRecord) => number | null) => [
    ...new Set(records.map(pick).filter((id): id is number => id !== null)),
  ];

  async function rows(records: readonly ListedLead[], view: LeadView): Promise<LeadRow[]> {
    const funnels = await reference.names(
      'funnel',
      idsOf(records, (record) => record.funnel),
    );
    const forms = await leadForm.names(idsOf(records, (record) => record.form));
    return records.map((record) => rowOf(record, funnels, forms, view));
  }

  /** Null also where the caller does not see it. */
  async function person(kind: 'organization' | 'contact', id: number | null, caller: Caller) {
    if (id === null) return null;
    const named = (await reference.names(kind, [id])).get(id);
    if (!named) return null;
    const seen = await reference.person(kind, named.documentId, namingAccess(caller));
    return seen && { documentId: seen.documentId, name: seen.name };
  }

  async function opportunity(id: number | null, caller: Caller): Promise<Ref | null> {
    if (id === null) return null;
    const seen = await reference.reachable([id], caller.scope('opportunity.read'));
    return seen.has(id) ? refIn(await reference.names('opportunity', [id]), id) : null;
  }

  async function duplicate(id: number | null, caller: Caller): Promise<Ref | null> {
    const [record] = id === null ? [] : await leads.byIds([id]);
    if (!record) return null;
    const seen = await leads.visible(record.documentId, caller.scope('lead.read'));
    return seen && { documentId: seen.documentId, name: leadName(seen) };
  }

  return {
    rows,
    async one(record: ListedLead, view: LeadView, caller: Caller): Promise<Lead> {
      const [row] = await rows([record], view);
      if (!row) throw new Error('A record gives a row');
      return {
        ...row,
        salutation: record.salutation,
        domain: record.domain,
        industry: record.industry,
        employees: record.employees,
        address: record.address,
        targetGroup: record.targetGroup,
        note: record.note,
        locale: record.language,
        answers: record.answers,
        criteria: record.criteria,
        qualification: await deps.qualification(record, view.settings),
        qualifiedAt: isoOrNull(record.qualifiedAt),
        handover: record.handover && handoverOf(record.handover),
        referrer: record.referrer,
        firstTouch: record.firstTouch,
        lastTouch: record.lastTouch,
        consent: (await consent.ofLead(record.id)).map(consentOf),
        reason: record.reason,
        reasonNote: record.reasonNote,
        remoteAddress: record.remoteAddress,
        spamCause: record.spamCause,
        organization: await person('organization', record.organization, caller),
        contact: await person('contact', record.contact, caller),
        opportunity: await opportunity(record.opportunity, caller),
        duplicateOf: await duplicate(record.duplicateOf, caller),
        anonymizedAt: isoOrNull(record.anonymizedAt),
      };
    },
  };
}
export type LeadPresenter = ReturnType<typeof createLeadPresenter>;
