import type { FieldError } from '../../shared/contracts/common';

/** What is wrong with a submission, as `checkValue` and the form's own boxes say it, in German. */
const GERMAN: readonly [RegExp, string][] = [
  [/^must be ticked$/, 'muss angekreuzt sein'],
  [/^must be filled in$/, 'muss ausgefüllt sein'],
  [/^must be a text$/, 'muss ein Text sein'],
  [/^must be a number$/, 'muss eine Zahl sein'],
  [/^must be at least (.*)$/, 'muss mindestens $1 sein'],
  [/^must be at most (\d+) characters$/, 'darf höchstens $1 Zeichen lang sein'],
  [/^must be at most (.*)$/, 'darf höchstens $1 sein'],
  [/^must be an e-mail address$/, 'muss eine E-Mail-Adresse sein'],
  [/^must be a phone number$/, 'muss eine Telefonnummer sein'],
  [/^must be a day \(YYYY-MM-DD\)$/, 'muss ein Tag sein (JJJJ-MM-TT)'],
  [/^must be one of the options$/, 'muss eine der Möglichkeiten sein'],
  [
    /^contains characters that cannot be stored$/,
    'enthält Zeichen, die sich nicht speichern lassen',
  ],
  [/^is not a field of this form$/, 'ist kein Feld dieses Formulars'],
  [/^must be solved again$/, 'muss noch einmal gelöst werden'],
];

/** Mistakes in the visitor's language; the field names stay. */
export function mistakesIn(errors: readonly FieldError[], locale: 'de' | 'en'): FieldError[] {
  if (locale === 'en') return [...errors];
  return errors.map(({ field, message }) => {
    const [pattern, german] = GERMAN.find(([known]) => known.test(message)) ?? [];
    return { field, message: pattern && german ? message.replace(pattern, german) : message };
  });
}
