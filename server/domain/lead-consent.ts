import type { Bilingual } from '../../shared/contracts/funnel';
import type { MarketingPurpose } from '../../shared/contracts/lead-form';

export type Words = {
  version: number;
  text: Bilingual | null;
  marketing: { text: Bilingual; purpose: MarketingPurpose } | null;
};
export type GivenConsent = {
  purpose: string;
  channel: string | null;
  textVersion: number;
  text: string | null;
};

const CHANNEL: Record<MarketingPurpose, string> = {
  'email-marketing': 'email',
  'phone-marketing': 'phone',
  'post-marketing': 'post',
};
export const ENQUIRY = 'enquiry';

/** The words under a version, where they are still known. */
export const wordsOf = (version: number, words: readonly Words[]): Words | null =>
  words.find((one) => one.version === version) ?? null;

/**
 * What was agreed to by ticking, in the words that were shown; null words where they are not known any more. Where the
 * words of that version asked for nothing, nothing was agreed to.
 */
export function consentsOf(
  ticked: { enquiry: boolean; marketing: boolean },
  version: number,
  words: Words | null,
  locale: 'de' | 'en',
  purpose: MarketingPurpose | null,
): GivenConsent[] {
  const said = (text: Bilingual | null | undefined) =>
    text ? text[locale] || text.en || text.de : null;
  const given: GivenConsent[] = [];
  if (ticked.enquiry && (words === null || words.text !== null)) {
    const text = said(words?.text);
    given.push({ purpose: ENQUIRY, channel: null, textVersion: version, text });
  }
  const shown = words ? (words.marketing?.purpose ?? null) : purpose;
  if (ticked.marketing && shown !== null) {
    const text = said(words?.marketing?.text);
    given.push({ purpose: shown, channel: CHANNEL[shown], textVersion: version, text });
  }
  return given;
}
