import {
  prospectBody,
  prospectFields,
  prospectProblems,
  startValues,
  titleOf,
  toldOf,
} from '../../../admin/domain/prospect-form';
import { isPhone, prospectFromText } from '../../../admin/domain/prospect-start';

const known = { funnel: 'f1', owner: 7, canCreateOpportunity: true };
const start = (text: string) => startValues(prospectFromText(text), known);

describe('a text that found nobody', () => {
  it.each([
    ['+49 30 1234-567', { phone: '+49 30 1234-567', isCall: true }],
    ['(030) 12 34 56', { phone: '(030) 12 34 56', isCall: true }],
    ['m.adler@konex.example', { email: 'm.adler@konex.example' }],
    ['Maria Adler', { contact: 'Maria Adler' }],
    ['Adler', { contact: 'Adler' }],
    ['Konex GmbH', { organization: 'Konex GmbH' }],
    ['Müller & Söhne', { organization: 'Müller & Söhne' }],
    ['Aghbar', { contact: 'Aghbar' }],
    ['  ', {}],
  ])('%s goes where it belongs', (text, expected) => {
    expect(prospectFromText(text)).toEqual(expected);
  });

  it('is a number only with enough digits and nothing else', () => {
    expect(isPhone('1234')).toBe(false);
    expect(isPhone('12345')).toBe(true);
    expect(isPhone('Order 12345')).toBe(false);
  });
});

describe('a business card', () => {
  it('asks for a name and logs the call when somebody is on the phone', () => {
    const values = start('+49 30 1234567');
    expect(values).toMatchObject({ phone: '+49 30 1234567', withActivity: true, funnel: 'f1' });
    expect(prospectProblems(values, 'en')).toEqual({ contactName: { type: 'required' } });
  });

  it('needs somebody, a readable value, and an address that is one', () => {
    expect(prospectProblems(start(''), 'en')).toEqual({ organizationName: { type: 'nobody' } });
    const values = { ...start('x@'), contactName: 'A', targetValue: 'much' };
    expect(prospectProblems(values, 'en')).toEqual({
      email: { type: 'email' },
      targetValue: { type: 'money', problem: 'format' },
    });
    expect(prospectProblems({ ...start(''), city: 'Bonn' }, 'en')).toEqual({
      organizationName: { type: 'required' },
    });
  });

  it('sends what is new as such and what is known by its id', () => {
    const values = {
      ...start('+49 30 1234567'),
      organizationName: ' Konex GmbH ',
      city: 'Bonn',
      contactName: 'Maria Adler',
      targetValue: '1,500',
      body: 'Needs 40 seats',
    };
    expect(prospectBody(values, 'en')).toEqual({
      organization: { name: 'Konex GmbH', address: { city: 'Bonn' } },
      contact: { firstName: 'Maria', lastName: 'Adler', phone: '+49 30 1234567' },
      opportunity: { title: 'Konex GmbH', funnel: 'f1', owner: 7, targetValue: 1500 },
      activity: { kind: 'call', direction: 'in', outcome: 'reached', body: 'Needs 40 seats' },
    });
    const chosen = {
      ...values,
      organization: { documentId: 'o1', name: 'Konex GmbH' },
      contact: { documentId: 'c1', name: 'Maria Adler' },
      withOpportunity: false,
      withActivity: false,
    };
    expect(prospectBody(chosen, 'en')).toEqual({
      organization: 'o1',
      contact: 'c1',
      opportunity: null,
      activity: null,
      organizationDetails: { address: { city: 'Bonn' } },
      contactDetails: { phone: '+49 30 1234567' },
    });
  });

  it.each([
    [null, '0171 1', 'fills'],
    ['0171-2', '0171 1', 'noted'],
    ['0171-1', '0171 1', null],
    ['0171-1', ' ', null],
  ])('says what becomes of what was typed: %p, %p is %p', (stored, typed, expected) => {
    expect(toldOf(stored, typed)).toBe(expected);
  });

  it('takes its title from whom it is with', () => {
    expect(titleOf({ ...start('Maria Adler'), organizationName: 'Konex' })).toBe('Konex');
    expect(titleOf({ ...start('Maria Adler'), title: ' Server ' })).toBe('Server');
  });

  it('adds a person without an opportunity where that is what was asked for', () => {
    expect(startValues({ isPersonOnly: true }, known).withOpportunity).toBe(false);
  });

  it('finds the input that a refusal is about', () => {
    expect(prospectFields(['organization.name', 'contact.email', 'opportunity.source'])).toEqual([
      'organizationName',
      'email',
      'source',
    ]);
    expect(prospectFields(['organization.address.city', 'contact.lastName', 'other'])).toEqual([
      'city',
      'contactName',
    ]);
  });
});
