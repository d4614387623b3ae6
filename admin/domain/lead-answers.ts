import type { Lead, LeadFormField } from '../../shared/contracts';

import { words } from './words';

type Both = { de: string; en: string };
type Language = keyof Both;
const inWords = (label: Both, language: Language) => label[language] || label.de || label.en;

export type LeadAnswer = { key: string; label: string; value: string | number | boolean };

/** What was answered, in the words and the order of the form; what the form no longer asks comes last. */
export function leadAnswers(
  { answers }: Pick<Lead, 'answers'>,
  fields: readonly LeadFormField[],
  language: Language,
): LeadAnswer[] {
  const order = new Map(fields.map(({ key }, at) => [key, at]));
  const place = (key: string) => order.get(key) ?? fields.length;
  return Object.entries(answers)
    .sort(([a], [b]) => place(a) - place(b))
    .flatMap(([key, given]): LeadAnswer[] => {
      if (given === null || given === undefined || given === '') return [];
      const field = fields.find((one) => one.key === key);
      const label = field ? inWords(field.label, language) : words(key);
      if (typeof given === 'boolean' || typeof given === 'number')
        return [{ key, label, value: given }];
      const text = typeof given === 'string' ? given : JSON.stringify(given);
      const option = field?.options?.find(({ value }) => value === text);
      return [{ key, label, value: option ? inWords(option.label, language) : text }];
    });
}
