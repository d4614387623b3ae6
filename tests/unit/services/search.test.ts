import { searchQuery } from '../../../server/services/search';

describe('searchQuery', () => {
  it('reads a number by the country of the settings, and by its last digits', () => {
    expect(searchQuery('030 1234567', 'DE')).toEqual({
      terms: ['030 1234567'],
      email: null,
      phone: { key: '+49301234567', suffix: '301234567' },
    });
  });
  it('knows an e-mail address', () => {
    expect(searchQuery('Anna@Acme.de', 'DE')).toMatchObject({ email: 'anna@acme.de', phone: null });
  });
  it('takes everything else word by word', () => {
    expect(searchQuery('Anna Acme', 'DE')).toEqual({
      terms: ['anna', 'acme'],
      email: null,
      phone: null,
    });
  });
});
