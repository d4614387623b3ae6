import type { DateFormat, Decimal } from '../../shared/contracts/import';
import type { RecordField } from '../../shared/contracts/record-import';
import { parseImportAmount } from './import-amount';
import { parseImportDate } from './import-date';
import { instantOf, unescapeFormula } from './import-row';
import { isStorable } from './storable';

export type RecordColumn = {
  index: number;
  name: string;
  dateFormat: DateFormat | null;
  decimal: Decimal | null;
};
export type RecordPlan = {
  columns: Partial<Record<RecordField, RecordColumn>>;
  /** How many cells a row has. */
  width: number;
  /** Of times without an offset. */
  timeZone: string;
};
export type RecordProblem = { field: RecordField | null; message: string };
/** What a row says, as it stands there or as number or instant; a field without a text is not there. */
export type RecordValues = Partial<Record<RecordField, string | number>>;

const LONGEST = 20_000;

/** The values of a row, and what is wrong with it: all of it at once, so that one repair is enough. */
export function readRecordRow(
  cells: readonly string[],
  plan: RecordPlan,
): { values: RecordValues; problems: RecordProblem[] } {
  const problems: RecordProblem[] = [];
  const values: RecordValues = {};
  if (cells.length !== plan.width) {
    const message = `has ${cells.length} cells where the header has ${plan.width}`;
    problems.push({ field: null, message });
  }
  for (const [name, column] of Object.entries(plan.columns)) {
    const field = name as RecordField;
    const text = unescapeFormula((cells[column.index] ?? '').trim());
    if (text === '') continue;
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    if (text.length > LONGEST) problems.push({ field, message: 'is too long' });
    else if (!isStorable(text))
      problems.push({ field, message: 'contains characters that cannot be stored' });
    else if (column.dateFormat !== null) {
      const read = parseImportDate(text, column.dateFormat);
      if (read) values[field] = instantOf(read, plan.timeZone);
      else problems.push({ field, message: `"${shown}" is not a date like ${column.dateFormat}` });
    } else if (column.decimal !== null) {
      const read = parseImportAmount(text, column.decimal);
      if (read === null) problems.push({ field, message: `"${shown}" is not a number` });
      else values[field] = read;
    } else values[field] = text;
  }
  return { values, problems };
}
