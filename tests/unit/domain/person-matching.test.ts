import { emailKey, phoneKey } from '../../../server/domain/person-matching';

describe('emailKey', () => {
  it('trims and lowers', () => {
    expect(emailKey('  Eva.Muster@Example.COM\n')).toBe('eva.muster@example.com');
  });

  it.each([null, undefined, '', '  '])('is none for %p', (email) => {
    expect(emailKey(email)).toBeNull();
  });
});

describe('phoneKey', () => {
  it.each([
    '089 1234567',
    '089 / 12 34 567',
    '+49 89 1234567',
    '+49 (0) 89 1234567',
    '0049 89 1234567',
    'tel:+49-89-1234567',
    ' (089) 123-4567 ext. 12',
  ])('writes %p as E.164', (phone) => {
    expect(phoneKey(phone, 'DE')).toBe('+49891234567');
  });

  it('reads a number without a prefix in the country of the site', () => {
    expect(phoneKey('044 668 18 00', 'CH')).toBe('+41446681800');
    expect(phoneKey('(212) 555-0100', 'US')).toBe('+12125550100');
  });

  it.each([null, undefined, '', 'none', '112', '12', '089 123456 / 0171 234567', '+999 12345678'])(
    'is none for %p',
    (phone) => {
      expect(phoneKey(phone, 'DE')).toBeNull();
    },
  );

  it('reads only international numbers where the country is unknown', () => {
    expect(phoneKey('+49 89 1234567', 'XX')).toBe('+49891234567');
    expect(phoneKey('089 1234567', '')).toBeNull();
  });
});
