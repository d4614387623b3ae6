import { calendarFile } from '../../../admin/domain/calendar-file';

const STAMP = new Date('2026-11-20T10:11:12.345Z');
const appointment = {
  uid: 'a1@crm.example',
  start: '2026-11-26T08:30:00.000Z',
  minutes: 90,
  summary: 'Visit: Server',
};
const bytes = (line: string) => new TextEncoder().encode(line).length;
/** What a calendar reads: lines put together again. */
const unfolded = (file: string) => file.replace(/\r\n[ \t]/g, '').split('\r\n');

it('is an event in UTC with CRLF after every line', () => {
  expect(calendarFile(appointment, STAMP)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//strapi-plugin-sales-pipeline//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:a1@crm.example',
      'DTSTAMP:20261120T101112Z',
      'DTSTART:20261126T083000Z',
      'DTEND:20261126T100000Z',
      'SUMMARY:Visit: Server',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

it('escapes what the format uses itself and drops other control characters', () => {
  const description = 'a;b,c\\d\r\ne\rf\ng\u0000\u0007h';
  const lines = unfolded(calendarFile({ ...appointment, description }, STAMP));
  expect(lines).toContain('DESCRIPTION:a\\;b\\,c\\\\d\\ne\\nf\\ng  h');
});

it('cannot be given further lines by a title', () => {
  const summary = 'x\r\nATTACH:http://evil.example\r\nEND:VEVENT';
  const lines = calendarFile({ ...appointment, summary }, STAMP).split('\r\n');
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  expect(lines.some((line) => line.startsWith('ATTACH'))).toBe(false);
});

it.each(['ä'.repeat(200), '😀'.repeat(100), 'a'.repeat(300), `${'b'.repeat(67)}ü,;`])(
  'folds at 75 bytes and never inside a character: %#',
  (summary) => {
    const file = calendarFile({ ...appointment, summary }, STAMP);
    for (const line of file.split('\r\n')) {
      expect(bytes(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\ufffd');
    }
    const written = summary.replace(/[;,]/g, (sign) => `\\${sign}`);
    expect(unfolded(file)).toContain(`SUMMARY:${written}`);
  },
);

it('names place and page where there are some', () => {
  const more = { location: 'Hauptstr. 1, 10115 Berlin', url: 'https://crm.example/x' };
  const lines = unfolded(calendarFile({ ...appointment, ...more }, STAMP));
  expect(lines).toContain('LOCATION:Hauptstr. 1\\, 10115 Berlin');
  expect(lines).toContain('URL:https://crm.example/x');
});
