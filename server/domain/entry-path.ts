import type { EntryRule } from '../../shared/contracts/settings';
import { isStorable } from './storable';

export type EntryHint = { uid: string; field: string; value: string; locale: string | null };

const decoded = (segment: string): string | null => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
};
const segmentsOf = (path: string): string[] => path.replace(/\/+$/, '').split('/').slice(1);

/** What the segments say of each name in the pattern; null when they do not fit it. */
function namesIn(pattern: string, path: string): Map<string, string> | null {
  const wanted = segmentsOf(pattern);
  const given = segmentsOf(path);
  if (wanted.length !== given.length) return null;
  const names = new Map<string, string>();
  for (const [at, segment] of wanted.entries()) {
    const value = decoded(given[at] ?? '');
    if (value === null || value === '' || value.length > 255 || !isStorable(value)) return null;
    if (segment.startsWith(':')) names.set(segment.slice(1), value);
    else if (segment.toLowerCase() !== value.toLowerCase()) return null;
  }
  return names;
}

/** What the first rule that fits a path says of its entry. */
export function entryOfPath(path: string, rules: readonly EntryRule[]): EntryHint | null {
  for (const { pattern, uid, field } of rules) {
    const names = namesIn(pattern, path);
    if (!names) continue;
    const locale = names.get('locale') ?? null;
    const [value] = [...names].filter(([name]) => name !== 'locale').map(([, text]) => text);
    if (value !== undefined) return { uid, field, value, locale };
  }
  return null;
}

/** The path of an entry by a rule, the other way round; null where the pattern asks for a locale that is not known. */
export function pathOfEntry(pattern: string, value: string, locale: string | null): string | null {
  if (pattern.includes(':locale') && locale === null) return null;
  return pattern
    .split('/')
    .map((segment) => {
      if (segment === ':locale') return encodeURIComponent(locale ?? '');
      return segment.startsWith(':') ? encodeURIComponent(value) : segment;
    })
    .join('/');
}

const ANYTHING = /^/;
/** Types of attributes that may stand in a path; numbers no larger than every engine compares. */
const VALUES: ReadonlyMap<string, RegExp> = new Map([
  ['integer', /^\d{1,9}$/],
  ['biginteger', /^\d{1,15}$/],
  ...['string', 'uid', 'text', 'email', 'enumeration'].map((type) => [type, ANYTHING] as const),
]);

/** Whether an attribute of this type can have this value: else the database need not be asked, and could refuse to answer. */
export const canBe = (type: string, value: string): boolean =>
  VALUES.get(type)?.test(value) ?? false;
