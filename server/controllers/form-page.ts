import type { Bilingual } from '../../shared/contracts/funnel';
import type { FieldError } from '../../shared/contracts/common';
import { escapeHtml } from '../domain/mail-text';

type Locale = 'de' | 'en';
const WORDS = {
  en: {
    thanks: 'Thank you. Your message has arrived.',
    wrong: 'Something is missing or not right:',
    later: 'There were too many messages just now. Please try again in a few minutes.',
    closed: 'This form cannot be sent at the moment.',
    tooLong: 'This is too much for the form. Please shorten your message.',
    back: 'Go back and try again. What you typed is still there.',
  },
  de: {
    thanks: 'Vielen Dank. Ihre Nachricht ist angekommen.',
    wrong: 'Etwas fehlt oder stimmt nicht:',
    later:
      'Es kamen gerade zu viele Nachrichten. Bitte versuchen Sie es in einigen Minuten erneut.',
    closed: 'Dieses Formular kann gerade nicht gesendet werden.',
    tooLong: 'Das ist zu viel für das Formular. Bitte kürzen Sie Ihre Nachricht.',
    back: 'Gehen Sie zurück und versuchen Sie es noch einmal. Ihre Eingaben sind noch da.',
  },
} as const;

/** What the form itself asks for beside its fields. */
const BOXES: Readonly<Record<string, Bilingual>> = {
  _consent: { de: 'Einwilligung', en: 'Consent' },
  _captcha: { de: 'Captcha', en: 'Captcha' },
};

const page = (locale: Locale, title: string, body: string): string =>
  `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title></head>
<body style="font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem">${body}</body>
</html>
`;
const paragraph = (text: string): string => `<p>${escapeHtml(text).replace(/\n/g, '<br>')}</p>`;

/** What a browser without JavaScript sees where the form has no page of its own to go on to. */
export function thanksPage(message: Bilingual | null, locale: Locale): string {
  const own = message && (message[locale] || message.en || message.de);
  const text = own || WORDS[locale].thanks;
  return page(locale, text.slice(0, 60), paragraph(text));
}

export function mistakesPage(
  errors: readonly FieldError[],
  labels: ReadonlyMap<string, Bilingual>,
  locale: Locale,
): string {
  const items = errors.map(({ field, message }) => {
    const label = labels.get(field) ?? BOXES[field];
    const name = label ? label[locale] || label.en || label.de : field;
    return `<li>${escapeHtml(`${name}: ${message}`)}</li>`;
  });
  const { wrong, back } = WORDS[locale];
  return page(locale, wrong, `${paragraph(wrong)}<ul>${items.join('')}</ul>${paragraph(back)}`);
}

export const laterPage = (locale: Locale): string =>
  page(locale, WORDS[locale].later, paragraph(WORDS[locale].later));

/** The form or the whole of what was sent is refused; `cause` is for whoever builds the page. */
export function refusedPage(cause: string, why: 'closed' | 'tooLong', locale: Locale): string {
  const told = WORDS[locale][why];
  const small = `<p lang="en" style="font-size:.8em;opacity:.7">${escapeHtml(cause)}</p>`;
  return page(locale, told, `${paragraph(told)}${small}`);
}
