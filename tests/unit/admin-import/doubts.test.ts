import { readAmount } from '../../../admin/domain/import/amount-example';
import { firstChoices } from '../../../admin/domain/import/choices';
import { readDay } from '../../../admin/domain/import/day-example';
import { openDates, openDecimal } from '../../../admin/domain/import/doubts';
import { openQuestions, placeRefusals } from '../../../admin/domain/import/problems';
import { csvName } from '../../../admin/domain/file-name';
import { parseImportAmount } from '../../../server/domain/import-amount';
import { parseImportDate } from '../../../server/domain/import-date';
import { DATE_FORMATS, DECIMALS } from '../../../shared/contracts/import';
import type { DateFormat, ImportDoubt } from '../../../shared/contracts';

import { funnel, preview, t } from './support';

const days = (column: string, ...candidates: DateFormat[]): ImportDoubt => ({
  what: 'dateFormat',
  column,
  candidates,
});
const slashes = days('Angelegt', 'MM/DD/YYYY', 'DD/MM/YYYY');

describe('how days are written', () => {
  it('is asked with an example that tells the formats apart', () => {
    const file = preview({
      ambiguous: [slashes],
      values: { Angelegt: ['05/05/2024', '03/04/2024'] },
    });
    expect(openDates(file, file.suggestedMapping)).toMatchObject({
      columns: ['Angelegt'],
      example: '03/04/2024',
    });
  });

  it('is no question of a column that fills no day', () => {
    const file = preview({ ambiguous: [slashes] });
    expect(openDates(file, { Angelegt: 'product' })).toBeNull();
  });

  it('leaves what fits all columns of days', () => {
    const ambiguous = [slashes, days('Ende', 'DD/MM/YYYY'), days('Stand', 'DD-MM-YYYY')];
    const file = preview({ ambiguous });
    const mapping = { Angelegt: 'enteredAt', Ende: 'closedAt' } as const;
    expect(openDates(file, mapping)?.candidates).toEqual(['DD/MM/YYYY']);
    expect(openDates(file, { ...mapping, Stand: 'expectedCloseOn' })?.candidates).toEqual([]);
  });

  const texts = ['03/04/2024', '2024-02-30', '31.12.2024 10:30', '1/2/2024', 'next week', ''];
  it.each(DATE_FORMATS.flatMap((format) => texts.map((text) => [text, format] as const)))(
    'reads %s as %s like the server where the signs are the same',
    (text, format) => {
      const server = parseImportDate(text, format)?.day ?? null;
      if (server) expect(readDay(text, format)).toBe(server);
    },
  );
});

describe('which sign begins the decimals', () => {
  const doubt: ImportDoubt = { what: 'decimal', column: 'Wert', candidates: ['.', ','] };

  it('is asked for the value only, with an example that differs', () => {
    const file = preview({ ambiguous: [doubt], values: { Wert: ['12', '1.234'] } });
    expect(openDecimal(file, file.suggestedMapping)?.example).toBe('1.234');
    expect(openDecimal(file, { Wert: 'product' })).toBeNull();
  });

  it.each(['1.234', '1,234', '€ 12,500', '7'])('reads %s like the server', (text) => {
    for (const sign of DECIMALS) expect(readAmount(text, sign)).toBe(parseImportAmount(text, sign));
  });
});

describe('what is in the way of the start', () => {
  const choices = firstChoices(preview(), true);

  it('is nothing where the file says all', () => {
    expect(openQuestions(preview(), funnel, choices, t)).toEqual({});
  });

  it('is each open question, and a title', () => {
    const file = preview({
      ambiguous: [
        { what: 'separator', candidates: [',', ';'] },
        slashes,
        { what: 'decimal', column: 'Wert', candidates: ['.', ','] },
      ],
    });
    const mapping = { Wert: 'targetValue', Angelegt: 'enteredAt' } as const;
    const open = openQuestions(file, undefined, { ...choices, mapping }, t);
    expect(Object.keys(open).sort()).toEqual([
      'dateFormat',
      'decimal',
      'funnel',
      'mapping',
      'separator',
    ]);
  });

  it('stands at its input when the server says it', () => {
    const fields = [
      'dateFormat',
      'mapping.Wert (2.0)',
      'stages.Zweite Runde',
      'funnel',
      'currency',
    ];
    const errors = fields.map((field) => ({ field, message: 'ENGLISH' }));
    const { problems, isElsewhere } = placeRefusals(errors, t);
    expect(Object.keys(problems)).toEqual(fields);
    expect(JSON.stringify(problems)).not.toContain('ENGLISH');
    expect(isElsewhere).toBe(false);
    expect(placeRefusals([{ field: 'files', message: '' }], t).isElsewhere).toBe(true);
    expect(placeRefusals([], t).isElsewhere).toBe(true);
  });
});

it.each([
  ['Vertrieb Süd / 2026', 'vertrieb-sud-2026-2026-11-23.csv'],
  ['…', 'export-2026-11-23.csv'],
  ['Großkunden', 'grosskunden-2026-11-23.csv'],
])('a file of %s is called %s', (name, file) => {
  expect(csvName(name, '2026-11-23')).toBe(file);
});
