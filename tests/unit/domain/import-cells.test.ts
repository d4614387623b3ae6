import fc from 'fast-check';
import { DATE_FORMATS, type DateFormat } from '../../../shared/contracts/import';
import { decimalsOf, parseImportAmount } from '../../../server/domain/import-amount';
import { headerKey, suggestMapping } from '../../../server/domain/import-column';
import { narrowDateFormats, parseImportDate } from '../../../server/domain/import-date';

describe('a day in a cell', () => {
  it.each<[string, DateFormat, string]>([
    ['10/20/2016', 'MM/DD/YYYY', '2016-10-20'],
    ['3/1/2017', 'MM/DD/YYYY', '2017-03-01'],
    ['3/1/2017', 'DD/MM/YYYY', '2017-01-03'],
    ['20.10.2016', 'DD.MM.YYYY', '2016-10-20'],
    [' 2016-10-20 ', 'YYYY-MM-DD', '2016-10-20'],
  ])('%s as %s is %s', (text, format, day) => {
    expect(parseImportDate(text, format)).toEqual({ day, time: null, offset: null });
  });

  it('may carry a time, local or with an offset', () => {
    expect(parseImportDate('20.10.2016 9:05', 'DD.MM.YYYY')).toMatchObject({
      time: (9 * 60 + 5) * 60_000,
      offset: null,
    });
    expect(parseImportDate('2016-10-20T09:05:07.123Z', 'YYYY-MM-DD')).toMatchObject({ offset: 0 });
    expect(parseImportDate('2016-10-20T09:05+02:30', 'YYYY-MM-DD')).toMatchObject({ offset: 150 });
  });

  it.each(['31.02.2016', '2016-10-20', '20.10.16', '20.10.2016 25:00', '20.10.2016x', ''])(
    '%p is none',
    (text) => {
      expect(parseImportDate(text, 'DD.MM.YYYY')).toBeNull();
    },
  );

  it('settles the format as soon as a day is beyond 12, and never before', () => {
    const after = (cells: string[]) =>
      cells.reduce<DateFormat[]>((left, cell) => narrowDateFormats(left, cell), [...DATE_FORMATS]);
    expect(after(['3/1/2017', '', '4/5/2017'])).toEqual(['MM/DD/YYYY', 'DD/MM/YYYY']);
    expect(after(['3/1/2017', 'broken', '10/20/2016'])).toEqual(['MM/DD/YYYY']);
    expect(after(['1.2.2017'])).toEqual(['DD.MM.YYYY']);
  });

  it('is read back in every format', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom(...DATE_FORMATS), (date, format) => {
        const day = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = day.split('-');
        const text = format.replace('YYYY', year).replace('MM', month).replace('DD', dayOfMonth);
        expect(parseImportDate(text, format)?.day).toBe(day);
      }),
    );
  });
});

describe('an amount in a cell', () => {
  it.each<[string, '.' | ',', number | null]>([
    ['1054', '.', 1054],
    ['1,054.50', '.', 1054.5],
    ['1.054,50', ',', 1054.5],
    ['1.054,50 €', ',', 1054.5],
    ['$1,054', '.', 1054],
    ['CHF 1’054.50', '.', 1054.5],
    ['1 054,50', ',', 1054.5],
    ['1\u00a0054,50 EUR', ',', 1054.5],
    ['500,-', ',', 500],
    ['-3.5', '.', -3.5],
    ['1,05', '.', null],
    ['1.0.5', ',', null],
    ['abc', '.', null],
    ['€', '.', null],
    ['', '.', null],
  ])('%p with %p is %p', (text, decimal, amount) => {
    expect(parseImportAmount(text, decimal)).toBe(amount);
  });

  it('says which decimal signs can read it, and whether they differ', () => {
    expect(decimalsOf('1054')).toEqual({ signs: ['.', ','], isDoubt: false });
    expect(decimalsOf('1.234')).toEqual({ signs: ['.', ','], isDoubt: true });
    expect(decimalsOf('1.234,5')).toEqual({ signs: [','], isDoubt: false });
    expect(decimalsOf('12.50')).toEqual({ signs: ['.'], isDoubt: false });
    expect(decimalsOf('n/a')).toEqual({ signs: [], isDoubt: false });
  });
});

describe('headers', () => {
  it('are known without case, spaces, signs and umlauts', () => {
    expect(headerKey(' Währung (Code)')).toBe('waehrungcode');
  });

  it('of a real export find their fields', () => {
    const headers =
      'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value';
    expect(suggestMapping(headers.split(','))).toEqual({
      opportunity_id: 'externalId',
      sales_agent: 'owner',
      product: 'product',
      account: 'organization',
      deal_stage: 'stage',
      engage_date: 'enteredAt',
      close_date: 'closedAt',
      close_value: 'targetValue',
    });
  });

  it('of a German export too', () => {
    expect(
      suggestMapping([
        'Chancen-ID',
        'Titel',
        'Firma',
        'Ansprechpartner',
        'E-Mail',
        'Phase',
        'Zielwert',
        'Währung',
        'Angelegt am',
        'Verlustgrund',
        'Farbe',
      ]),
    ).toEqual({
      'Chancen-ID': 'externalId',
      Titel: 'title',
      Firma: 'organization',
      Ansprechpartner: 'contactName',
      'E-Mail': 'contactEmail',
      Phase: 'stage',
      Zielwert: 'targetValue',
      Währung: 'currency',
      'Angelegt am': 'enteredAt',
      Verlustgrund: 'lossReason',
    });
  });

  it('fill every field once', () => {
    expect(suggestMapping(['name', 'title', 'title'])).toEqual({ title: 'title' });
  });
});
