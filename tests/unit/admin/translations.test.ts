import { createIntl } from 'react-intl';

import { messages as de } from '../../../admin/translations/de';
import { messages as en } from '../../../admin/translations/en';
import { PERMISSION_ACTIONS } from '../../../server/permissions';

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

it('names rights as the page of roles does', () => {
  const rights = PERMISSION_ACTIONS.map(({ displayName }) => displayName);
  const named = keys
    .filter(([key]) => /^settings\.who\.|^setup\.ask\./.test(key))
    .flatMap(([, text]) => [...text.matchAll(/“([^”]+)”/g)].map(([, name]) => name));
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !rights.includes(name ?? ''))).toEqual([]);
});

it('has one German word for the expected close', () => {
  const others = Object.entries(german).filter(([, text]) => /erwartete\w* Abschluss/i.test(text));
  expect(others).toEqual([]);
  const terms = ['field.expectedCloseOn', 'list.column.expectedCloseOn', 'list.range.expected'];
  expect(new Set(terms.map((key) => german[key]))).toEqual(
    new Set(['Voraussichtlicher Abschluss']),
  );
});

it('calls a right as the page of the roles does, and in German by one German name', () => {
  const rights = PERMISSION_ACTIONS.map(({ displayName }) => displayName);
  const germanNames = new Map<string, Set<string>>();
  const quoted = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, name = '']) => name);
  for (const [key, english] of keys) {
    const named = quoted(english, /“((?:Manage|See) [^”]+)”/g);
    expect(named.filter((name) => !rights.includes(name))).toEqual([]);
    const names = quoted(german[key] ?? '', /„([^“]+ (?:verwalten|sehen))“/g);
    expect({ key, names: names.length }).toEqual({ key, names: named.length });
    named.forEach((name, at) => {
      germanNames.set(name, (germanNames.get(name) ?? new Set()).add(names[at] ?? ''));
    });
  }
  expect(germanNames.size).toBeGreaterThan(4);
  for (const [name, names] of germanNames)
    expect({ name, names: names.size }).toEqual({ name, names: 1 });
});
