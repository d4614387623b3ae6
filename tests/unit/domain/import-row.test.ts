import {
  instantOf,
  readImportRow,
  unescapeFormula,
  type ImportColumn,
  type ImportPlan,
} from '../../../server/domain/import-row';
import type { ImportField } from '../../../shared/contracts/import';

const fields: ImportField[] = [
  ...(['externalId', 'title', 'stage', 'targetValue', 'currency', 'contactEmail'] as const),
  'enteredAt',
];
const column = (index: number): ImportColumn => ({
  index,
  name: `column ${index}`,
  dateFormat: 'DD.MM.YYYY',
  decimal: ',',
});
const plan: ImportPlan = {
  columns: Object.fromEntries(fields.map((field, i) => [field, column(i)])),
  width: fields.length,
  timeZone: 'Europe/Berlin',
  stages: new Map([['ersteskontaktgespraech', 'stage1']]),
};
const read = (...cells: string[]) => readImportRow(cells, plan);

describe('a row', () => {
  it('is read by its columns; blank cells and fields without a column say nothing', () => {
    const cells = [' 7 ', 'Chance', 'Erstes Kontakt-Gespräch', '1.234,50 €', 'eur', '', '1.2.2024'];
    const { values, problems } = read(...cells);
    expect(problems).toEqual([]);
    expect(values).toMatchObject({
      externalId: '7',
      title: 'Chance',
      stage: 'stage1',
      targetValue: 1234.5,
      currency: 'EUR',
      contactEmail: null,
      enteredAt: Date.parse('2024-02-01T10:00:00Z'),
      owner: null,
      closedAt: null,
    });
  });

  it('tells all that is wrong with it at once', () => {
    const { problems } = read(
      'x'.repeat(256),
      'a\u0000b',
      'Mond',
      '-5',
      'EURO',
      'nobody',
      '31.2.24',
    );
    expect(problems.map(({ field }) => field)).toEqual([
      ...['externalId', 'title', 'stage', 'targetValue', 'currency', 'contactEmail'],
      'enteredAt',
    ]);
    expect(read('1', '2').problems[0]).toEqual({
      field: null,
      message: 'has 2 cells where the header has 7',
    });
    const years = ['1899', '2200'].map((year) => read('', 'T', '', '', '', '', `1.1.${year}`));
    expect(years.map(({ problems: [first] }) => first?.message)).toEqual([
      'is not between 1900 and 2199',
      'is not between 1900 and 2199',
    ]);
  });

  it('shortens what it repeats of a cell', () => {
    const [problem] = read('', 'T', 'y'.repeat(500), '', '', '', '').problems;
    expect(problem?.message.length).toBeLessThan(120);
  });
});

describe('an instant', () => {
  it.each([
    [{ day: '2024-07-01', time: null, offset: null }, '2024-07-01T10:00:00.000Z'],
    [{ day: '2024-07-01', time: 3_600_000, offset: null }, '2024-06-30T23:00:00.000Z'],
    [{ day: '2024-01-01', time: 3_600_000, offset: null }, '2024-01-01T00:00:00.000Z'],
    [{ day: '2024-01-01', time: 3_600_000, offset: 0 }, '2024-01-01T01:00:00.000Z'],
    [{ day: '2024-01-01', time: 0, offset: 330 }, '2023-12-31T18:30:00.000Z'],
  ])('%o is %s', (date, instant) => {
    expect(new Date(instantOf(date, 'Europe/Berlin')).toISOString()).toBe(instant);
  });
});

it('takes back one sign that an export put before a formula, and no other', () => {
  expect(["'=1+1", "''=1", "'-5", "'quoted'", '=1', ''].map(unescapeFormula)).toEqual([
    '=1+1',
    "'=1",
    '-5',
    "'quoted'",
    '=1',
    '',
  ]);
});
