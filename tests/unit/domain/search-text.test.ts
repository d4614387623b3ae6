import {
  contains,
  domainOf,
  endsWith,
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
    ['', null],
  ])('%j', (query, suffix) => expect(phoneSuffix(query)).toBe(suffix));
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
