/** A lone surrogate is no character in any encoding. */
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** PostgreSQL refuses NUL, and what is half a character. */
export const isStorable = (value: string): boolean => !value.includes('\0') && !LONE.test(value);

/** What of a text can be stored. */
export const storable = (text: string): string =>
  text.replace(new RegExp(LONE, 'g'), '').replaceAll('\0', '');
