import {
  lightCutOffs,
  type LightCutOffs,
  type LightFacts,
  lightLevel,
  type LightThresholds,
} from '../../../server/domain/traffic-light';
import { berlin } from './support/calendars';
import { at, DAY } from './support/zones';

const T: LightThresholds = {
  followUpDays: 7,
  criticalDays: 14,
  counting: 'calendar',
  source: 'settings',
};
const NOW = at('2026-06-10T12:00+02:00');
const CUT = lightCutOffs(T, NOW, berlin());
/** Days before now at which something lies; a fraction less is "just not reached". */
const ago = (days: number): number => NOW - days * DAY;
const level = (facts: Partial<LightFacts>, cut: LightCutOffs = CUT): string =>
  lightLevel(
    { lightBaseAt: NOW, lastContactAt: null, lightDueAt: null, openInboundSince: null, ...facts },
    cut,
  );

describe('lightCutOffs', () => {
  it('are F, C, C-F, max(90, F) and max(90, F) + C-F days back; waiting counts business days', () => {
    expect(CUT).toEqual({
      now: NOW,
      followUp: ago(7),
      critical: ago(14),
      grace: ago(7),
      cap: at('2026-03-12T12:00+01:00'),
      capGrace: at('2026-03-05T12:00+01:00'),
      inboundYellow: at('2026-06-09T12:00+02:00'),
      inboundRed: at('2026-06-05T12:00+02:00'),
    });
    const slow = lightCutOffs({ ...T, followUpDays: 100, criticalDays: 150 }, NOW, berlin());
    expect([slow.grace, slow.cap]).toEqual([
      at('2026-04-21T12:00+02:00'),
      at('2026-03-02T12:00+01:00'),
    ]);
    expect(slow.capGrace).toBe(at('2026-01-11T12:00+01:00'));
  });

  it('count business days where the thresholds say so', () => {
    const business = lightCutOffs({ ...T, counting: 'business' }, NOW, berlin());
    expect(business.followUp).toBe(at('2026-06-01T12:00+02:00'));
    expect(business.inboundRed).toBe(CUT.inboundRed);
  });
});

describe('lightLevel without a follow-up', () => {
  it('turns at F and C days, equal counting as reached', () => {
    expect(level({ lightBaseAt: ago(7) + 1 })).toBe('green');
    expect(level({ lightBaseAt: ago(7) })).toBe('yellow');
    expect(level({ lightBaseAt: ago(14) + 1 })).toBe('yellow');
    expect(level({ lightBaseAt: ago(14) })).toBe('red');
  });
});

describe('lightLevel with a follow-up', () => {
  it('is held green until it is due', () => {
    expect(level({ lightBaseAt: ago(40), lightDueAt: NOW + 1 })).toBe('green');
    expect(level({ lightBaseAt: ago(40), lightDueAt: NOW })).toBe('yellow');
  });

  it('turns yellow at once when it is overdue, however fresh the contact', () => {
    expect(level({ lightBaseAt: ago(1), lightDueAt: NOW })).toBe('yellow');
  });

  it('turns red C-F days after it was due, not before C days without contact', () => {
    expect(level({ lightBaseAt: ago(40), lightDueAt: ago(7) + 1 })).toBe('yellow');
    expect(level({ lightBaseAt: ago(40), lightDueAt: ago(7) })).toBe('red');
    expect(level({ lightBaseAt: ago(14) + 1, lightDueAt: ago(13) })).toBe('yellow');
    expect(level({ lightBaseAt: ago(14), lightDueAt: ago(13) })).toBe('red');
  });

  it('holds no longer than 90 days', () => {
    const far = { lightDueAt: NOW + 100 * DAY };
    expect(level({ lightBaseAt: CUT.cap + 1, ...far })).toBe('green');
    expect(level({ lightBaseAt: CUT.cap, ...far })).toBe('yellow');
    expect(level({ lightBaseAt: CUT.capGrace + 1, ...far })).toBe('yellow');
    expect(level({ lightBaseAt: CUT.capGrace, ...far })).toBe('red');
  });
});

describe('lightLevel with a waiting customer', () => {
  it('turns yellow after 1 and red after 3 business days', () => {
    expect(level({ openInboundSince: CUT.inboundYellow + 1 })).toBe('green');
    expect(level({ openInboundSince: CUT.inboundYellow })).toBe('yellow');
    expect(level({ openInboundSince: CUT.inboundRed + 1 })).toBe('yellow');
    expect(level({ openInboundSince: CUT.inboundRed })).toBe('red');
  });

  it('lets no follow-up hold that', () => {
    const held = { lightDueAt: NOW + DAY };
    expect(level({ ...held, openInboundSince: CUT.inboundYellow })).toBe('yellow');
    expect(level({ ...held, openInboundSince: CUT.inboundRed })).toBe('red');
  });
});
