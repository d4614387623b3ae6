/** Kinds of fields, each with values that no door may let in. */
export const BAD = {
  text: [1, {}, [], 'a\u0000b', 'a\ud800b', '\udc00', 'x'.repeat(30_000)],
  name: [1, false, {}, ['x'], 'x'.repeat(101)],
  line: [1, false, {}, ['x'], '\u0000', '\ud83d', 'x'.repeat(256)],
  code: [1, {}, [], 'a b', '', 'a\u0000', 'x'.repeat(101), '__proto__'],
  amount: ['1', 'NaN', -0.0001, 1e11, 1e308, 0.00001, true, []],
  percent: ['1', 'Infinity', -1, 100.01, 33.333, -1e308, true, {}],
  count: ['1', '', -1, 1.5, 1e308, 2 ** 31, true, [1]],
  flag: ['true', 'false', 1, 0, {}, []],
  choice: ['nosuch', '', 1, 'toString', '__proto__', 'constructor', {}, []],
  day: [
    '2026-13-01',
    '2026-02-30',
    '1899-12-31',
    '9999-01-01',
    '2026-1-1',
    20260101,
    'NaN',
    '2026-01-01\u0000',
  ],
  instant: [
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-02-30T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '2026-01-01T25:00:00Z',
    1_767_225_600_000,
    'NaN',
    [],
  ],
  id: [1, '', "x'y", '../x', 'x'.repeat(65), 'x\u0000', '\ud800', { id: 1 }],
  user: ['1', 0, -1, 1.5, 2 ** 31, 1e308, 'me', { id: 1 }],
  url: [
    'javascript:alert(1)',
    'ftp://example.com',
    '//example.com',
    '',
    1,
    `https://example.com/${'x'.repeat(3000)}`,
    'https://x\u0000',
  ],
  redirect: [
    'javascript:alert(1)',
    '//example.com',
    '/\\example.com',
    'thanks',
    1,
    'https://x\u0000',
  ],
  currency: ['eur', 'EURO', 'XQZ', '', 1, {}, '\u0000'],
  rate: ['1', 0, -1, 1e10, 1e308, 1e-11, 5e-324, []],
  zone: ['Nowhere/City', '+02:00', '', 1, {}, 'x'.repeat(200), 'Europe/\u0000'],
  email: ['nobody', 'a b@example.com', '@', 1, {}, 'x@\u0000', `x@${'x'.repeat(300)}`],
  domain: ['nodots', 'a b.de', 1, {}, `${'x'.repeat(300)}.de`, 'x\u0000.de'],
  object: ['x', 1, true, [], [1], { nosuch: 1 }],
  bag: [
    'x',
    1,
    true,
    [],
    [1],
    { big: 'x'.repeat(30_000) },
    { nul: '\u0000' },
    { half: ['\ud800'] },
  ],
  csv: [1, {}, [], '', true, 'x'.repeat(200_001)],
  users: ['x', 1, {}, [{}], ['1'], [0], [null], [2 ** 53]],
  list: ['x', 1, {}, [1], [{}], ['\u0000'], [null]],
} satisfies Record<string, unknown[]>;
export type FieldKind = keyof typeof BAD;

/** A field is `kind`, or `kind!` where null is refused too. */
export type Fields = Record<string, FieldKind | `${FieldKind}!`>;
export interface Shape {
  /** What makes the request a good one, apart from the field in question. */
  base: Record<string, unknown>;
  fields: Fields;
}

/** A body in which every given path has a value of its own. */
export function withValues(base: Record<string, unknown>, values: [string, unknown][]) {
  const body = structuredClone(base);
  for (const [path, value] of values) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let at = body;
    for (const key of keys) {
      const next = (at[key] ??= {});
      at = next as Record<string, unknown>;
    }
    at[last] = value;
  }
  return body;
}

export interface BadBody {
  body: Record<string, unknown>;
  /** Fields that the refusal has to name. */
  paths: string[];
}
/** The plugin names up to twenty wrong fields at once; so many are asked together. */
const AT_ONCE = 8;

/** Every field of a shape with every bad value of its kind (with each `step`th), many fields in one body. */
export function badBodies({ base, fields }: Shape, step = 1): BadBody[] {
  const parse = (kind: string): unknown[] =>
    kind.endsWith('!') ? [...BAD[kind.slice(0, -1) as FieldKind], null] : BAD[kind as FieldKind];
  const bodies: BadBody[] = [];
  // A field and a part of it cannot be wrong in one body.
  const depths = [0, 1].map((depth) =>
    Object.entries(fields).filter(([path]) => path.split('.').length === depth + 1),
  );
  for (const group of depths) {
    for (let start = 0; start < group.length; start += AT_ONCE) {
      const part = group
        .slice(start, start + AT_ONCE)
        .map(([path, kind]) => [path, parse(kind)] as const);
      const rounds = Math.max(...part.map(([, values]) => values.length));
      for (let round = 0; round < rounds; round += step) {
        const values = part.map(([path, bad]): [string, unknown] => [
          path,
          bad[round % bad.length],
        ]);
        bodies.push({ body: withValues(base, values), paths: values.map(([path]) => path) });
      }
    }
  }
  return bodies;
}
