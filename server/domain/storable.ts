/** PostgreSQL refuses NUL, and a lone surrogate is no character in any encoding. */
const UNSTORABLE =
  // eslint-disable-next-line no-control-regex -- NUL is what this looks for
  /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

export const isStorable = (value: string): boolean => !UNSTORABLE.test(value);
