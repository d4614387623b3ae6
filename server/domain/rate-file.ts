import type { RateColumn, RateFileProblem } from '../../shared/contracts/settings';
import { RATE_COLUMNS } from '../../shared/contracts/settings';
import type { Rate } from './currency';
import { isRate } from './currency';
import { dayNumber, startOfLocalDay } from './local-date';
import { isCurrencyCode } from './money';

/** A line of the file, blank ones left out; the first one is the header. */
export type RateLine = { line: number; cells: readonly string[] };
export type FileRate = Rate & { line: number };
export type RateFile = { rates: FileRate[]; problems: RateFileProblem[] };

export const MOST_RATES = 2000;
const MOST_PROBLEMS = 100;

/** Names that a column may have, in small letters without spaces. */
const NAMES: Record<RateColumn, readonly string[]> = {
  currency: ['currency', 'währung', 'waehrung', 'code'],
  rate: ['rate', 'kurs', 'exchangerate', 'wechselkurs'],
  validFrom: ['validfrom', 'gültigab', 'gueltigab', 'valid', 'ab', 'from', 'date', 'datum'],
};
const plain = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '');

/** One sign is the decimal sign, whichever it is: rates are written without thousands. */
function rateOf(text: string): number | null {
  if (!/^\d+([.,]\d+)?$/.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return isRate(value) ? value : null;
}

const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A day (YYYY-MM-DD or DD.MM.YYYY) stands for its beginning in the site's zone. */
function validFromOf(text: string, timeZone: string): number | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const day = dotted
    ? `${dotted[3]}-${dotted[2]?.padStart(2, '0')}-${dotted[1]?.padStart(2, '0')}`
    : text;
  const read = () => {
    if (INSTANT.test(day)) {
      dayNumber(day.slice(0, 10));
      return Date.parse(day);
    }
    return startOfLocalDay(day, timeZone);
  };
  try {
    const at = read();
    return at >= EARLIEST && at < LATEST ? at : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The rates of a file, or everything that is wrong with it by line and column. */
export function readRateFile(
  lines: readonly RateLine[],
  { base, timeZone }: { base: string; timeZone: string },
): RateFile {
  const [header, ...body] = lines;
  const problems: RateFileProblem[] = [];
  const wrong = (line: number, column: RateColumn | null, code: RateFileProblem['code']) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ line, column, code });
  };
  const names = (header?.cells ?? []).map(plain);
  const at = Object.fromEntries(
    RATE_COLUMNS.map((column) => [column, names.findIndex((name) => NAMES[column].includes(name))]),
  ) as Record<RateColumn, number>;
  for (const column of RATE_COLUMNS) {
    if (at[column] < 0) wrong(header?.line ?? 1, column, 'missingColumn');
  }
  if (problems.length === 0 && body.length === 0) wrong(header?.line ?? 1, null, 'empty');
  if (body.length > MOST_RATES) wrong(body[MOST_RATES]?.line ?? 1, null, 'tooMany');
  if (problems.length > 0) return { rates: [], problems };

  const rates: FileRate[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of body) {
    const cell = (column: RateColumn) => (cells[at[column]] ?? '').trim();
    const currency = cell('currency').toUpperCase();
    const rate = rateOf(cell('rate'));
    const validFrom = validFromOf(cell('validFrom'), timeZone);
    if (!isCurrencyCode(currency)) wrong(line, 'currency', 'currency');
    else if (currency === base) wrong(line, 'currency', 'base');
    if (rate === null) wrong(line, 'rate', 'rate');
    if (validFrom === null) wrong(line, 'validFrom', 'validFrom');
    if (rate === null || validFrom === null) continue;
    const key = `${currency} ${validFrom}`;
    if (seen.has(key)) wrong(line, 'validFrom', 'double');
    seen.add(key);
    rates.push({ line, currency, rate, validFrom });
  }
  return problems.length > 0 ? { rates: [], problems } : { rates, problems };
}
