import { columnNames, createAnalysis } from '../../../server/domain/import-analysis';

const factsOf = (cells: string[]) => {
  const analysis = createAnalysis(['column']);
  for (const cell of cells) analysis.see([cell]);
  return analysis.facts()[0];
};

describe('names of columns', () => {
  it('are those of the header; blank and double ones can be told apart', () => {
    expect(columnNames(['a', ' b ', '', 'a', 'a', 'a (2)'])).toEqual([
      'a',
      'b',
      'Column 3',
      'a (2)',
      'a (3)',
      'a (2) (2)',
    ]);
  });
});

describe('what a column says of itself', () => {
  it('one cell far down settles the order of day and month', () => {
    const doubtful = Array.from({ length: 500 }, () => '03/04/2025');
    expect(factsOf(doubtful)?.dateFormats).toEqual(['MM/DD/YYYY', 'DD/MM/YYYY']);
    expect(factsOf([...doubtful, '25/04/2025'])?.dateFormats).toEqual(['DD/MM/YYYY']);
    expect(factsOf(['', ...doubtful, '04/25/2025', ''])?.dateFormats).toEqual(['MM/DD/YYYY']);
  });

  it('is no date for a few cells that look like one', () => {
    expect(factsOf(['2025-01-01', 'see letter', 'unknown', 'none'])?.dateFormats).toEqual([]);
    expect(factsOf(['', ''])?.dateFormats).toEqual([]);
    expect(factsOf(['2025-01-01', '31.31.2025', '2025-01-03'])?.dateFormats).toEqual([
      'YYYY-MM-DD',
    ]);
  });

  it('leaves the decimal sign open only where it makes a difference', () => {
    expect(factsOf(['1.500', '2.000'])).toMatchObject({ isDecimalOpen: true });
    expect(factsOf(['1.500', '2,5'])).toMatchObject({ isDecimalOpen: false, decimals: [','] });
    expect(factsOf(['1,500', '2.5'])).toMatchObject({ isDecimalOpen: false, decimals: ['.'] });
    expect(factsOf(['1500', '20'])).toMatchObject({ isDecimalOpen: false, decimals: ['.', ','] });
  });

  it('keeps its texts while they are few', () => {
    expect(factsOf(['a', 'b', ' a ', ''])?.values).toEqual(['a', 'b']);
    expect(factsOf(Array.from({ length: 101 }, (_, i) => `v${i}`))?.values).toBeNull();
    expect(factsOf(['x'.repeat(256)])?.values).toBeNull();
  });
});
