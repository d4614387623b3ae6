import type { LeadForm, LeadFormInput } from '../../../shared/contracts';

/** Of a name, as the server takes it. */
export const LONGEST_NAME = 255;

/** What a new form begins with: the least that can be answered, with a notice about privacy. It is off at first. */
export const startForm = (name: string, locale: 'de' | 'en'): LeadFormInput => ({
  name: name.trim(),
  locale,
  fields: [
    {
      key: 'name',
      type: 'text',
      label: { de: 'Name', en: 'Name' },
      required: false,
      fills: 'name',
    },
    {
      key: 'email',
      type: 'email',
      label: { de: 'E-Mail', en: 'E-mail' },
      required: true,
      fills: 'email',
    },
    {
      key: 'message',
      type: 'textarea',
      label: { de: 'Ihre Nachricht', en: 'Your message' },
      required: true,
      fills: 'message',
    },
  ],
  consent: {
    text: {
      de: 'Wir verwenden Ihre Angaben, um Ihre Anfrage zu beantworten. Näheres steht in unserer Datenschutzerklärung.',
      en: 'We use your details to answer your enquiry. Our privacy policy says more.',
    },
    required: false,
    marketing: null,
  },
});

/** A stored form as the server takes it. */
export function inputOf(form: LeadForm): LeadFormInput {
  const { documentId: _id, version: _version, createdAt: _c, updatedAt: _u, ...rest } = form;
  const { text, required, marketing } = form.consent;
  return {
    ...rest,
    funnel: form.funnel?.documentId ?? null,
    assignment: { mode: form.assignment.mode, owner: form.assignment.owner?.id ?? null },
    consent: { text, required, marketing },
  };
}

/** Everything of a form but its name and its address; off, so that nobody sends it by mistake. */
export function copyOf(form: LeadForm, name: string): LeadFormInput {
  const { slug: _slug, ...input } = inputOf(form);
  return { ...input, name: name.slice(0, LONGEST_NAME), enabled: false };
}

/** Names in the reader's order; what is on comes first. */
export const formsInOrder = <F extends LeadForm>(forms: readonly F[], locale: string): F[] =>
  [...forms].sort(
    (a, b) => Number(b.enabled) - Number(a.enabled) || a.name.localeCompare(b.name, locale),
  );
