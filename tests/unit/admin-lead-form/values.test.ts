import {
  fieldInput,
  fieldRows,
  fillsFor,
  keyFrom,
  newField,
  withFieldType,
  withLabel,
} from '../../../admin/domain/lead-form/field-rows';
import {
  changesConsent,
  formChanges,
  formInput,
  formValues,
  isFormEdited,
  linesOf,
} from '../../../admin/domain/lead-form/values';
import { leadFormUpdate } from '../../../server/validation/lead-form';

import { field, leadForm } from './samples';

const rich = leadForm({
  fields: [
    field('email', { type: 'email', fills: 'email' }),
    field('size', {
      type: 'select',
      options: [
        { value: 's', label: { de: 'Klein', en: 'Small' } },
        { value: 'l', label: { de: 'Groß', en: 'Large' } },
      ],
    }),
    field('people', { type: 'number', min: 1, max: 9 }),
    field('note', { type: 'textarea', maxLength: 400 }),
  ],
  funnel: { documentId: 'sales', name: 'Sales' },
  assignment: { mode: 'owner', owner: { id: 4, name: 'Eva' } },
  origins: ['https://a.example', 'https://b.example'],
  redirect: '/thanks',
  successMessage: { de: 'Danke', en: 'Thanks' },
  consent: {
    text: { de: 'Hinweis', en: 'Notice' },
    required: true,
    version: 3,
    marketing: { text: { de: 'Werbung', en: 'News' }, purpose: 'phone-marketing' },
  },
  notification: { enabled: true, addresses: ['a@example.com', 'b@example.com'] },
  delivery: {
    label: { de: 'Heft', en: 'Paper' },
    url: null,
    file: null,
    entry: { uid: 'api::article.article', documentId: 'abc' },
    after: 'sending',
  },
  captcha: { provider: 'turnstile', siteKey: 'site' },
  retentionDays: 90,
});

describe('the values of a form', () => {
  it('change nothing as long as nobody does', () => {
    expect(formChanges(rich, formValues(rich))).toEqual({});
    expect(isFormEdited(rich, formValues(rich))).toBe(false);
  });

  it('go to the server as it takes them', () => {
    const sent = { ...formInput(formValues(rich)), version: 7 };
    const taken = leadFormUpdate.parse(sent);
    expect(taken).toEqual(sent);
    expect(taken.fields).toEqual(rich.fields);
    expect(taken.delivery).toEqual(rich.delivery);
    expect(taken.consent).not.toHaveProperty('version');
  });

  it('send only what was changed', () => {
    const values = formValues(rich);
    expect(formChanges(rich, { ...values, redirect: '  ' })).toEqual({ redirect: null });
    expect(
      formChanges(rich, { ...values, origins: 'https://a.example, https://c.example' }),
    ).toEqual({ origins: ['https://a.example', 'https://c.example'] });
  });

  it('forget the owner where nobody is named, and what another way delivered', () => {
    const values = formValues(rich);
    const none = { mode: 'none' as const, owner: 4 };
    expect(formInput({ ...values, assignment: none }).assignment).toEqual({
      mode: 'none',
      owner: null,
    });
    const byUrl = { ...values.delivery, way: 'url' as const, url: ' https://x.example/a ' };
    expect(formInput({ ...values, delivery: byUrl }).delivery).toMatchObject({
      url: 'https://x.example/a',
      entry: null,
      file: null,
    });
  });

  it('tell a new version of the consent, for other words only', () => {
    const values = formValues(rich);
    expect(changesConsent(rich, values)).toBe(false);
    const box = { ...values.consent, required: false };
    expect(changesConsent(rich, { ...values, consent: box })).toBe(false);
    const words = { ...values.consent, text: { de: 'Hinweis', en: 'Other' } };
    expect(changesConsent(rich, { ...values, consent: words })).toBe(true);
    const silent = { ...values.marketing, isOn: false };
    expect(changesConsent(rich, { ...values, marketing: silent })).toBe(true);
  });

  it('read lists by lines, commas and semicolons', () => {
    expect(linesOf(' a \n\nb, c;d ')).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('rows of fields', () => {
  it('keep only what their kind knows', () => {
    const [, size, people, note] = fieldRows(rich.fields);
    if (!size || !people || !note) throw new Error('rows are missing');
    expect(fieldInput({ ...size, type: 'text' })).not.toHaveProperty('options');
    expect(fieldInput({ ...people, type: 'date' })).not.toHaveProperty('min');
    expect(fieldInput({ ...note, type: 'checkbox' })).not.toHaveProperty('maxLength');
  });

  it.each([
    ['Größe der Firma', '', 'groesse_der_firma'],
    ['', 'Your  message!', 'your_message'],
    ['', '3 wishes', 'wishes'],
    ['Ж', '', 'field'],
    ['', 'Café', 'cafe'],
  ])('name an input after "%s%s": %s', (de, en, key) => {
    expect(keyFrom({ de, en }, new Set())).toBe(key);
  });

  it('find a key that is free', () => {
    expect(keyFrom({ de: '', en: 'E-mail' }, new Set(['e_mail', 'e_mail_2']))).toBe('e_mail_3');
  });

  it('let the key follow the label until somebody sets it', () => {
    const row = newField('r1', new Set());
    const named = withLabel(row, { de: '', en: 'City' }, [row]);
    expect(named.key).toBe('city');
    const own = { ...named, key: 'town', derives: false };
    expect(withLabel(own, { de: '', en: 'Place' }, [own]).key).toBe('town');
    const [stored] = fieldRows([field('old')]);
    if (!stored) throw new Error('no row');
    expect(withLabel(stored, { de: '', en: 'Place' }, [stored]).key).toBe('old');
  });

  it('offer what no other field fills, and the address to e-mail fields only', () => {
    const rows = fieldRows([
      field('a', { type: 'email' }),
      field('b', { fills: 'company' }),
      field('c', { type: 'checkbox' }),
    ]);
    const [email, company, box] = rows;
    if (!email || !company || !box) throw new Error('rows are missing');
    expect(fillsFor(email, rows)).toContain('email');
    expect(fillsFor(email, rows)).not.toContain('company');
    expect(fillsFor(company, rows)).toContain('company');
    expect(fillsFor(company, rows)).not.toContain('email');
    expect(fillsFor(box, rows)).toEqual([]);
  });

  it('propose what a kind usually fills and drop what it cannot', () => {
    const rows = fieldRows([field('a')]);
    const [row] = rows;
    if (!row) throw new Error('no row');
    const email = withFieldType(row, 'email', rows);
    expect(email.fills).toBe('email');
    expect(withFieldType(email, 'text', rows).fills).toBeNull();
    expect(withFieldType({ ...row, fills: 'city' }, 'phone', rows).fills).toBe('city');
    expect(withFieldType({ ...row, fills: 'city' }, 'checkbox', rows).fills).toBeNull();
  });
});
