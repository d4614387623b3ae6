import type {
  DateFormat,
  Decimal,
  ImportDoubt,
  ImportField,
  ImportPreview,
} from '../../../shared/contracts';

import { readAmount } from './amount-example';
import { readDay } from './day-example';

const DAYS: readonly ImportField[] = ['enteredAt', 'expectedCloseOn', 'closedAt'];

type File = Pick<ImportPreview, 'ambiguous' | 'sample' | 'values'>;
type Doubt<W extends ImportDoubt['what']> = Extract<ImportDoubt, { what: W }>;
type Mapping = Record<string, ImportField>;

const doubtsOf = <W extends ImportDoubt['what']>(file: File, what: W) =>
  file.ambiguous.filter((doubt): doubt is Doubt<W> => doubt.what === what);

/** Cells of a column that are known here, the first rows first. */
const cellsOf = ({ sample, values }: File, column: string): string[] =>
  [...sample.map((row) => row[column] ?? ''), ...(values[column] ?? [])].filter(
    (text) => text.trim() !== '',
  );

export type OpenDates = { columns: string[]; candidates: DateFormat[]; example: string };

/** One format serves all columns of days: what is left are those that fit them all. Null: the file says it itself. */
export function openDates(file: File, mapping: Mapping): OpenDates | null {
  const doubts = doubtsOf(file, 'dateFormat').filter(({ column }) => {
    const field = mapping[column];
    return field !== undefined && DAYS.includes(field);
  });
  const [first] = doubts;
  if (!first) return null;
  const candidates = first.candidates.filter((format) =>
    doubts.every((doubt) => doubt.candidates.includes(format)),
  );
  const cells = cellsOf(file, first.column);
  const telling = (text: string) => {
    const days = new Set(candidates.map((format) => readDay(text, format)));
    return days.size > 1 && !days.has(null);
  };
  const columns = doubts.map(({ column }) => column);
  return { columns, candidates, example: cells.find(telling) ?? cells[0] ?? '' };
}

export type OpenDecimal = { column: string; candidates: Decimal[]; example: string };

export function openDecimal(file: File, mapping: Mapping): OpenDecimal | null {
  const doubt = doubtsOf(file, 'decimal').find(({ column }) => mapping[column] === 'targetValue');
  if (!doubt) return null;
  const cells = cellsOf(file, doubt.column);
  const telling = (text: string) => {
    const amounts = doubt.candidates.map((sign) => readAmount(text, sign));
    return !amounts.includes(null) && new Set(amounts).size > 1;
  };
  return { ...doubt, example: cells.find(telling) ?? cells[0] ?? '' };
}

export const openEncoding = (file: File): Doubt<'encoding'> | null =>
  doubtsOf(file, 'encoding')[0] ?? null;

export const openSeparator = (file: File): Doubt<'separator'> | null =>
  doubtsOf(file, 'separator')[0] ?? null;
