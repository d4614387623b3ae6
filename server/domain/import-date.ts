import { DATE_FORMATS, type DateFormat } from '../../shared/contracts/import';
import { dayNumber } from './local-date';

const TIME =
  '(?:[T ]\\s*(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d{1,9})?)?(?<offset>Z|[+-]\\d{2}:?\\d{2})?)?';
const PARTS: Record<string, string> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{1,2})',
};
const patterns = new Map(
  DATE_FORMATS.map((format) => {
    const day = format.replace(/[.]/g, '\\.').replace(/YYYY|MM|DD/g, (part) => PARTS[part] ?? part);
    return [format, new RegExp(`^${day}${TIME}$`)];
  }),
);

export type ImportedDate = {
  /** YYYY-MM-DD */
  day: string;
  /** Milliseconds since the start of that day, null where no time is written. */
  time: number | null;
  /** Minutes east of UTC, null for local time. */
  offset: number | null;
};

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === 'Z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))];
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** The day that a cell says in a format; null unless it is one that exists. */
export function parseImportDate(text: string, format: DateFormat): ImportedDate | null {
  const groups = patterns.get(format)?.exec(text.trim())?.groups;
  if (!groups) return null;
  const { year = '', month = '', day = '', hour, minute, second = '0', offset } = groups;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    dayNumber(date);
  } catch {
    return null;
  }
  if (hour === undefined) return { day: date, time: null, offset: null };
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return {
    day: date,
    time: ((hours * 60 + minutes) * 60 + seconds) * 1000,
    offset: offsetOf(offset),
  };
}

/** What the other order of day and month is called; there is none of those that begin with the year or have points. */
const TWINS: Partial<Record<DateFormat, DateFormat>> = {
  'MM/DD/YYYY': 'DD/MM/YYYY',
  'DD/MM/YYYY': 'MM/DD/YYYY',
  'MM-DD-YYYY': 'DD-MM-YYYY',
  'DD-MM-YYYY': 'MM-DD-YYYY',
};

/** The one of day and month the other way round that reads a cell which none of these formats reads. */
export function contradicting(formats: readonly DateFormat[], text: string): DateFormat | null {
  const twins = formats.flatMap((format) => TWINS[format] ?? []);
  return twins.find((format) => parseImportDate(text, format) !== null) ?? null;
}

/**
 * Narrows the formats that a column can have by one more of its cells. Blank cells say nothing; a cell that no
 * remaining format can read is a broken row and says nothing either.
 */
export function narrowDateFormats(formats: readonly DateFormat[], text: string): DateFormat[] {
  if (text.trim() === '') return [...formats];
  const left = formats.filter((format) => parseImportDate(text, format) !== null);
  return left.length > 0 ? left : [...formats];
}
