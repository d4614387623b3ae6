import { createIntl } from 'react-intl';

import { fieldNameIn } from '../../../admin/domain/field-name';
import { exactMatch, splitName } from '../../../admin/components/fields/person';
import {
  codeOrText,
  daysOf,
  entryLabel,
  flagOf,
  labelOrText,
  languageOf,
  offeredEntries,
} from '../../../admin/components/fields/text-of';
import {
  foundByName,
  missingNames,
  NOTHING,
  quickBody,
  quickProblem,
} from '../../../admin/components/opportunity-form/quick-create';
import { inOrder } from '../../../admin/components/templates/template-view';
import { forms as de } from '../../../admin/translations/de/forms';
import { forms as en } from '../../../admin/translations/en/forms';
import type { FunnelTemplate } from '../../../shared/contracts';

import { entry } from './samples';

describe('people', () => {
  it('finds the one of the same name, and none where there are two', () => {
    const known = [
      { documentId: '1', name: 'Isdom GmbH' },
      { documentId: '2', name: 'Konex' },
      { documentId: '3', name: 'KONEX' },
    ];
    expect(exactMatch(known, ' isdom  gmbh ')?.documentId).toBe('1');
    expect(exactMatch(known, 'Isdom')).toBeNull();
    expect(exactMatch(known, 'konex')).toBeNull();
  });

  it.each([
    ['Maria Adler', { firstName: 'Maria', lastName: 'Adler' }],
    ['Adler', { firstName: null, lastName: 'Adler' }],
    ['Adler, Maria', { firstName: 'Maria', lastName: 'Adler' }],
    [' Anna  Maria  Adler ', { firstName: 'Anna Maria', lastName: 'Adler' }],
  ])('splits %p', (name, parts) => expect(splitName(name)).toEqual(parts));
});

describe('lists', () => {
  it('show an entry that nobody renamed in the language of the reader', () => {
    const labels = { de: 'Preis zu hoch', en: 'Price too high' };
    expect(entryLabel(entry('price', { labels }), 'de-AT')).toBe('Preis zu hoch');
    expect(entryLabel(entry('price', { labels }), 'fr')).toBe('Price too high');
    expect(entryLabel(entry('price'), 'de')).toBe('PRICE');
    expect(languageOf('en-GB')).toBe('en');
  });

  it('hide what is switched off, unless it is the value', () => {
    const off = { ...entry('old'), archivedAt: '2026-01-01T00:00:00Z', position: 2 };
    const on = { ...entry('new'), position: 1 };
    expect(offeredEntries([off, on], null)).toEqual([on]);
    expect(offeredEntries([off, on], 'old')).toEqual([on, off]);
  });

  it('give their code for a name that stands in them, and leave other text alone', () => {
    const acme = entry('acme', { labels: { de: 'Acme (Wettbewerb)', en: 'Acme (rival)' } });
    expect(codeOrText('Acme (Wettbewerb)', [acme], 'de')).toBe('acme');
    expect(codeOrText('Acme (Wettbewerb)', [acme], 'en')).toBe('Acme (Wettbewerb)');
    expect(codeOrText(' Other ', [acme], 'de')).toBe(' Other ');
    expect(labelOrText('acme', [acme], 'en')).toBe('Acme (rival)');
    expect(labelOrText('Other', [acme], 'en')).toBe('Other');
  });

  it('read flags and days as such', () => {
    expect(flagOf(entry('x', { noteRequired: true }), 'noteRequired')).toBe(true);
    expect(flagOf(entry('x', { noteRequired: 'yes' }), 'noteRequired')).toBe(false);
    expect(flagOf(undefined, 'noteRequired')).toBe(false);
    expect(daysOf(entry('x', { retryAfterDays: 90 }), 'retryAfterDays')).toBe(90);
    expect(daysOf(entry('x', { retryAfterDays: -1 }), 'retryAfterDays')).toBeNull();
  });
});

describe('quick create', () => {
  it('sends what was typed', () => {
    const where = { funnel: 'f', stage: 's', currency: 'EUR', organization: 'o' };
    expect(quickBody({ title: ' A ', value: '1.000', organization: 'Isdom' }, where, 'de')).toEqual(
      {
        title: 'A',
        funnel: 'f',
        stage: 's',
        currency: 'EUR',
        targetValue: 1000,
        organization: 'o',
      },
    );
    expect(quickBody({ ...NOTHING, title: 'A' }, { ...where, organization: null }, 'de')).toEqual({
      title: 'A',
      funnel: 'f',
      stage: 's',
      currency: 'EUR',
    });
  });

  it('wants a title and an amount that is one', () => {
    expect(quickProblem(NOTHING, 'de')).toEqual({ type: 'title' });
    expect(quickProblem({ ...NOTHING, title: 'A', value: 'x' }, 'de')).toEqual({
      type: 'money',
      problem: 'format',
    });
    expect(quickProblem({ ...NOTHING, title: 'A' }, 'de')).toBeNull();
  });

  it('names what a stage asks for', () => {
    const missing = [
      { field: 'targetValue', label: 'Target value' },
      { field: 'checklist.a', label: 'Budget known' },
    ];
    const messages = {
      'sales-pipeline.field.targetValue': 'Zielwert',
      'sales-pipeline.field.checklist': 'Checkliste',
    };
    const name = (field: string, label?: string) => fieldNameIn(messages, field, label);
    expect(missingNames(missing, name)).toEqual(['Zielwert', 'Budget known']);
    expect(name('checklist.a')).toBe('Checkliste');
    expect(name('other')).toBe('other');
  });

  it('makes a company only where none of this name can exist', () => {
    const found = (names: string[], total = names.length) =>
      foundByName(
        {
          data: names.map((name, at) => ({ documentId: `${at}`, name })),
          meta: { pagination: { page: 1, pageSize: 20, pageCount: 1, total } },
        },
        'konex',
      );
    expect(found(['Isdom', 'Konex'])).toEqual({ type: 'one', documentId: '1' });
    expect(found(['Konex', 'KONEX'])).toEqual({ type: 'several' });
    expect(found(['Konex AG'])).toEqual({ type: 'none' });
    expect(found(['Konex AG'], 21)).toEqual({ type: 'several' });
  });
});

describe('templates', () => {
  it('come recommended first', () => {
    const template = (key: string, recommended: boolean): FunnelTemplate => ({
      key,
      recommended,
      name: { de: key, en: key },
      description: { de: '', en: '' },
      shape: 'funnel',
      purpose: 'sales',
      stages: [],
    });
    const keys = inOrder([template('a', false), template('b', true), template('c', false)]);
    expect(keys.map(({ key }) => key)).toEqual(['b', 'a', 'c']);
  });
});

describe('texts', () => {
  /** Names in braces, except the words inside the branches of a plural. */
  const variables = (text: string) =>
    [...text.matchAll(/(?<!(?:=\d|one|other) )\{(\w+)/g)].map(([, name = '']) => name);
  const keys = Object.keys(en) as (keyof typeof en)[];

  it('use the same values in both languages', () => {
    for (const key of keys) {
      expect([key, new Set(variables(de[key]))]).toEqual([key, new Set(variables(en[key]))]);
    }
  });

  it.each([
    ['de', de],
    ['en', en],
  ] as const)('can be formatted in %s', (locale, messages) => {
    const onError = jest.fn();
    const intl = createIntl({ locale, messages, onError });
    for (const key of keys) {
      const values = Object.fromEntries(variables(messages[key]).map((name) => [name, 1]));
      expect(intl.formatMessage({ id: key }, values)).not.toBe('');
    }
    expect(onError).not.toHaveBeenCalled();
  });
});
