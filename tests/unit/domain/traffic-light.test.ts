import fc from 'fast-check';
import type { DayCounting } from '../../../server/domain/business-days';
import {
  explainLight,
  lightCutOffs,
  type LightExplanation,
  type LightFacts,
  lightLevel,
  type LightThresholds,
} from '../../../server/domain/traffic-light';
import { berlin, calendarIn } from './support/calendars';
import { at, DAY, HOUR, instantIn, ZONES } from './support/zones';

const RANK = { green: 0, yellow: 1, red: 2 } as const;
const T: LightThresholds = {
  followUpDays: 7,
  criticalDays: 14,
  counting: 'calendar',
  source: 'funnel',
};
const NOW = at('2026-06-10T12:00+02:00');
const explain = (facts: Partial<LightFacts>, thresholds = T): LightExplanation =>
  explainLight(
    { lightBaseAt: NOW, lastContactAt: null, lightDueAt: null, openInboundSince: null, ...facts },
    thresholds,
    NOW,
    berlin(),
  );
const contactAt = (instant: number) => ({ lightBaseAt: instant, lastContactAt: instant });

describe('explainLight', () => {
  it('says when a fresh contact will turn yellow', () => {
    const contact = at('2026-06-09T09:00+02:00');
    expect(explain(contactAt(contact))).toEqual({
      level: 'green',
      since: null,
      turnsAt: at('2026-06-16T09:00+02:00'),
      turnsTo: 'yellow',
      reason: 'contact',
      thresholds: T,
    });
  });

  it('says since when and until when it is yellow', () => {
    expect(explain({ lightBaseAt: at('2026-06-01T09:00+02:00') })).toMatchObject({
      level: 'yellow',
      since: at('2026-06-08T09:00+02:00'),
      turnsAt: at('2026-06-15T09:00+02:00'),
      turnsTo: 'red',
      reason: 'noContact',
    });
  });

  it('has no worse than red', () => {
    expect(explain(contactAt(at('2026-05-01T09:00+02:00')))).toMatchObject({
      level: 'red',
      since: at('2026-05-15T09:00+02:00'),
      turnsAt: null,
      turnsTo: null,
      reason: 'contact',
    });
  });

  it('names a planned follow-up that holds the light', () => {
    const due = at('2026-06-20T10:00+02:00');
    const held = explain({ ...contactAt(at('2026-05-20T09:00+02:00')), lightDueAt: due });
    expect(held).toMatchObject({ level: 'green', reason: 'planned', turnsAt: due });
    const far = explain({
      ...contactAt(at('2026-05-20T09:00+02:00')),
      lightDueAt: due + 900 * DAY,
    });
    expect(far).toMatchObject({ reason: 'planned', turnsAt: at('2026-08-18T09:00+02:00') });
  });

  it('names an overdue follow-up', () => {
    const base = contactAt(at('2026-05-20T09:00+02:00'));
    const due = at('2026-06-09T10:00+02:00');
    expect(explain({ ...base, lightDueAt: due })).toMatchObject({
      level: 'yellow',
      since: due,
      turnsAt: at('2026-06-16T10:00+02:00'),
      reason: 'overdue',
    });
    const long = explain({ ...base, lightDueAt: at('2026-05-25T10:00+02:00') });
    expect(long).toMatchObject({
      level: 'red',
      since: at('2026-06-03T09:00+02:00'),
      reason: 'overdue',
    });
  });

  it('names the silence where the follow-up is still to come but cannot hold any longer', () => {
    const base = at('2026-03-10T12:00+01:00');
    const capped = explain({ ...contactAt(base), lightDueAt: NOW + DAY });
    expect(capped).toMatchObject({
      level: 'yellow',
      since: at('2026-06-08T12:00+02:00'),
      reason: 'contact',
    });
    const never = explain({ lightBaseAt: base - 30 * DAY, lightDueAt: NOW + DAY });
    expect(never).toMatchObject({ level: 'red', reason: 'noContact' });
  });

  it('names the waiting customer where that decides', () => {
    const inbound = at('2026-06-09T10:00+02:00');
    const fresh = contactAt(inbound);
    expect(explain({ ...fresh, openInboundSince: inbound })).toMatchObject({
      level: 'yellow',
      since: at('2026-06-10T10:00+02:00'),
      turnsAt: at('2026-06-12T10:00+02:00'),
      turnsTo: 'red',
      reason: 'waiting',
    });
    const friday = at('2026-06-05T10:00+02:00');
    expect(explain({ ...contactAt(friday), openInboundSince: friday })).toMatchObject({
      level: 'red',
      since: at('2026-06-10T10:00+02:00'),
      reason: 'waiting',
    });
    expect(explain({ ...fresh, openInboundSince: NOW })).toMatchObject({
      level: 'green',
      reason: 'contact',
      turnsAt: at('2026-06-11T12:00+02:00'),
    });
  });

  it('names whichever came first where both decide', () => {
    const old = contactAt(at('2026-05-01T09:00+02:00'));
    const facts = { ...old, openInboundSince: at('2026-06-01T09:00+02:00') };
    expect(explain(facts)).toMatchObject({ level: 'red', reason: 'contact' });
    const lately = contactAt(at('2026-05-27T13:00+02:00'));
    const waiting = { ...lately, openInboundSince: at('2026-05-28T09:00+02:00') };
    expect(explain(waiting)).toMatchObject({ level: 'red', reason: 'waiting' });
  });

  it('names the waiting customer where both began at once', () => {
    const inbound = at('2026-06-09T10:00+02:00');
    const facts = { ...contactAt(inbound), openInboundSince: inbound };
    const t = { ...T, followUpDays: 1, criticalDays: 30 };
    expect(explain(facts, t)).toMatchObject({ level: 'yellow', reason: 'waiting' });
  });

  it('may turn from green to red at once', () => {
    const samoa = { timeZone: 'Pacific/Apia', workingDays: [], holidays: [] };
    const base = at('2011-12-29T00:00-10:00');
    const facts = { ...contactAt(base), lightDueAt: null, openInboundSince: null };
    const t = { ...T, followUpDays: 1, criticalDays: 2 };
    expect(explainLight(facts, t, base + HOUR, samoa)).toMatchObject({
      level: 'green',
      turnsTo: 'red',
      turnsAt: at('2011-12-31T00:00+14:00'),
    });
  });
});

describe('for any facts', () => {
  const thresholds = fc
    .record({
      followUpDays: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 120 })),
      more: fc.integer({ min: 1, max: 30 }),
      counting: fc.constantFrom<DayCounting>('calendar', 'business'),
    })
    .map(({ followUpDays, more, counting }): LightThresholds => {
      return { followUpDays, criticalDays: followUpDays + more, counting, source: 'settings' };
    });
  const around = (instant: number, past: number, future: number) =>
    fc.integer({ min: instant - past * DAY, max: instant + future * DAY });
  const situation = fc
    .tuple(fc.constantFrom(...ZONES), thresholds)
    .chain(([zone, t]) =>
      fc.tuple(fc.constant(zone), fc.constant(t), instantIn(zone, t.followUpDays)),
    )
    .chain(([zone, t, base]) =>
      fc.record({
        t: fc.constant(t),
        now: fc.oneof(around(base, 0, 30), around(base, 0, 300)),
        calendar: calendarIn(zone, base),
        facts: fc.record({
          lightBaseAt: fc.constant(base),
          lastContactAt: fc.constantFrom(base, null),
          lightDueAt: fc.option(fc.oneof(around(base, 0, 20), around(base, 0, 200))),
          openInboundSince: fc.option(around(base, 2, 20)),
        }),
      }),
    );

  it('the explanation agrees with the level, before, at and after each turn', () => {
    fc.assert(
      fc.property(situation, ({ t, now, calendar, facts }) => {
        const levelAt = (instant: number) => lightLevel(facts, lightCutOffs(t, instant, calendar));
        const { level, since, turnsAt, turnsTo } = explainLight(facts, t, now, calendar);
        expect(level).toBe(levelAt(now));
        expect(since === null).toBe(level === 'green');
        if (since !== null) {
          expect(since).toBeLessThanOrEqual(now);
          expect(levelAt(since)).toBe(level);
          expect(RANK[levelAt(since - 1)]).toBeLessThan(RANK[level]);
        }
        expect(turnsAt === null).toBe(level === 'red');
        if (turnsAt !== null) {
          expect(turnsAt).toBeGreaterThan(now);
          expect(levelAt(turnsAt - 1)).toBe(level);
          expect(levelAt(turnsAt)).toBe(turnsTo);
          const turned = explainLight(facts, t, turnsAt, calendar);
          expect([turned.level, turned.since]).toEqual([turnsTo, turnsAt]);
        }
      }),
      { numRuns: 1200 },
    );
  });

  it('the light never gets better by itself', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 1, max: 30 * DAY }), (s, later) => {
        const rankAt = (instant: number) =>
          RANK[lightLevel(s.facts, lightCutOffs(s.t, instant, s.calendar))];
        expect(rankAt(s.now + later)).toBeGreaterThanOrEqual(rankAt(s.now));
      }),
      { numRuns: 600 },
    );
  });
});
