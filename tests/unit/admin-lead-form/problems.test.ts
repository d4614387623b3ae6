import type { Failure } from '../../../admin/api/errors';
import { fieldRows } from '../../../admin/domain/lead-form/field-rows';
import type { FieldRow } from '../../../admin/domain/lead-form/field-rows';
import { FORM_PROBLEMS, formProblems, originOf } from '../../../admin/domain/lead-form/problems';
import { inputOfField, refusalProblems, sectionOf } from '../../../admin/domain/lead-form/refusal';
import { formInput, formValues } from '../../../admin/domain/lead-form/values';
import type { FormValues } from '../../../admin/domain/lead-form/values';
import { messages } from '../../../admin/translations/en';
import { leadFormUpdate } from '../../../server/validation/lead-form';

import { field, leadForm } from './samples';

const base = formValues(leadForm());
const rowsOf = (...fields: Parameters<typeof field>[]): FieldRow[] =>
  fieldRows(fields.map((one) => field(...one)));
const isTaken = (values: FormValues) =>
  leadFormUpdate.safeParse({ ...formInput(values), version: 1 }).success;

it('has words for every problem', () => {
  for (const problem of FORM_PROBLEMS)
    expect(messages).toHaveProperty([`settings.forms.problem.${problem}`]);
});

it('finds nothing wrong with a form that is right', () => {
  expect(formProblems(base)).toEqual({});
  expect(isTaken(base)).toBe(true);
});

/** What the schema of the server refuses is found before it is sent. */
const REFUSED: [string, Partial<FormValues>][] = [
  ['name', { name: ' ' }],
  ['slug', { slug: 'With space' }],
  ['slug', { slug: '-x' }],
  ['fields.a b.key', { fields: rowsOf(['a b']) }],
  ['fields.gclid.key', { fields: rowsOf(['gclid']) }],
  ['fields.constructor.key', { fields: rowsOf(['constructor']) }],
  ['fields.utm_x.key', { fields: rowsOf(['utm_x']) }],
  ['fields.a.label', { fields: rowsOf(['a', { label: { de: ' ', en: '' } }]) }],
  ['fields.a.options', { fields: rowsOf(['a', { type: 'select', options: [] }]) }],
  [
    'fields.a.options.a.0.value',
    {
      fields: rowsOf([
        'a',
        { type: 'select', options: [{ value: ' ', label: { de: 'x', en: '' } }] },
      ]),
    },
  ],
  [
    'fields.a.options.a.0.label',
    {
      fields: rowsOf([
        'a',
        { type: 'select', options: [{ value: 'x', label: { de: '', en: '' } }] },
      ]),
    },
  ],
  ['fields.a.max', { fields: rowsOf(['a', { type: 'number', min: 5, max: 1 }]) }],
  ['fields.a.maxLength', { fields: rowsOf(['a', { maxLength: 0 }]) }],
  ['fields.a.fills', { fields: rowsOf(['a', { fills: 'email' }]) }],
  ['fields.b.fills', { fields: rowsOf(['a', { fills: 'city' }], ['b', { fills: 'city' }]) }],
  ['consent.text', { consent: { text: { de: '', en: '' }, required: true } }],
  [
    'consent.marketing',
    { marketing: { isOn: true, text: { de: '', en: '' }, purpose: 'email-marketing' } },
  ],
  ['assignment.owner', { assignment: { mode: 'owner', owner: null } }],
  ['origins', { origins: 'https://a.example/path' }],
  ['origins', { origins: 'example.com' }],
  ['redirect', { redirect: '//evil.example' }],
  ['redirect', { redirect: 'javascript:alert(1)' }],
  ['notification.addresses', { notification: { enabled: true, addresses: 'nobody' } }],
  [
    'autoReply.subject',
    { autoReply: { enabled: true, subject: { de: '', en: '' }, text: { de: 'x', en: '' } } },
  ],
  ['delivery.label', { delivery: { ...base.delivery, way: 'url', url: 'https://a.example' } }],
  [
    'delivery.url',
    { delivery: { ...base.delivery, way: 'url', label: { de: 'x', en: '' }, url: 'ftp://a' } },
  ],
  ['delivery.file', { delivery: { ...base.delivery, way: 'file', label: { de: 'x', en: '' } } }],
  ['delivery.entry', { delivery: { ...base.delivery, way: 'entry', label: { de: 'x', en: '' } } }],
  ['minFillSeconds', { minFillSeconds: 601 }],
  ['perMinute', { perMinute: 0 }],
  ['perAddress', { perAddress: 0.5 }],
  ['retentionDays', { retentionDays: 0 }],
];
it.each(REFUSED)('tells at %s what the server would refuse', (name, part) => {
  const values = { ...base, ...part };
  expect(isTaken(values)).toBe(false);
  expect(Object.keys(formProblems(values))).toEqual([name]);
});

/** What only the service knows: rules over several fields. */
const TOGETHER: [string, Partial<FormValues>][] = [
  ['fields', { enabled: true, fields: [] }],
  ['doubleOptIn', { doubleOptIn: 'always', fields: rowsOf(['a']) }],
  ['assignment', { assignment: { mode: 'roundRobin', owner: null }, funnel: null }],
  ['captcha.siteKey', { captcha: { provider: 'turnstile', siteKey: ' ' } }],
  ['redirect', { redirect: 'https://b.example/thanks', origins: 'https://a.example' }],
  [
    'delivery.after',
    {
      delivery: {
        ...base.delivery,
        way: 'url',
        url: 'https://a.example',
        label: { de: 'x', en: '' },
        after: 'confirmation',
      },
    },
  ],
  ['minFillSeconds', { minFillSeconds: null }],
];
it.each(TOGETHER)('tells at %s what does not go together', (name, part) => {
  expect(Object.keys(formProblems({ ...base, ...part }))).toEqual([name]);
});

it('takes a redirect on an allowed site and a path', () => {
  for (const redirect of ['/thanks', 'https://a.example/thanks?x=1'])
    expect(formProblems({ ...base, redirect, origins: 'https://a.example/' })).toEqual({});
});

it('reads an origin as a browser sends it', () => {
  expect(originOf('https://WWW.example.com/')).toBe('https://www.example.com');
  expect(originOf('https://a.example/x')).toBeNull();
  expect(originOf('a.example')).toBeNull();
});

describe('a refusal of the server', () => {
  const values: FormValues = {
    ...base,
    fields: rowsOf(
      ['a'],
      ['b', { type: 'select', options: [{ value: 'x', label: { de: 'x', en: 'x' } }] }],
    ),
  };
  const failure = (status: number, message: string, ...fields: string[]): Failure => ({
    status,
    message,
    details: { errors: fields.map((name) => ({ field: name, message })) },
  });

  it.each([
    ['fields.1.options.0.label.de', 'fields.b.options.b.0.label'],
    ['fields.1.options.0.value', 'fields.b.options.b.0.value'],
    ['fields.0.label.en', 'fields.a.label'],
    ['fields.0.min', 'fields.a.min'],
    ['fields', 'fields'],
    ['assignment.owner', 'assignment.owner'],
    ['assignment', 'assignment'],
    ['origins.3', 'origins'],
    ['captcha', 'captcha.siteKey'],
    ['notification.addresses.0', 'notification.addresses'],
    ['delivery.entry.uid', 'delivery.entry'],
    ['autoReply.text.de', 'autoReply.text'],
    ['consent.marketing.text', 'consent.marketing'],
    ['funnel', 'funnel'],
  ])('about %s stands at %s', (name, input) => {
    expect(inputOfField(name, values)).toBe(input);
  });

  it('says what is missing in the configuration, and that an address is taken', () => {
    const secret = failure(
      400,
      "needs forms.turnstile.secret in the plugin's configuration",
      'captcha',
    );
    expect(refusalProblems(secret, values)).toEqual({ 'captcha.siteKey': 'needsSecret' });
    const taken = { status: 409, message: 'slug: "contact" is taken', details: {} };
    expect(refusalProblems(taken, values)).toEqual({ slug: 'taken' });
    expect(refusalProblems({ status: 500, message: '', details: {} }, values)).toEqual({});
  });

  it('opens the section of the input', () => {
    expect(sectionOf('fields.a.label')).toBe('fields');
    expect(sectionOf('consent.marketing')).toBe('consent');
    expect(sectionOf('captcha.siteKey')).toBe('protection');
    expect(sectionOf('slug')).toBe('form');
  });
});
