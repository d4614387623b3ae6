import fc from 'fast-check';
import { TimeZone } from '../../../server/domain/time-zone';
import { at, CHANGES, HOUR, instantIn, zoned, ZONES } from './support/zones';

const wallOf = (instant: number, zone: string): number =>
  instant + zoned(instant, zone).offsetNanoseconds / 1e6;
const situation = fc
  .constantFrom(...ZONES)
  .chain((zone) => fc.tuple(fc.constant(zone), instantIn(zone)));

describe('TimeZone', () => {
  it('shows the local time, to the millisecond at every clock change', () => {
    for (const name of ZONES) {
      const zone = new TimeZone(name);
      for (const change of CHANGES[name] ?? []) {
        for (const instant of [change - 1, change, change + 1]) {
          expect(zone.wallAt(instant)).toBe(wallOf(instant, name));
        }
      }
    }
  });

  it('shows the local time at any instant', () => {
    fc.assert(
      fc.property(situation, ([name, instant]) => {
        expect(new TimeZone(name).wallAt(instant)).toBe(wallOf(instant, name));
      }),
      { numRuns: 500 },
    );
  });

  it('knows changes that lie a week apart', () => {
    const zone = new TimeZone('America/Recife');
    const instants = ['2000-10-07T12:00Z', '2000-10-10T12:00Z', '2000-10-16T12:00Z'].map(at);
    expect(instants.map((instant) => (zone.wallAt(instant) - instant) / HOUR)).toEqual([
      -3, -2, -3,
    ]);
  });

  it('knows a second pass where it measures in two parts: a change at 00:00 UTC of a fourth day', () => {
    const zone = new TimeZone('Africa/Windhoek');
    const change = at('2005-04-03T00:00Z');
    const after = [0, 0.5, 1, 1.5].map((hours) => change + hours * HOUR);
    const counted = after.map((instant) => (zone.countedWallAt(instant) - change) / HOUR);
    expect(counted).toEqual([2, 2, 2, 2.5]);
    expect(zone.countedWallAt(change - 1)).toBe(change + 2 * HOUR - 1);
  });

  it('gives the instant back that shows a local time, the earlier of two', () => {
    fc.assert(
      fc.property(situation, ([name, instant]) => {
        const zone = new TimeZone(name);
        const found = zone.instantAt(zone.wallAt(instant));
        expect(found).toBeLessThanOrEqual(instant);
        expect(zone.wallAt(found)).toBe(zone.wallAt(instant));
      }),
      { numRuns: 500 },
    );
  });

  it('has a counted clock that never runs backwards and is the wall clock outside second passes', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 1, max: 3 * HOUR }), ([name, instant], later) => {
        const zone = new TimeZone(name);
        const counted = zone.countedWallAt(instant);
        expect(zone.countedWallAt(instant + later)).toBeGreaterThanOrEqual(counted);
        const secondPass = zone.instantAt(zone.wallAt(instant)) !== instant;
        expect(counted > zone.wallAt(instant)).toBe(secondPass);
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses unknown zones and instants out of range', () => {
    expect(() => new TimeZone('Europe/Nowhere')).toThrow(RangeError);
    expect(() => new TimeZone('UTC').wallAt(Number.NaN)).toThrow(RangeError);
    expect(() => new TimeZone('UTC').wallAt(9e15)).toThrow(RangeError);
  });
});
