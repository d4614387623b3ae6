import type { Instant } from '../../shared/contracts';

export type Appointment = {
  uid: string;
  start: Instant;
  minutes: number;
  summary: string;
  description?: string | null;
  location?: string | null;
  url?: string | null;
};

const PRODUCT = '-//strapi-plugin-sales-pipeline//EN';
/** In bytes, the break not counted (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

const utc = (instant: number): string =>
  new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** RFC 5545, 3.3.11. Other control characters may not stand in a text at all. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' ? sign : ' '))
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');

const encoder = new TextEncoder();

/** Breaks a line where it gets too long, never inside a character; what follows starts with a space. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > LONGEST_LINE) {
      lines.push(current);
      current = ' ';
      bytes = 1;
    }
    current += character;
    bytes += size;
  }
  return [...lines, current].join('\r\n');
}

/** An appointment for any calendar (RFC 5545): UTC, escaped, folded, CRLF. */
export function calendarFile(appointment: Appointment, stamp: Date): string {
  const { uid, start, minutes, summary, description, location, url } = appointment;
  const from = new Date(start).getTime();
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(stamp.getTime())}`,
    `DTSTART:${utc(from)}`,
    `DTEND:${utc(from + minutes * 60_000)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
