import type { FieldError } from '../../shared/contracts/common';
import type { SubmissionKey } from '../../shared/contracts/form-submission';
import { SUBMISSION_KEYS } from '../../shared/contracts/form-submission';
import type { LeadFill, LeadFormField } from '../../shared/contracts/lead-form';
import type { Checked, FieldValue, Flat } from './submission-value';
import { checkValue, isEmail } from './submission-value';
import { isCampaignKey } from './touch';

/** Inputs that captchas make by themselves, as other names of `_captcha`. */
const CAPTCHA_KEYS: ReadonlySet<string> = new Set([
  'cf-turnstile-response',
  'frc-captcha-response',
  'frc-captcha-solution',
]);
const RESERVED: ReadonlySet<string> = new Set(SUBMISSION_KEYS);
const MOST_RESERVED = 4000;

export type Submission = {
  filled: Partial<Record<LeadFill, FieldValue>>;
  /** Values of fields that fill nothing, by their keys. */
  answers: Record<string, FieldValue>;
  reserved: ReadonlyMap<SubmissionKey, string>;
  /** utm_* and click ids. */
  campaign: ReadonlyMap<string, string>;
  errors: FieldError[];
};

const isReserved = (key: string): key is SubmissionKey => RESERVED.has(key);
const MOST_ERRORS = 20;

/**
 * Whether the field of a lead can hold it: "11-50" is an answer, but no number of employees; and what a hidden field says is
 * an address only if it is one, since mails go there.
 */
function fits(fills: LeadFill, value: FieldValue): boolean {
  if (value === null) return true;
  if (fills === 'email') return isEmail(String(value));
  if (fills !== 'employees') return true;
  const size = Number(value);
  return Number.isInteger(size) && size >= 0 && size <= 1e8;
}

/**
 * A flat submission against the fields of its form: what is not a field of the form and no reserved key is refused by
 * its name, so that nothing else of a lead can be set.
 */
export function readSubmission(
  fields: readonly LeadFormField[],
  sent: ReadonlyMap<string, Flat>,
): Submission {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const reserved = new Map<SubmissionKey, string>();
  const campaign = new Map<string, string>();
  const errors: FieldError[] = [];
  for (const [key, value] of sent) {
    if (byKey.has(key)) continue;
    const text = value === null ? '' : String(value).slice(0, MOST_RESERVED);
    if (isReserved(key)) reserved.set(key, text);
    else if (CAPTCHA_KEYS.has(key)) reserved.set('_captcha', text);
    else if (isCampaignKey(key)) campaign.set(key, text);
    else errors.push({ field: key.slice(0, 100), message: 'is not a field of this form' });
  }
  const filled: Submission['filled'] = {};
  const answers: Submission['answers'] = {};
  for (const field of fields) {
    const checked: Checked = checkValue(field, sent.get(field.key));
    if ('problem' in checked) errors.push({ field: field.key, message: checked.problem });
    else if (field.fills !== null && fits(field.fills, checked.value))
      filled[field.fills] = checked.value;
    else if (checked.value !== null) answers[field.key] = checked.value;
  }
  return { filled, answers, reserved, campaign, errors: errors.slice(0, MOST_ERRORS) };
}
