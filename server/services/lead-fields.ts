import type { LeadInput, LeadUpdate } from '../../shared/contracts/lead';
import type { Kit } from '../app';
import { invalid } from '../domain/errors';
import { emailKey, nameKey, phoneKey } from '../domain/person-matching';
import { searchTextOf } from '../domain/search-text';
import type { Trx } from '../repositories/database';
import type { LeadDraft } from '../repositories/lead';
import type { AssignableUserService } from './assignable-user';
import { leadName } from './lead-present';
import { mergedCriteria } from './lead-qualification';
import { phoneDigits } from './person';
import type { SettingsService } from './settings';

/** A lead of which nothing is known yet, that came in `at`. */
export const emptyLead = (at: number): LeadDraft => ({
  status: 'new',
  salutation: null,
  firstName: null,
  lastName: null,
  email: null,
  emailKey: null,
  phone: null,
  phoneKey: null,
  jobTitle: null,
  company: null,
  companyKey: null,
  domain: null,
  industry: null,
  employees: null,
  address: {},
  targetGroup: null,
  message: null,
  note: null,
  language: null,
  answers: {},
  criteria: {},
  form: null,
  funnel: null,
  owner: null,
  ownerName: null,
  ownerEmail: null,
  source: null,
  campaign: null,
  entryUid: null,
  entryDocumentId: null,
  entryLocale: null,
  page: null,
  pagePath: null,
  pageTitle: null,
  referrer: null,
  firstTouch: null,
  lastTouch: null,
  idempotencyKey: null,
  openedAt: at,
  statusSince: at,
  firstResponseAt: null,
  qualifiedAt: null,
  convertedAt: null,
  handover: null,
  organization: null,
  contact: null,
  opportunity: null,
  nextStep: null,
  nurtureUntil: null,
  reason: null,
  reasonNote: null,
  lastContactAt: null,
  lastContact: null,
  openInboundSince: null,
  lightBaseAt: at,
  lightDueAt: null,
  duplicateOf: null,
  isTest: false,
  spamCause: null,
  remoteAddress: null,
  confirmationKey: null,
  confirmationSentAt: null,
  confirmedAt: null,
  anonymizedAt: null,
  externalId: null,
  version: 1,
  changedAt: at,
  searchText: null,
});

/** The keys by which leads are found and matched, from what they say; `country` as in the settings. */
export function keysOf(
  lead: LeadDraft,
  country: string,
): Pick<LeadDraft, 'emailKey' | 'phoneKey' | 'companyKey' | 'searchText'> {
  const phone = phoneKey(lead.phone, country);
  return {
    emailKey: emailKey(lead.email),
    phoneKey: phone,
    companyKey: lead.company ? nameKey(lead.company) : null,
    searchText: searchTextOf([
      leadName(lead),
      lead.email,
      lead.company,
      ...phoneDigits(lead.phone, phone),
    ]),
  };
}

type Deps = {
  settings: Pick<SettingsService, 'get'>;
  assignableUser: Pick<AssignableUserService, 'assertAssignable'>;
};

/** What somebody typed in as columns: users, funnels and codes are looked up, keys follow. */
export function createLeadFields({ repositories }: Kit, deps: Deps) {
  const { funnel: funnels, listEntry } = repositories;

  async function checkSource(code: string | null | undefined, before: string | null, trx: Trx) {
    if (code === null || code === undefined || code === before) return;
    const entry = await listEntry.byCode('sources', code, trx);
    if (!entry) throw invalid('source', `"${code}" is not in the list sources`);
    if (entry.archivedAt !== null) throw invalid('source', `"${code}" is switched off`);
  }

  return async (
    before: LeadDraft,
    { owner, funnel, criteria, ...patch }: LeadInput & Pick<LeadUpdate, 'criteria'>,
    trx: Trx,
  ): Promise<LeadDraft> => {
    const settings = await deps.settings.get();
    const lead: LeadDraft = {
      ...before,
      ...patch,
      criteria: mergedCriteria(before.criteria, criteria, settings.qualification),
    };
    if (owner === null) Object.assign(lead, { owner, ownerName: null, ownerEmail: null });
    else if (owner !== undefined && owner !== before.owner) {
      const user = await deps.assignableUser.assertAssignable(owner, trx);
      Object.assign(lead, { owner, ownerName: user.name, ownerEmail: user.email });
    }
    if (funnel === null) lead.funnel = null;
    else if (funnel !== undefined) {
      const found = await funnels.byDocumentId(funnel, trx);
      if (!found) throw invalid('funnel', 'no such funnel');
      lead.funnel = found.id;
    }
    await checkSource(patch.source, before.source, trx);
    return { ...lead, ...keysOf(lead, settings.phoneCountry) };
  };
}
export type LeadFields = ReturnType<typeof createLeadFields>;
