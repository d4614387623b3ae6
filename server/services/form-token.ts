import { randomBytes } from 'node:crypto';
import type { FormSecret } from './form-secret';

const PURPOSE = 'form-token';
const VALID_MS = 24 * 60 * 60 * 1000;

export type FormToken = {
  /** Epoch milliseconds. */
  issuedAt: number;
  /** Which words the visitor was shown. */
  consentVersion: number;
};

/**
 * The moment at which a form was handed out, signed: `<time>.<consent version>.<random>.<signature>` in base 36. It says
 * nothing of the visitor and needs no cookie.
 */
export function createFormTokens(secret: FormSecret) {
  return {
    issue(form: string, consentVersion: number, now: number): string {
      const nonce = randomBytes(9).toString('base64url');
      const text = `${now.toString(36)}.${consentVersion.toString(36)}.${nonce}`;
      return `${text}.${secret.sign(PURPOSE, `${form}:${text}`)}`;
    },
    /** Null for what is none of this form's, or older than a day: as if the page had sent none. */
    read(form: string, token: string | undefined, now: number): FormToken | null {
      const parts = (token ?? '').split('.');
      const [time = '', version = '', nonce = '', signature = ''] = parts;
      const text = `${time}.${version}.${nonce}`;
      if (parts.length !== 4 || !secret.verify(PURPOSE, `${form}:${text}`, signature)) return null;
      const issuedAt = Number.parseInt(time, 36);
      if (issuedAt > now + 60_000 || now - issuedAt > VALID_MS) return null;
      return { issuedAt, consentVersion: Number.parseInt(version, 36) };
    },
  };
}
export type FormTokens = ReturnType<typeof createFormTokens>;
