import fc from 'fast-check';
import { canBe, entryOfPath, pathOfEntry } from '../../../server/domain/entry-path';
import { asHtml, fillIn } from '../../../server/domain/mail-text';
import { addressOfVisitor, shortenedAddress } from '../../../server/domain/network-address';
import { splitName } from '../../../server/domain/person-name';
import { isStorable } from '../../../server/domain/storable';
import { oneLine, pageOf, referrerOf, touchOf } from '../../../server/domain/touch';

describe('addresses of visitors', () => {
  it.each([
    ['203.0.113.77', '203.0.113.77', '203.0.113.0'],
    ['::ffff:203.0.113.77', '203.0.113.77', '203.0.113.0'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', '2001:db8:1::'],
    ['2001:db8::1', '2001:db8:0:0::/64', '2001:db8:0::'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64', 'fe80:0:0::'],
    ['::1', '0:0:0:0::/64', '0:0:0::'],
    ['nonsense', 'unknown', null],
    ['999.1.1.1', 'unknown', null],
    [undefined, 'unknown', null],
  ])('%s counts as %s and is kept as %s', (given, counted, kept) => {
    expect(addressOfVisitor(given)).toBe(counted);
    expect(shortenedAddress(given)).toBe(kept);
  });

  it('of one IPv6 network count as one, however they are written', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        expect(addressOfVisitor(address)).not.toBe('unknown');
        expect(addressOfVisitor(address.toUpperCase())).toBe(addressOfVisitor(address));
      }),
    );
  });
});

describe('entries of paths', () => {
  it('are looked up by values that their attribute can have', () => {
    expect(canBe('string', 'any')).toBe(true);
    expect(canBe('integer', '2147483647'.slice(1))).toBe(true);
    expect(canBe('biginteger', '999999999999999')).toBe(true);
    for (const [type, value] of [
      ['integer', '99999999999'],
      ['integer', '1.5'],
      ['biginteger', '9'.repeat(20)],
      ['password', 'x'],
    ] as const)
      expect([type, value, canBe(type, value)]).toEqual([type, value, false]);
    expect(
      entryOfPath('/p/a%00b', [{ pattern: '/p/:id', uid: 'api::b.b', field: 'id' }]),
    ).toBeNull();
  });

  const rules = [
    { pattern: '/:locale/blog/:slug', uid: 'api::a.a', field: 'slug' },
    { pattern: '/p/:id', uid: 'api::b.b', field: 'id' },
  ];
  it('come from the first rule that fits', () => {
    expect(entryOfPath('/de/blog/caf%C3%A9/', rules)).toEqual({
      ...{ uid: 'api::a.a', field: 'slug', value: 'café', locale: 'de' },
    });
    expect(entryOfPath('/P/7', rules)).toMatchObject({ uid: 'api::b.b', value: '7', locale: null });
    for (const path of ['/', '/blog/x', '/de/blog', '/de/blog/x/y', '/p/', '/p/%E0%A4%A', ''])
      expect(entryOfPath(path, rules)).toBeNull();
  });
  it('lead back to their path', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 50 }), (value) => {
        fc.pre(value.trim() === value && !/^\.{1,2}$/.test(value));
        const path = pathOfEntry('/:locale/blog/:slug', value, 'de');
        expect(path).not.toBeNull();
        expect(entryOfPath(path ?? '', rules)?.value).toBe(value);
      }),
    );
    expect(pathOfEntry('/:locale/blog/:slug', 'x', null)).toBeNull();
  });
});

describe('what is kept of a page', () => {
  it('is no more than where it lies and the campaign', () => {
    expect(pageOf('https://u:p@example.com/a?x=1&utm_term=t&fbclid=2#h', [])).toEqual({
      ...{ url: 'https://example.com/a?utm_term=t', path: '/a' },
    });
    expect(pageOf('javascript:alert(1)', [])).toBeNull();
    expect(referrerOf('https://example.com/a?q=secret')).toBe('https://example.com/a');
    expect(touchOf({ at: null, page: 'x', referrer: '', sent: new Map() }, [])).toBeNull();
  });
  it('can be stored, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, most) => {
        const line = oneLine(text, most);
        expect(isStorable(line)).toBe(true);
        expect(line.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

it.each([
  ['Ada Lovelace', 'Ada', 'Lovelace'],
  ['Ada Maria Lovelace', 'Ada Maria', 'Lovelace'],
  ['Lovelace, Ada', 'Ada', 'Lovelace'],
  ['Cher', null, 'Cher'],
  ['   ', null, null],
])('"%s" is %s and %s', (name, firstName, lastName) => {
  expect(splitName(name)).toEqual({ firstName, lastName });
});

it('puts no words of a visitor into a mail that could be an advertisement', () => {
  const text = 'Dear {name}, {nosuch} {constructor}';
  expect(fillIn(text, { name: 'Ada' })).toBe('Dear Ada, {nosuch} {constructor}');
  for (const name of [
    'http://x.example',
    'www.x',
    'buy x.example',
    '<b>',
    'a@b.de',
    'x'.repeat(99),
  ])
    expect(fillIn('{name}', { name })).toBe('');
  expect(asHtml('<b> & "x"\nhttps://example.com/?a=1&b=2')).toContain(
    '&lt;b&gt; &amp; &quot;x&quot;<br>',
  );
});
