import type { Ref } from '../../shared/contracts';

/** What the form of a new prospect starts with. */
export type ProspectStart = {
  organization?: string | Ref;
  contact?: string | Ref;
  phone?: string;
  email?: string;
  title?: string;
  funnel?: string;
  /** Somebody is on the phone: the call is logged with it. */
  isCall?: boolean;
  /** A firm or a person is added, without an opportunity. */
  isPersonOnly?: boolean;
};

const PHONE = /^[+(]?[\d\s()/.\-+]{3,}$/;
const MIN_DIGITS = 5;
/** Legal forms and words of the trade that a person's name does not have. */
const FIRM =
  /(^|\s)(gmbh|ag|kg|ohg|gbr|ug|se|e\.?v\.?|e\.?k\.?|ltd\.?|llc|inc\.?|corp\.?|plc|s\.?a\.?|s\.?r\.?l\.?|b\.?v\.?|oy|ab|aps|co\.?|group|gruppe|holding|company|& (co|söhne|sohn|partner))(\s|$|,)/i;

export function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return PHONE.test(text.trim()) && digits >= MIN_DIGITS;
}

/** Where a text that found nobody belongs: a number, an address, a firm or else a person. */
export function prospectFromText(text: string): ProspectStart {
  const typed = text.trim();
  if (typed === '') return {};
  if (isPhone(typed)) return { phone: typed, isCall: true };
  if (typed.includes('@')) return { email: typed };
  return FIRM.test(typed) ? { organization: typed } : { contact: typed };
}
