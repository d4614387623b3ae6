import {
  afterExtensions,
  contains,
  domainOf,
  endsWith,
  isWholeNumber,
  linesOf,
  phoneSuffix,
  searchTerms,
  searchTextOf,
  startsWith,
} from '../../../server/domain/search-text';

describe('searchTextOf', () => {
  it('lowers umlauts, which SQLite would not', () => {
    expect(searchTextOf(['MÜLLER & Söhne', null, 'ÖL.de'])).toBe('müller & söhne öl.de');
  });
  it('writes composed letters, whatever was pasted', () => {
    expect(searchTextOf(['Mu\u0308ller'])).toBe('müller');
  });
  it('says a thing once and leaves out what is empty', () => {
    expect(searchTextOf(['Acme', ' ', 'acme', '4930'])).toBe('acme 4930');
  });
});

describe('searchTerms', () => {
  it.each([
    ['  Anna   MÜLLER ', ['anna', 'müller']],
    ['a a', ['a']],
    ['', []],
    ['Müller, Anna', ['müller', 'anna']],
    ['Anna Müller <anna@acme.de>', ['anna', 'müller', 'anna@acme.de']],
    [',;', [',;']],
    ['1 2 3 4 5 6 7 8', ['1', '2', '3', '4', '5', '6']],
  ])('%j', (query, terms) => expect(searchTerms(query)).toEqual(terms));
});

describe('patterns', () => {
  it('let wildcards mean themselves', () => {
    expect(contains('50%_!')).toBe('%50!%!_!!%');
    expect(startsWith('a_')).toBe('a!_%');
    expect(endsWith('%1')).toBe('%!%1');
  });
});

describe('phoneSuffix', () => {
  it.each([
    ['030 1234567', '301234567'],
    ['+49 (30) 123-4567', '49301234567'],
    ['0049/30.123', '4930123'],
    ['1234', null],
    ['00012', null],
    ['12345', '12345'],
    ['Acme 12345', null],
    ['tel:+49-30-1234567', '49301234567'],
    ['030 1234567 ext. 12', '30123456712'],
    ['030 1234567–0 Durchwahl 12', '301234567012'],
    ['', null],
  ])('%j', (query, suffix) => expect(phoneSuffix(query)).toBe(suffix));
});

describe('whole numbers', () => {
  it.each([
    ['+49 30 1', true],
    [' (030) 1', true],
    ['0049 30', true],
    ['tel:+49', true],
    ['1234567', false],
    ['Acme 0', false],
  ])('%j', (query, whole) => expect(isWholeNumber(query)).toBe(whole));

  it('may be extensions of a line, which is not too short for one', () => {
    const lines = linesOf('+4989555123');
    expect(lines.slice(0, 3)).toEqual(['+498955512', '+49895551', '+4989555']);
    expect(linesOf('+49123')).toEqual([]);
  });
  it('end before the next line', () => {
    expect(afterExtensions('+49301234')).toBe('+49301235');
    expect(afterExtensions('+4930199')).toBe('+4930200');
  });
});

describe('domainOf', () => {
  it.each([
    ['https://www.Acme.de/ueber-uns?x=1#top', 'acme.de'],
    ['Acme.DE.', 'acme.de'],
    ['info@acme.co.uk', 'acme.co.uk'],
    ['http://user:pw@shop.acme.de:8080', 'shop.acme.de'],
    ['www.de', 'www.de'],
    ['müller.de', 'müller.de'],
    ['acme', 'acme'],
    ['https://', null],
    ['  ', null],
  ])('%j', (text, domain) => expect(domainOf(text)).toBe(domain));
});
