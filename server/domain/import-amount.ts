import { DECIMALS, type Decimal } from '../../shared/contracts/import';

const patterns: Record<Decimal, RegExp> = {
  '.': /^[+-]?(\d{1,3}([,'’ ]\d{3})+|\d+)?(\.\d+)?$/,
  ',': /^[+-]?(\d{1,3}([.'’ ]\d{3})+|\d+)?(,\d+)?$/,
};

const DIGIT = /\d/;

/** Currency signs and codes around an amount are no part of it; every kind of space is one. */
const bare = (text: string): string =>
  text
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .trim()
    .replace(/^(?:[€$£¥]|[A-Z]{3}\b)\s*/, '')
    .replace(/\s*(?:[€$£¥]|\b[A-Z]{3})$/, '')
    .replace(/(?<=\d),-+$/, '');

/** The amount that a cell says, null unless it is one. 1.234 is 1234 with a decimal comma and 1.234 with a point. */
export const parseImportAmount = (text: string, decimal: Decimal): number | null =>
  DIGIT.test(text) ? amountOf(bare(text), decimal) : null;

function amountOf(amount: string, decimal: Decimal): number | null {
  if (!DIGIT.test(amount) || !patterns[decimal].test(amount)) return null;
  const digits = decimal === '.' ? amount.replace(/[,'’ ]/g, '') : amount.replace(/[.'’ ]/g, '');
  const value = Number(digits.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

/**
 * What one cell tells of the decimal sign of its column: the signs that can read it. Both can read 1054; where they
 * read different amounts (1.234) the cell is a doubt until another one settles it.
 */
export function decimalsOf(text: string): { signs: Decimal[]; isDoubt: boolean } {
  if (!DIGIT.test(text)) return { signs: [], isDoubt: false };
  const amount = bare(text);
  const read = DECIMALS.map((sign) => [sign, amountOf(amount, sign)] as const);
  const signs = read.filter(([, value]) => value !== null).map(([sign]) => sign);
  return { signs, isDoubt: signs.length === 2 && read[0]?.[1] !== read[1]?.[1] };
}
