import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The five of the design and three that change their clocks at midnight. */
export const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'UTC',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'America/Havana',
  'Asia/Beirut',
] as const;

/** Epoch milliseconds of an ISO text with offset. */
export const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;

export const zoned = (instant: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

const FIRST = at('2009-01-01T00:00:00Z');
const LAST = at('2033-12-31T00:00:00Z');

function changesOf(zone: string): number[] {
  const changes: number[] = [];
  let next = zoned(FIRST, zone).getTimeZoneTransition('next');
  while (next && next.epochMilliseconds < LAST) {
    changes.push(next.epochMilliseconds);
    next = next.getTimeZoneTransition('next');
  }
  return changes;
}

/** All clock changes from 2009 to 2033. */
export const CHANGES: Readonly<Record<string, readonly number[]>> = Object.fromEntries(
  ZONES.map((zone) => [zone, changesOf(zone)]),
);

/** Around a clock change, with a taste for its very edges. */
const nearby = fc.oneof(
  fc
    .tuple(fc.integer({ min: -96, max: 96 }), fc.integer({ min: -2, max: 2 }))
    .map(([halfHours, ms]) => (halfHours * HOUR) / 2 + ms),
  fc.integer({ min: -3 * DAY, max: 3 * DAY }),
);

/** An instant near a clock change of the zone or `days` days from one, a local midnight, or any at all. */
export function instantIn(zone: string, days = 0): fc.Arbitrary<number> {
  const changes = CHANGES[zone] ?? [];
  const anywhen = fc.integer({ min: FIRST, max: LAST });
  if (changes.length === 0) return anywhen;
  const edge = fc
    .tuple(fc.constantFrom(...changes), fc.constantFrom(0, days, -days), nearby)
    .map(([change, shift, offset]) => change + shift * DAY + offset);
  const midnight = anywhen.map((instant) => zoned(instant, zone).startOfDay().epochMilliseconds);
  return fc.oneof(
    { arbitrary: edge, weight: 6 },
    { arbitrary: midnight, weight: 1 },
    { arbitrary: anywhen, weight: 1 },
  );
}
