import { createIntl } from 'react-intl';

import { messages as de } from '../../../admin/translations/de';
import { messages as en } from '../../../admin/translations/en';

/** `{name}` and `{name, plural, …}`, not the texts of the plural's branches. */
const PLACEHOLDER = /(?<!(?:=\d+|one|other)\s*)\{(\w+)\s*[,}]/g;
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name))].sort();

const german: Record<string, string> = de;
const keys = Object.entries(en);

it('has every text in both languages', () => {
  expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
});

it.each(keys)('%s asks for the same values in both languages', (key, english) => {
  expect(placeholders(german[key] ?? '')).toEqual(placeholders(english));
});

it.each(keys)('%s can be formatted in both languages', (key, english) => {
  const values = Object.fromEntries(placeholders(english).map((name) => [name, 3]));
  for (const [locale, messages] of [
    ['en', en],
    ['de', de],
  ] as const) {
    const onError = (error: Error) => {
      throw error;
    };
    const intl = createIntl({ locale, messages, onError });
    expect(intl.formatMessage({ id: key }, values)).not.toBe('');
  }
});

it('has one German word for the expected close', () => {
  const others = Object.entries(german).filter(([, text]) => /erwartete\w* Abschluss/i.test(text));
  expect(others).toEqual([]);
  const terms = ['field.expectedCloseOn', 'list.column.expectedCloseOn', 'list.range.expected'];
  expect(new Set(terms.map((key) => german[key]))).toEqual(
    new Set(['Voraussichtlicher Abschluss']),
  );
});
