import type { Kit } from '../app';
import { DomainError } from '../domain/errors';
import type { LeadFormRecord } from '../repositories/lead-form';
import { systemCaller } from './callers';
import type { ContactService } from './contact';
import { EVERYBODY } from './everybody';
import type { LeadConvert } from './lead-convert';
import { keysOfLead } from './lead-match';
import { contactOf, opportunityOf, organizationOf } from './lead-person';
import type { OpportunityService, PreparedCreate } from './opportunity';
import type { OrganizationService } from './organization';

type Deps = {
  convert: LeadConvert;
  organization: Pick<OrganizationService, 'create'>;
  contact: Pick<ContactService, 'create'>;
  opportunity: Pick<OpportunityService, 'prepareCreate'>;
};

/**
 * What a form that converts at once makes of a lead. It links to nobody who is there already, so that a stranger changes no
 * record by typing somebody's address: of a known person or firm the opportunity names none, and the lead's hint tells.
 * Where the funnel takes nothing (archived, no open stage) the lead waits in the inbox.
 */
export function createConvertByForm({ repositories, transaction }: Kit, deps: Deps) {
  const { lead: leads, funnel: funnels, leadMatch } = repositories;
  const caller = systemCaller('form');

  /** Whether it was converted; for a lead that is stored already. */
  return async (
    { documentId }: { documentId: string },
    form: Pick<LeadFormRecord, 'funnel'>,
  ): Promise<boolean> => {
    const [funnel] = form.funnel === null ? [] : await funnels.byIds([form.funnel]);
    const seen = await leads.byDocumentId(documentId);
    if (!funnel || seen?.status !== 'new' || seen.isTest) return false;
    let prepared: PreparedCreate;
    try {
      const asked = {
        ...opportunityOf(seen, await deps.convert.sourceOf(seen)),
        funnel: funnel.documentId,
        owner: seen.owner,
      };
      prepared = await deps.opportunity.prepareCreate(asked, caller);
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
    return transaction(async (trx) => {
      await prepared.lock(trx);
      const lead = await leads.lock(documentId, trx);
      if (lead?.status !== 'new') return false;
      const known = await leadMatch.isKnown(keysOfLead(lead), trx);
      const firm =
        lead.company && !known.firm ? await deps.organization.create(organizationOf(lead)) : null;
      const belongsTo = firm ? { organization: firm.documentId } : {};
      const isNamed = [lead.lastName, lead.email, lead.phone].some(Boolean);
      const person =
        isNamed && !known.person
          ? await deps.contact.create({ ...contactOf(lead), ...belongsTo }, caller, EVERYBODY)
          : null;
      const people = { ...belongsTo, ...(person ? { contact: person.documentId } : {}) };
      const chance = await prepared.write(trx, people, { lead: lead.id, exempt: true });
      await deps.convert.link(lead, chance, caller, trx);
      return true;
    });
  };
}
export type ConvertByForm = ReturnType<typeof createConvertByForm>;
