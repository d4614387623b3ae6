import fc from 'fast-check';
import type { RateLine } from '../../../server/domain/rate-file';
import { readRateFile } from '../../../server/domain/rate-file';

const site = { base: 'EUR', timeZone: 'Europe/Berlin' };
const read = (...records: string[][]) =>
  readRateFile(
    records.map((cells, at): RateLine => ({ line: at + 1, cells })),
    site,
  );
const HEADER = ['currency', 'rate', 'validFrom'];

it('finds the columns by their names, in any order and either language', () => {
  for (const [header, cells] of [
    [HEADER, ['USD', '0.5', '2026-01-01']],
    [
      ['Gültig ab', 'note', 'KURS', 'Währung'],
      ['1.1.2026', 'x', '0,5', 'usd'],
    ],
    [
      ['valid_from', 'Exchange rate', 'Code'],
      ['2026-01-01T00:00:00+01:00', '0.5', 'USD'],
    ],
  ] as const) {
    expect(read([...header], [...cells])).toEqual({
      rates: [
        { line: 2, currency: 'USD', rate: 0.5, validFrom: Date.parse('2025-12-31T23:00:00Z') },
      ],
      problems: [],
    });
  }
});

it('reads every rate as it was written, with a point or a comma', () => {
  const rate = fc
    .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 9999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);
  fc.assert(
    fc.property(rate, fc.constantFrom('.', ','), (text, sign) => {
      const { rates } = read(HEADER, ['USD', text.replace('.', sign), '2026-06-01']);
      expect(rates.map((found) => found.rate)).toEqual([Number(text)]);
    }),
  );
});

it('never throws, and gives either rates or problems', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('USD', '1', '2026-01-01', '', '1e9', '-1'));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }), (body) => {
      const { rates, problems } = read(HEADER, ...body);
      expect(rates.length === 0).toBe(problems.length > 0);
    }),
  );
});
