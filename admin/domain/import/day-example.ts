import type { DateFormat } from '../../../shared/contracts';

const NUMBERS = /^\s*(\d{1,4})[-./](\d{1,2})[-./](\d{1,4})/;

/** The day that a cell says in a format, as YYYY-MM-DD; for the examples of a question, the server reads the file. */
export function readDay(text: string, format: DateFormat): string | null {
  const numbers = NUMBERS.exec(text);
  if (!numbers) return null;
  const parts: Record<string, string> = {};
  format.split(/[-./]/).forEach((part, i) => {
    parts[part] = numbers[i + 1] ?? '';
  });
  const { YYYY = '', MM = '', DD = '' } = parts;
  const day = `${YYYY}-${MM.padStart(2, '0')}-${DD.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}
