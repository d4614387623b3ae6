export const MAX_MONEY = 99_999_999_999.9999;
export const MAX_DECIMALS = 4;

export type MoneyProblem = 'format' | 'negative' | 'decimals' | 'tooLarge';
export type ParsedMoney = { ok: true; value: number | null } | { ok: false; problem: MoneyProblem };

const SPACE_OR_APOSTROPHE = /[\s\u00a0\u202f'’]/g;
const MINUS = /^[-−–]/;
const DIGITS = /^\d+$/;
/** Two digits in a group are Indian lakhs; the last group always has three. */
const GROUPED = /^[1-9]\d{0,2}([.,]\d{2,3})*[.,]\d{3}$/;

function decimalSign(locale: string): string {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

const refused = (problem: MoneyProblem): ParsedMoney => ({ ok: false, problem });

/** The number with a point before the decimals and no groups, or null where the text is no number without a sign. */
export function canonical(text: string, locale: string): string | null {
  const signs = text.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  if (last === undefined) return DIGITS.test(text) ? text : null;

  const at = text.lastIndexOf(last);
  const whole = text.slice(0, at);
  const fraction = text.slice(at + 1);
  const sameSign = new Set(signs).size === 1;

  if (sameSign && signs.length > 1) return GROUPED.test(text) ? text.replace(/[.,]/g, '') : null;
  if (sameSign && last !== decimalSign(locale) && GROUPED.test(text)) {
    return text.replace(/[.,]/g, '');
  }
  if (!sameSign && (signs.filter((sign) => sign === last).length > 1 || !GROUPED.test(whole))) {
    return null;
  }
  if ((whole + fraction).length === 0 || !/^\d*$/.test(fraction)) return null;
  const digits = whole.replace(/[.,]/g, '');
  return /^\d*$/.test(digits) ? `${digits || '0'}.${fraction || '0'}` : null;
}

/** Reads "1.234,56" and "1,234.56" alike; where a single sign may mean both, the locale decides. */
export function parseMoney(text: string, locale: string): ParsedMoney {
  const bare = text
    .replace(SPACE_OR_APOSTROPHE, '')
    .replace(/\p{Sc}/gu, '')
    .replace(/^[a-z]{3}|[a-z]{3}$/i, '');
  if (bare === '') return text.trim() === '' ? { ok: true, value: null } : refused('format');

  const negative = MINUS.test(bare);
  const number = canonical(negative ? bare.replace(MINUS, '') : bare, locale);
  if (number === null) return refused('format');
  const value = Number(number);
  if (negative && value !== 0) return refused('negative');
  const decimals = number.split('.')[1]?.replace(/0+$/, '') ?? '';
  if (decimals.length > MAX_DECIMALS) return refused('decimals');
  return value > MAX_MONEY ? refused('tooLarge') : { ok: true, value };
}

/** The amount as one would type it in this language, without a currency. */
export function moneyText(value: number | null, locale: string): string {
  if (value === null) return '';
  return new Intl.NumberFormat(locale, {
    numberingSystem: 'latn',
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: MAX_DECIMALS,
  }).format(value);
}
