import type { PublicForm } from '../../shared/contracts/form-submission';
import type { Kit } from '../app';
import { notFound } from '../domain/errors';
import type { LeadFormRecord } from '../repositories/lead-form';
import type { FormTokens } from './form-token';

const SLUG = /^[a-z0-9][a-z0-9-]{0,79}$/;

/**
 * Whether a browser may send a form from an origin: one of the form's, or the page's own server. Without the header it
 * was no browser on a page, or one that does not tell; then the origin proves nothing anyway.
 *
 * @param host as the request names it
 */
export function mayComeFrom(
  form: Pick<LeadFormRecord, 'origins'>,
  origin: string,
  host: string,
): boolean {
  if (origin === '' || form.origins.length === 0 || form.origins.includes(origin)) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** Forms as pages of the site see them: only those that are switched on. */
export function createFormPublic({ repositories, now }: Kit, deps: { tokens: FormTokens }) {
  return {
    /** @throws DomainError 404 for what is unknown and for what is switched off alike */
    async open(slug: string): Promise<LeadFormRecord> {
      const found = SLUG.test(slug) ? await repositories.leadForm.bySlug(slug) : null;
      if (!found?.enabled) throw notFound('Form');
      return found;
    },
    present: (form: LeadFormRecord): PublicForm => ({
      slug: form.slug,
      locale: form.language,
      fields: form.fields.map(({ fills: _, ...field }) => field),
      consent: {
        text: form.consent.text,
        required: form.consent.required,
        marketing: form.consent.marketing && { text: form.consent.marketing.text },
      },
      successMessage: form.successMessage,
      redirect: form.redirect,
      captcha: form.captcha,
      isTest: form.isTest,
      keepsAddress: form.storeAddress,
      token: deps.tokens.issue(form.documentId, form.consentVersion, now()),
    }),
  };
}
export type FormPublic = ReturnType<typeof createFormPublic>;
