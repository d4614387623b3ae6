import type { DateFormat, Decimal, ImportField } from '../../shared/contracts/import';
import { isCurrencyCode, isAmount } from './money';
import { parseImportAmount } from './import-amount';
import { headerKey } from './import-column';
import { parseImportDate, type ImportedDate } from './import-date';
import { instantOfDay, localInstant } from './local-date';
import { isStorable } from './storable';

/** Where a field stands and how its cells are read. */
export type ImportColumn = {
  index: number;
  name: string;
  dateFormat: DateFormat | null;
  decimal: Decimal | null;
};

export type ImportPlan = {
  columns: Partial<Record<ImportField, ImportColumn>>;
  /** How many cells a row has. */
  width: number;
  /** Of times without an offset. */
  timeZone: string;
  /** Text of a stage, by `headerKey` → documentId. */
  stages: ReadonlyMap<string, string>;
};

/** What a row says; null for a cell that is empty or a field that no column fills. */
export type ImportValues = {
  externalId: string | null;
  /** The system that the id is of. */
  externalSource: string | null;
  title: string | null;
  stage: string | null;
  targetValue: number | null;
  currency: string | null;
  organization: string | null;
  contactName: string | null;
  contactEmail: string | null;
  owner: string | null;
  source: string | null;
  product: string | null;
  enteredAt: number | null;
  expectedCloseOn: string | null;
  closedAt: number | null;
  lossReason: string | null;
};
export type CellProblem = { field: ImportField | null; message: string };

const LONGEST: Partial<Record<ImportField, number>> = {
  externalId: 255,
  externalSource: 100,
  title: 255,
  organization: 255,
  contactName: 255,
  contactEmail: 255,
  product: 255,
};
const MINUTE = 60_000;
const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);
const PHONE_OR_FORMULA = /^'+(?=[=+\-@\t\r])/;

/** Takes back what an export puts before a text that a spreadsheet would compute. */
export const unescapeFormula = (text: string): string =>
  PHONE_OR_FORMULA.test(text) ? text.slice(1) : text;

export function instantOf({ day, time, offset }: ImportedDate, timeZone: string): number {
  if (time === null) return instantOfDay(day, timeZone);
  if (offset === null) return localInstant(day, time, timeZone);
  return Date.parse(`${day}T00:00:00Z`) + time - offset * MINUTE;
}

/** The values of a row, and what is wrong with it: all of it at once, so that one repair is enough. */
export function readImportRow(
  cells: readonly string[],
  plan: ImportPlan,
): { values: ImportValues; problems: CellProblem[] } {
  const problems: CellProblem[] = [];
  if (cells.length !== plan.width) {
    const message = `has ${cells.length} cells where the header has ${plan.width}`;
    problems.push({ field: null, message });
  }
  const wrong = (field: ImportField, message: string): null => {
    problems.push({ field, message });
    return null;
  };
  const text = (field: ImportField): string | null => {
    const column = plan.columns[field];
    const value = column ? unescapeFormula((cells[column.index] ?? '').trim()) : '';
    if (value === '') return null;
    const max = LONGEST[field];
    if (max !== undefined && value.length > max) return wrong(field, `is longer than ${max} signs`);
    return isStorable(value) ? value : wrong(field, 'contains characters that cannot be stored');
  };
  const date = (field: ImportField): ImportedDate | null => {
    const value = text(field);
    const format = plan.columns[field]?.dateFormat;
    if (value === null || !format) return null;
    const read = parseImportDate(value, format);
    if (!read) return wrong(field, `"${shortened(value)}" is not a date like ${format}`);
    const at = Date.parse(`${read.day}T00:00:00Z`);
    return at >= EARLIEST && at < LATEST ? read : wrong(field, 'is not between 1900 and 2199');
  };
  const instant = (field: ImportField): number | null => {
    const read = date(field);
    return read && instantOf(read, plan.timeZone);
  };
  const values: ImportValues = {
    externalId: text('externalId'),
    externalSource: text('externalSource'),
    title: text('title'),
    stage: stage(),
    targetValue: amount(),
    currency: currency(),
    organization: text('organization'),
    contactName: text('contactName'),
    contactEmail: email(),
    owner: text('owner'),
    source: text('source'),
    product: text('product'),
    enteredAt: instant('enteredAt'),
    expectedCloseOn: date('expectedCloseOn')?.day ?? null,
    closedAt: instant('closedAt'),
    lossReason: text('lossReason'),
  };
  return { values, problems };

  function stage(): string | null {
    const value = text('stage');
    if (value === null) return null;
    return (
      plan.stages.get(headerKey(value)) ??
      wrong('stage', `"${shortened(value)}" is no stage of the funnel and assigned to none`)
    );
  }
  function amount(): number | null {
    const value = text('targetValue');
    if (value === null) return null;
    const read = parseImportAmount(value, plan.columns.targetValue?.decimal ?? '.');
    if (read === null) return wrong('targetValue', `"${shortened(value)}" is not an amount`);
    return isAmount(read) ? read : wrong('targetValue', 'is negative, too large or too precise');
  }
  function currency(): string | null {
    const value = text('currency')?.toUpperCase() ?? null;
    return value === null || isCurrencyCode(value)
      ? value
      : wrong('currency', `"${shortened(value)}" is not an ISO 4217 code`);
  }
  function email(): string | null {
    const value = text('contactEmail');
    return value === null || /^[^\s@]+@[^\s@]+$/.test(value)
      ? value
      : wrong('contactEmail', `"${shortened(value)}" is not an e-mail address`);
  }
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
