const LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe' };

/** A code from a name: lower case, "ä" as "ae", everything else than letters and digits as one "-". Never empty. */
export function codeFrom(name: string): string {
  const code = name
    .toLowerCase()
    .replace(/[äöüßæø]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return code || 'entry';
}

/** The first of code, code-2, code-3 … that is not taken. */
export function freeCode(code: string, taken: ReadonlySet<string>): string {
  if (!taken.has(code)) return code;
  for (let n = 2; ; n += 1) if (!taken.has(`${code}-${n}`)) return `${code}-${n}`;
}
