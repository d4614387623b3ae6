import type { Report, Reports } from '../../../shared/contracts/report';
import { csvLine } from '../csv-line';

type Cells = Record<string, string | number>;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{ stage: { name } }` becomes the column `stage.name`; a way into the list is none. */
function cellsOf(value: Record<string, unknown>, before = ''): Cells {
  const cells: Cells = {};
  for (const [key, inner] of Object.entries(value)) {
    if (/drillDown$/i.test(key) || Array.isArray(inner)) continue;
    const name = `${before}${key}`;
    if (isRecord(inner)) Object.assign(cells, cellsOf(inner, `${name}.`));
    else if (typeof inner === 'string' || typeof inner === 'number') cells[name] = inner;
    else cells[name] = typeof inner === 'boolean' ? `${inner}` : '';
  }
  return cells;
}

/** Every list of a report as one table; rows say which list they are of where there is more than one. */
function rowsOf(data: unknown): Cells[] {
  if (!isRecord(data)) return [];
  const lists = Object.entries(data).filter(([, value]) => Array.isArray(value));
  return lists.flatMap(([name, list]) =>
    (list as unknown[]).filter(isRecord).flatMap((row): Cells[] => {
      const own: Cells = { ...(lists.length > 1 ? { list: name } : {}), ...cellsOf(row) };
      const inner = rowsOf(row).map((cells) => ({ ...own, ...cells }));
      return inner.length > 0 ? inner : [own];
    }),
  );
}

type Lists = { [N in keyof Reports]?: (data: Reports[N]) => Record<string, unknown> };
/** Lists as the tables of the screen have them, where that is more than the answer has. */
const TABLES: Lists = {
  conversion: ({ funnels, leads }) => ({ funnels, leads: leads ? [leads] : [] }),
  movements: ({ start, steps, end }) => ({
    steps: [lineOf('start', start), ...steps, lineOf('end', end)],
  }),
  velocity: ({ rows, cycle: { won, lost } }) => ({
    rows,
    cycle: [
      { outcome: 'won', ...won },
      { outcome: 'lost', ...lost },
    ],
  }),
};
const lineOf = (
  step: 'start' | 'end',
  { count, targetValue, currentValue }: Reports['movements']['start' | 'end'],
) => ({ step, count, targetValue, currentValue });

/** A report as lines of a CSV file; numbers with a decimal point, shares from 0 to 1. */
export function reportCsv({ data, meta }: Report<unknown>): string[] {
  const listsOf = TABLES[meta.name] as ((of: unknown) => unknown) | undefined;
  const rows = rowsOf(listsOf ? listsOf(data) : data);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  // Nobody in a line is an empty `owner`, which `owner.id` and `owner.name` say already.
  const columns = names.filter((name) => !names.some((other) => other.startsWith(`${name}.`)));
  return [
    csvLine([...columns, 'currency', 'asOf']),
    ...rows.map((row) =>
      csvLine([...columns.map((column) => row[column] ?? ''), meta.currency, meta.asOf]),
    ),
  ];
}
