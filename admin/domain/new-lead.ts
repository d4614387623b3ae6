import type { LeadInput } from '../../shared/contracts';

import { EMAIL } from './prospect-form';

export const NEW_LEAD_TEXTS = [
  'firstName',
  'lastName',
  'company',
  'email',
  'phone',
  'jobTitle',
  'message',
  'note',
  'nextStep',
] as const;
type TextField = (typeof NEW_LEAD_TEXTS)[number];
export type NewLeadValues = Record<TextField, string> & {
  source: string | null;
  funnel: string | null;
  owner: number | null;
};
export const newLeadStart = (owner: number | null): NewLeadValues => ({
  ...{ firstName: '', lastName: '', company: '', email: '', phone: '', jobTitle: '' },
  ...{ message: '', note: '', nextStep: '', source: null, funnel: null, owner },
});

/** `nobody`: there is nothing by which to find them again. */
export type NewLeadProblems = { lastName?: 'nobody'; email?: 'email' };

export function newLeadProblems(values: NewLeadValues): NewLeadProblems {
  const { lastName, company, email, phone } = values;
  const mail = email.trim();
  return {
    ...([lastName, company, email, phone].every((text) => text.trim() === '')
      ? { lastName: 'nobody' as const }
      : {}),
    ...(mail !== '' && !EMAIL.test(mail) ? { email: 'email' as const } : {}),
  };
}

/** Only what was filled in. */
export function newLeadInput({ source, funnel, owner, ...texts }: NewLeadValues): LeadInput {
  const filled = NEW_LEAD_TEXTS.map((field) => [field, texts[field].trim()] as const).filter(
    ([, text]) => text !== '',
  );
  return { ...Object.fromEntries(filled), source, funnel, owner };
}
