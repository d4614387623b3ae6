import type {
  Bilingual,
  FormConsent,
  FormDelivery,
  LeadForm,
  LeadFormInput,
  MarketingPurpose,
} from '../../../shared/contracts';

import { fieldInput, fieldRows } from './field-rows';
import type { FieldRow } from './field-rows';

export const DELIVERY_WAYS = ['none', 'url', 'file', 'entry'] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];

type Limit = 'minFillSeconds' | 'perMinute' | 'perAddress';

/** A form while it is edited: lists are lines of text, what may be missing is empty. */
export type FormValues = Pick<
  LeadForm,
  | 'name'
  | 'slug'
  | 'enabled'
  | 'isTest'
  | 'locale'
  | 'doubleOptIn'
  | 'retentionDays'
  | 'storeAddress'
  | 'convertAtOnce'
  | 'autoReply'
> &
  Record<Limit, number | null> & {
    fields: FieldRow[];
    /** documentId */
    funnel: string | null;
    assignment: { mode: LeadForm['assignment']['mode']; owner: number | null };
    origins: string;
    redirect: string;
    successMessage: Bilingual;
    consent: { text: Bilingual; required: boolean };
    marketing: { isOn: boolean; text: Bilingual; purpose: MarketingPurpose };
    notification: { enabled: boolean; addresses: string };
    delivery: {
      way: DeliveryWay;
      label: Bilingual;
      url: string;
      file: number | null;
      uid: string | null;
      documentId: string | null;
      after: FormDelivery['after'];
    };
    captcha: { provider: LeadForm['captcha']['provider']; siteKey: string };
  };

const EMPTY: Bilingual = { de: '', en: '' };

function deliveryValues(delivery: FormDelivery | null): FormValues['delivery'] {
  const way = !delivery
    ? 'none'
    : delivery.url !== null
      ? 'url'
      : delivery.file !== null
        ? 'file'
        : 'entry';
  return {
    way,
    label: delivery?.label ?? EMPTY,
    url: delivery?.url ?? '',
    file: delivery?.file ?? null,
    uid: delivery?.entry?.uid ?? null,
    documentId: delivery?.entry?.documentId ?? null,
    after: delivery?.after ?? 'sending',
  };
}

export function formValues(form: LeadForm): FormValues {
  const { name, slug, enabled, isTest, locale, doubleOptIn, autoReply } = form;
  const { retentionDays, storeAddress, convertAtOnce } = form;
  const { minFillSeconds, perMinute, perAddress, consent } = form;
  return {
    ...{ name, slug, enabled, isTest, locale, doubleOptIn, autoReply },
    ...{ retentionDays, storeAddress, convertAtOnce, minFillSeconds, perMinute, perAddress },
    fields: fieldRows(form.fields),
    funnel: form.funnel?.documentId ?? null,
    assignment: { mode: form.assignment.mode, owner: form.assignment.owner?.id ?? null },
    origins: form.origins.join('\n'),
    redirect: form.redirect ?? '',
    successMessage: form.successMessage ?? EMPTY,
    consent: { text: consent.text ?? EMPTY, required: consent.required },
    marketing: {
      isOn: consent.marketing !== null,
      text: consent.marketing?.text ?? EMPTY,
      purpose: consent.marketing?.purpose ?? 'email-marketing',
    },
    notification: {
      enabled: form.notification.enabled,
      addresses: form.notification.addresses.join('\n'),
    },
    delivery: deliveryValues(form.delivery),
    captcha: { provider: form.captcha.provider, siteKey: form.captcha.siteKey ?? '' },
  };
}

/** What stands in a text of one thing per line, or with commas between. */
export const linesOf = (text: string): string[] =>
  text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const trimmed = ({ de, en }: Bilingual): Bilingual => ({ de: de.trim(), en: en.trim() });
export const isSaid = ({ de, en }: Bilingual): boolean => de.trim() !== '' || en.trim() !== '';
const saidOrNull = (text: Bilingual) => (isSaid(text) ? trimmed(text) : null);

function consentInput({ consent, marketing }: FormValues): Omit<FormConsent, 'version'> {
  return {
    text: saidOrNull(consent.text),
    required: consent.required,
    marketing: marketing.isOn
      ? { text: trimmed(marketing.text), purpose: marketing.purpose }
      : null,
  };
}

function deliveryInput({ delivery }: FormValues): FormDelivery | null {
  const { way, label, url, file, uid, documentId, after } = delivery;
  if (way === 'none') return null;
  const entry = uid !== null && documentId !== null ? { uid, documentId } : null;
  return {
    label: trimmed(label),
    url: way === 'url' ? url.trim() : null,
    file: way === 'file' ? file : null,
    entry: way === 'entry' ? entry : null,
    after,
  };
}

/** The form as the server takes it; a number that is empty stays out, its problem is told before. */
export function formInput(values: FormValues): LeadFormInput {
  const { marketing: _m, minFillSeconds, perMinute, perAddress, ...rest } = values;
  const { assignment, autoReply, notification, captcha } = values;
  return {
    ...rest,
    name: values.name.trim(),
    slug: values.slug.trim().toLowerCase(),
    fields: values.fields.map(fieldInput),
    assignment: {
      mode: assignment.mode,
      owner: assignment.mode === 'owner' ? assignment.owner : null,
    },
    origins: linesOf(values.origins),
    redirect: values.redirect.trim() || null,
    successMessage: saidOrNull(values.successMessage),
    consent: consentInput(values),
    notification: { enabled: notification.enabled, addresses: linesOf(notification.addresses) },
    autoReply: { ...autoReply, subject: trimmed(autoReply.subject), text: trimmed(autoReply.text) },
    delivery: deliveryInput(values),
    captcha: { provider: captcha.provider, siteKey: captcha.siteKey.trim() || null },
    minFillSeconds: minFillSeconds ?? undefined,
    perMinute: perMinute ?? undefined,
    perAddress: perAddress ?? undefined,
  };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Only what was changed goes to the server, so that two who save different things do not undo each other. */
export function formChanges(stored: LeadForm, values: FormValues): Partial<LeadFormInput> {
  const before = formInput(formValues(stored));
  return Object.fromEntries(
    Object.entries(formInput(values)).filter(
      ([field, value]) => !same(value, before[field as keyof LeadFormInput]),
    ),
  );
}

/** Whether anything was entered, be it storable or not. */
export function isFormEdited(stored: LeadForm, values: FormValues): boolean {
  const before = formValues(stored);
  return (Object.keys(before) as (keyof FormValues)[]).some(
    (field) => !same(values[field], before[field]),
  );
}

/** Whether saving makes a new version of the words that visitors agree to. */
export function changesConsent(stored: LeadForm, values: FormValues): boolean {
  const { text, marketing } = consentInput(values);
  return !same([text, marketing], [stored.consent.text, stored.consent.marketing]);
}
