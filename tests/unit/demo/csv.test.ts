import { parseCsv } from '../../../playground/demo/real/csv';

describe('parseCsv', () => {
  it('reads rows by the names of the header, in any order', () => {
    expect(parseCsv('b,a\r\n1,2\r\n 3 ,\r\n', ['a', 'b'])).toEqual([
      { a: '2', b: '1' },
      { a: '', b: '3' },
    ]);
  });

  it('reads quotes, a byte order mark, and a last line without an end', () => {
    const text = '\uFEFFname,note\n"Müller, ""Max""","two\nlines"\nx,y';
    expect(parseCsv(text, ['name', 'note'])).toEqual([
      { name: 'Müller, "Max"', note: 'two\nlines' },
      { name: 'x', note: 'y' },
    ]);
  });

  it('says what is wrong', () => {
    expect(() => parseCsv('a\n1\n', ['a', 'b'])).toThrow('has no column b');
    expect(() => parseCsv('', ['a'])).toThrow('has no column a');
    expect(() => parseCsv('a,b\n1,2\n1,2,3\n', ['a'])).toThrow('row 3 has 3 fields instead of 2');
    expect(() => parseCsv('a\n"1\n', ['a'])).toThrow('a quote is never closed');
  });
});
