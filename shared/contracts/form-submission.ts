import type { Bilingual } from './funnel';
import type { CaptchaProvider, LeadFormField } from './lead-form';

/** `GET /api/sales-pipeline/forms/:slug`: what a page needs to show the form. */
export type PublicForm = {
  slug: string;
  locale: 'de' | 'en';
  fields: Omit<LeadFormField, 'fills'>[];
  consent: {
    text: Bilingual | null;
    required: boolean;
    marketing: { text: Bilingual } | null;
  };
  successMessage: Bilingual | null;
  redirect: string | null;
  captcha: { provider: CaptchaProvider; siteKey: string | null };
  isTest: boolean;
  /** The visitor has to be told that a part of his address is kept. */
  keepsAddress: boolean;
  /** Signed moment of issue, to be sent back as `_t`; valid for a day. */
  token: string;
};

/**
 * Keys of a submission beside those of its fields, all optional and all texts. Values are flat; nothing else is let in
 * but `utm_*`, names of click ids and the inputs that captchas make.
 */
export const SUBMISSION_KEYS = [
  /** Made by the sender, one for each submission: sent twice it is stored once. */
  '_key',
  /** `token` of the form. */
  '_t',
  /** A trap: hidden, and empty when a person sends the form. */
  '_hp',
  '_captcha',
  /** uid:documentId or uid:documentId:locale of the entry that the page was made from. */
  '_entry',
  /** Address of the page, its title, and where the visitor came from. */
  '_page',
  '_title',
  '_ref',
  /** The visit that began it all: address, referrer, moment (ISO 8601). */
  '_first',
  '_first_ref',
  '_first_at',
  /** The boxes: to be dealt with, and to be sent news. */
  '_consent',
  '_marketing',
  /** de or en. */
  '_locale',
] as const;
export type SubmissionKey = (typeof SUBMISSION_KEYS)[number];

export type SubmissionAnswer = { data: { accepted: true } };
