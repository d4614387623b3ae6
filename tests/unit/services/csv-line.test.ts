import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { unescapeFormula } from '../../../server/domain/import-row';
import { csvLine } from '../../../server/services/csv-line';

describe('a line of CSV', () => {
  it('shows nothing that a spreadsheet would compute', () => {
    expect(csvLine(['=HYPERLINK("x")', '+49 30 1', '-1', '@me', 'plain, text', 'a"b'])).toBe(
      '"\'=HYPERLINK(""x"")",\'+49 30 1,\'-1,\'@me,"plain, text","a""b"\r\n',
    );
  });

  it('leaves a number a number, negative or not', () => {
    expect(csvLine([-1, 0.5, '-1'])).toBe("-1,0.5,'-1\r\n");
  });

  it('comes back as it was', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ' ', 'a'),
      }),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const [back] = parse(csvLine(cells), { relaxQuotes: false }) as string[][];
        const read = back?.map(unescapeFormula) ?? [''];
        expect(read).toEqual(cells);
      }),
    );
  });
});
