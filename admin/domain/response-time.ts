const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long a first answer took or is awaited: in the greatest unit of which at least two are full. */
export function responseTime(ms: number): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  const of = (unit: number) => Math.max(0, Math.floor(ms / unit));
  if (ms >= 2 * DAY) return { unit: 'days', count: of(DAY) };
  if (ms >= 2 * HOUR) return { unit: 'hours', count: of(HOUR) };
  return { unit: 'minutes', count: of(MINUTE) };
}
