import type { FitState } from '../../shared/contracts/lead-work';

/** What is known of a lead under the name of a criterion; several texts where a code and its name both count. */
export type FitFacts = Readonly<Record<string, readonly string[]>>;
export type FitCriterion = { key: string; wanted: string; found: string | null; state: FitState };
export type Fit = { share: number | null; criteria: FitCriterion[] };

/** How people name what a lead knows. */
const ALIASES: Readonly<Record<string, string>> = {
  branche: 'industry',
  mitarbeiter: 'employees',
  groesse: 'employees',
  größe: 'employees',
  size: 'employees',
  land: 'country',
  plz: 'region',
  postcode: 'region',
  gebiet: 'region',
  bundesland: 'region',
  ort: 'city',
  stadt: 'city',
  zielgruppe: 'targetgroup',
  position: 'jobtitle',
};

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
const nameOf = (key: string): string => {
  const name = plain(key).replace(/[\s_-]/g, '');
  return ALIASES[name] ?? name;
};

const NUMBER = /\d+(?:[.,'\u00a0 ]\d{3})*/g;
const numbersIn = (text: string): number[] =>
  (text.match(NUMBER) ?? []).map((part) => Number(part.replace(/[.,'\u00a0 ]/g, '')));

/** "50-500", "ab 50", "50+", "bis 500": whether a number lies in one of the ranges; null for a text that is none. */
export function inRange(text: string, value: number): boolean | null {
  const [first, second] = numbersIn(text);
  if (first === undefined) return null;
  if (second !== undefined)
    return value >= Math.min(first, second) && value <= Math.max(first, second);
  if (/^\s*(bis|unter|max|up to|under|below|<|≤)/i.test(text)) return value <= first;
  if (/^\s*(ab|über|mehr|min|from|over|above|more|at least|>|≥)|\+\s*$/i.test(text))
    return value >= first;
  return value === first;
}

/** Texts of what is wanted: a list, one by commas, or a range as an object. */
function wantedOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wantedOf);
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (typeof value === 'string')
    return value
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter(Boolean);
  if (typeof value !== 'object' || value === null) return [];
  const { min, max }: { min?: unknown; max?: unknown } = value;
  const isNumber = (limit: unknown): limit is number =>
    typeof limit === 'number' && Number.isFinite(limit);
  if (isNumber(min) && isNumber(max)) return [`${min}-${max}`];
  if (isNumber(min)) return [`ab ${min}`];
  return isNumber(max) ? [`bis ${max}`] : [];
}

function meets(name: string, wanted: readonly string[], found: readonly string[]): boolean {
  return wanted.some((wish) =>
    found.some((fact) => {
      if (name === 'employees') {
        const value = Number(fact);
        return Number.isFinite(value) && inRange(wish, value) === true;
      }
      const [a, b] = [plain(wish), plain(fact)];
      return name === 'region' ? b.startsWith(a) : a === b;
    }),
  );
}

/**
 * How a lead matches the ideal customer of its funnel (R3.10): of the criteria of which something is known, the share that is
 * met; null where nothing is known.
 *
 * @param ideal by the name of a criterion: a text with commas, a list, or `{ min, max }`
 */
export function fitOf(ideal: Readonly<Record<string, unknown>>, facts: FitFacts): Fit {
  const known = new Map<string, readonly string[]>(
    Object.entries(facts).map(([key, values]) => [
      nameOf(key),
      values.filter((value) => value.trim() !== ''),
    ]),
  );
  const criteria = Object.entries(ideal).flatMap(([key, value]): FitCriterion[] => {
    const wanted = wantedOf(value);
    if (wanted.length === 0) return [];
    const name = nameOf(key);
    const found = known.get(name) ?? [];
    const state: FitState =
      found.length === 0 ? 'unknown' : meets(name, wanted, found) ? 'match' : 'miss';
    return [{ key, wanted: wanted.join(', '), found: found[0] ?? null, state }];
  });
  const asked = criteria.filter(({ state }) => state !== 'unknown');
  const met = asked.filter(({ state }) => state === 'match').length;
  return { share: asked.length === 0 ? null : met / asked.length, criteria };
}
