import { createIntl } from 'react-intl';

import { calendarDays } from '../../../admin/components/light/calendar-days';
import { badgeText, headingText, lightLines } from '../../../admin/components/light/light-text';
import type { LightWords } from '../../../admin/components/light/light-text';
import { forms as de } from '../../../admin/translations/de/forms';
import { forms as en } from '../../../admin/translations/en/forms';
import type { Light } from '../../../shared/contracts';

const NOW = new Date('2026-11-23T09:00:00Z');

function words(locale: 'de' | 'en'): LightWords {
  const messages: Record<string, string> = locale === 'de' ? de : en;
  const intl = createIntl({ locale, messages, timeZone: 'Europe/Berlin' });
  return {
    t: (key, values) => intl.formatMessage({ id: key, defaultMessage: key }, values),
    shortDay: (instant) => intl.formatDate(instant, { day: 'numeric', month: 'short' }),
    day: (instant) => intl.formatDate(instant, { dateStyle: 'medium' }),
    dayAndTime: (instant) => intl.formatDate(instant, { dateStyle: 'medium', timeStyle: 'short' }),
    now: NOW,
    timeZone: 'Europe/Berlin',
  };
}

const light = (changes: Partial<Light>): Light => ({
  level: 'yellow',
  since: '2026-11-22T10:00:00Z',
  turnsAt: '2026-11-29T10:00:00Z',
  turnsTo: 'red',
  reason: 'contact',
  baseAt: '2026-11-15T10:00:00Z',
  contact: { kind: 'call', at: '2026-11-15T10:00:00Z', author: 'Darcel Schlecht' },
  followUpAt: null,
  waitingSince: null,
  threshold: { followUpDays: 7, criticalDays: 14, counting: 'calendar', source: 'funnel' },
  ...changes,
});
const texts = (value: Light, locale: 'de' | 'en' = 'de') =>
  lightLines(value, words(locale)).map(({ text }) => text);

describe('badge', () => {
  it('has the word and the days', () => {
    expect(badgeText(light({}), words('de'))).toBe('nachfassen · 8 T');
    expect(badgeText(light({}), words('en'))).toBe('follow up · 8 d');
    expect(badgeText(light({ level: 'red' }), words('de'))).toBe('kritisch · 8 T');
  });

  it('says today, planned, overdue and waiting', () => {
    const contact = { kind: 'call', at: '2026-11-23T07:00:00Z', author: null };
    const fresh = light({ level: 'green', contact, baseAt: contact.at });
    expect(badgeText(fresh, words('de'))).toBe('im Takt · heute');
    const planned = { reason: 'planned', followUpAt: '2026-11-26T09:00:00Z' } as const;
    expect(badgeText(light({ level: 'green', ...planned }), words('de'))).toBe(
      'im Takt · geplant 26. Nov.',
    );
    const overdue = { reason: 'overdue', followUpAt: '2026-11-21T09:00:00Z' } as const;
    expect(badgeText(light(overdue), words('en'))).toBe('follow up · 2 d overdue');
    expect(badgeText(light({ ...overdue, followUpAt: '2026-11-23T08:00:00Z' }), words('de'))).toBe(
      'nachfassen · heute fällig',
    );
    const waiting = { reason: 'waiting', waitingSince: '2026-11-19T09:00:00Z' } as const;
    expect(badgeText(light({ level: 'red', ...waiting }), words('de'))).toBe(
      'kritisch · Kunde wartet 4 T',
    );
  });

  it('counts from the opening where there was no contact yet', () => {
    const none = light({ reason: 'noContact', contact: null, baseAt: '2026-11-10T10:00:00Z' });
    expect(badgeText(none, words('en'))).toBe('follow up · 13 d');
  });
});

describe('explanation', () => {
  it('says since when, who, how and when it turns', () => {
    expect(headingText(light({}), words('de'))).toBe('Nachfassen seit 22.11.2026 (1 Tag)');
    expect(texts(light({}))).toEqual([
      'Letzter Kontakt: Anruf am 15.11.2026 durch Darcel Schlecht (vor 8 Tagen)',
      'Wird „kritisch“ am 29.11.2026, 11:00, wenn nichts geschieht (Schwelle 14 Tage aus dem Trichter)',
    ]);
  });

  it('names the thresholds where the light turns no more', () => {
    const red = light({ level: 'red', turnsAt: null, turnsTo: null });
    expect(texts(red, 'en')).toEqual([
      'Last contact: Call on Nov 15, 2026 by Darcel Schlecht (8 days ago)',
      'Thresholds from the funnel: follow up after 7 days, critical after 14 days',
    ]);
  });

  it('tells of a follow-up, a waiting customer and working days', () => {
    const lines = texts(
      light({
        reason: 'waiting',
        followUpAt: '2026-11-26T09:00:00Z',
        waitingSince: '2026-11-20T15:00:00Z',
        threshold: {
          followUpDays: 1,
          criticalDays: 4,
          counting: 'business',
          source: 'funnelStage',
        },
      }),
    );
    expect(lines).toContain('Wiedervorlage am 26.11.2026, 10:00');
    expect(lines).toContain('Der Kunde wartet auf Antwort seit 20.11.2026, 16:00');
    expect(lines).toContain('Wird „kritisch“ am 29.11.2026, 11:00, wenn nichts geschieht');
    expect(lines).toContain(
      'Schwellen aus dieser Phase im Trichter: nachfassen nach 1 Werktag, kritisch nach 4 Werktagen',
    );
  });

  it('counts from creation before the first contact', () => {
    const none = light({ reason: 'noContact', contact: null, baseAt: '2026-11-10T08:00:00Z' });
    expect(texts(none)[0]).toBe('Noch kein Kontakt, gezählt ab Anlage am 10.11.2026');
  });

  it('has a planned follow-up that is due as overdue', () => {
    const overdue = light({ reason: 'overdue', followUpAt: '2026-11-21T09:00:00Z' });
    expect(texts(overdue, 'en')).toContain(
      'Planned follow-up overdue since Nov 21, 2026, 10:00 AM',
    );
  });

  it('leaves a green light without a date', () => {
    expect(headingText(light({ level: 'green', since: null }), words('de'))).toBe('Im Takt');
  });
});

describe('calendarDays', () => {
  it('counts midnights in the zone of the site', () => {
    expect(calendarDays('2026-11-22T22:30:00Z', NOW, 'Europe/Berlin')).toBe(1);
    expect(calendarDays('2026-11-22T23:30:00Z', NOW, 'Europe/Berlin')).toBe(0);
    expect(
      calendarDays('2026-10-24T12:00:00Z', new Date('2026-10-26T12:00:00Z'), 'Europe/Berlin'),
    ).toBe(2);
    expect(calendarDays('2027-01-01T00:00:00Z', NOW, 'Europe/Berlin')).toBe(0);
  });
});
