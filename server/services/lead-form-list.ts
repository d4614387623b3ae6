import type { LeadForm, ListedLeadForm } from '../../shared/contracts/lead-form';
import type { Kit } from '../app';
import { ACTIONS } from '../constants';
import type { LeadFormRecord } from '../repositories/lead-form';
import type { Caller } from './caller';

type Deps = { presentAll: (records: LeadFormRecord[]) => Promise<LeadForm[]> };

/** All forms, each with the number of its leads as far as the caller sees them. */
export function createLeadFormList({ repositories }: Kit, { presentAll }: Deps) {
  const { leadForm } = repositories;
  return async (caller: Caller): Promise<ListedLeadForm[]> => {
    const records = await leadForm.all();
    const counts = caller.allows(ACTIONS.leadRead)
      ? await leadForm.leadCounts(caller.scope('lead.read'))
      : null;
    const forms = await presentAll(records);
    return forms.map((form, i) => {
      const id = records[i]?.id ?? 0;
      return { ...form, leads: counts && (counts.get(id) ?? 0) };
    });
  };
}
