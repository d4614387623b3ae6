import type { Report } from '../../../shared/contracts/report';
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

/** A report as lines of a CSV file; numbers with a decimal point, shares from 0 to 1. */
export function reportCsv({ data, meta }: Report<unknown>): string[] {
  const rows = rowsOf(data);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [
    csvLine([...columns, 'currency', 'asOf']),
    ...rows.map((row) =>
      csvLine([...columns.map((column) => row[column] ?? ''), meta.currency, meta.asOf]),
    ),
  ];
}
