import type { Failure } from '../../api/errors';

import type { FormProblem, FormProblems } from './problems';
import type { FormValues } from './values';

export const FORM_SECTIONS = [
  'form',
  'fields',
  'consent',
  'target',
  'answer',
  'protection',
] as const;
export type FormSection = (typeof FORM_SECTIONS)[number];

const SECTION_OF: Readonly<Record<string, FormSection>> = {
  fields: 'fields',
  consent: 'consent',
  doubleOptIn: 'consent',
  funnel: 'target',
  assignment: 'target',
  convertAtOnce: 'target',
  notification: 'answer',
  autoReply: 'answer',
  delivery: 'answer',
  redirect: 'answer',
  successMessage: 'answer',
  origins: 'protection',
  captcha: 'protection',
  minFillSeconds: 'protection',
  perMinute: 'protection',
  perAddress: 'protection',
  retentionDays: 'protection',
  storeAddress: 'protection',
};
/** Where on the page an input stands. */
export const sectionOf = (field: string): FormSection =>
  SECTION_OF[field.split('.')[0] ?? ''] ?? 'form';

/** Inputs that stand for a whole object of the server. */
const WHOLE: ReadonlySet<string> = new Set([
  'name',
  'slug',
  'enabled',
  'funnel',
  'doubleOptIn',
  'redirect',
  'successMessage',
  'minFillSeconds',
  'perMinute',
  'perAddress',
  'retentionDays',
  'origins',
]);

/** The input in which a field of the server is entered: `fields.2.options.0.label.de` → that row's label. */
export function inputOfField(field: string, values: FormValues): string {
  const [root = '', index, part, place, detail] = field.split('.');
  if (root === 'fields') {
    const row = values.fields[Number(index)];
    if (!row) return 'fields';
    if (part === undefined) return `fields.${row.id}.label`;
    const option = part === 'options' && place !== undefined ? row.options[Number(place)] : null;
    if (option)
      return `fields.${row.id}.options.${option.id}.${detail === 'value' ? 'value' : 'label'}`;
    return `fields.${row.id}.${part === 'required' ? 'label' : part}`;
  }
  if (WHOLE.has(root)) return root;
  if (root === 'captcha') return 'captcha.siteKey';
  if (root === 'notification') return 'notification.addresses';
  if (root === 'delivery' && index === 'entry') return 'delivery.entry';
  if (root === 'consent') return index === 'marketing' ? 'consent.marketing' : 'consent.text';
  return index === undefined ? root : `${root}.${index}`;
}

/** What can only be known by asking the server. */
const problemOf = (field: string, message: string): FormProblem =>
  field === 'captcha' && message.includes('secret') ? 'needsSecret' : 'refused';

/** A refusal at the inputs that it is about; empty where it is about none. */
export function refusalProblems(failure: Failure, values: FormValues): FormProblems {
  if (failure.status === 409 && failure.message.startsWith('slug:')) return { slug: 'taken' };
  const errors = failure.details.errors ?? [];
  return Object.fromEntries(
    errors
      .filter(({ field }) => /^\w/.test(field) && field !== 'body')
      .map(({ field, message }) => [inputOfField(field, values), problemOf(field, message)]),
  );
}
