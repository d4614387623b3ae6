import type { Instant, Light, LightLevel } from '../../../shared/contracts';
import { ACTIVITY_KINDS } from '../../../shared/contracts/activity';
import type { ActivityKind } from '../../../shared/contracts/activity';
import type { Text } from '../../hooks/useText';

import { calendarDays } from './calendar-days';

export type LightWords = {
  t: Text;
  /** A day of the year for the badge: "29. Nov.". */
  shortDay: (instant: Instant) => string;
  /** Day and time for the explanation. */
  dayAndTime: (instant: Instant) => string;
  day: (instant: Instant) => string;
  now: Date;
  timeZone?: string;
};

export type LightLine = { key: string; text: string };

const capitalized = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

const levelWord = (level: LightLevel, t: Text) => t(`light.${level}`);

const isKind = (kind: string): kind is ActivityKind =>
  ACTIVITY_KINDS.some((known) => known === kind);

/** From what the days in the badge are counted. */
function countedFrom(light: Light): Instant | null {
  if (light.reason === 'overdue') return light.followUpAt;
  if (light.reason === 'waiting') return light.waitingSince;
  return light.baseAt;
}

const BADGE_DAYS = {
  contact: 'light.badge.days',
  noContact: 'light.badge.days',
  planned: 'light.badge.days',
  overdue: 'light.badge.overdue',
  waiting: 'light.badge.waiting',
} as const;

export function badgeText(light: Light, words: LightWords): string {
  const { t, now, timeZone } = words;
  const level = levelWord(light.level, t);
  if (light.level === 'green' && light.reason === 'planned' && light.followUpAt) {
    return t('light.badge.planned', { level, date: words.shortDay(light.followUpAt) });
  }
  const from = countedFrom(light);
  if (from === null) return level;
  const days = calendarDays(from, now, timeZone);
  if (days > 0) return t(BADGE_DAYS[light.reason], { level, days });
  return t(light.reason === 'overdue' ? 'light.badge.overdueToday' : 'light.badge.today', {
    level,
  });
}

export function headingText(light: Light, words: LightWords): string {
  const level = capitalized(levelWord(light.level, words.t));
  if (!light.since || light.level === 'green') return words.t('light.since.none', { level });
  return words.t('light.since', {
    level,
    date: words.day(light.since),
    days: calendarDays(light.since, words.now, words.timeZone),
  });
}

function contactText(light: Light, words: LightWords): string {
  const { t, now, timeZone } = words;
  if (!light.contact) {
    return t('light.noContact', { date: words.day(light.baseAt) });
  }
  const { kind, at, author } = light.contact;
  const values = {
    kind: isKind(kind) ? t(`kind.${kind}`) : kind,
    date: words.day(at),
    days: calendarDays(at, now, timeZone),
  };
  return author === null
    ? t('light.contact.noAuthor', values)
    : t('light.contact', { ...values, author });
}

function turnsText(light: Light, words: LightWords): string | null {
  const { t } = words;
  if (!light.turnsAt || !light.turnsTo) return null;
  const { counting, source, followUpDays, criticalDays } = light.threshold;
  const values = { level: levelWord(light.turnsTo, t), date: words.dayAndTime(light.turnsAt) };
  if (light.reason !== 'contact' && light.reason !== 'noContact') {
    return t('light.turns.plain', values);
  }
  return t(counting === 'business' ? 'light.turns.business' : 'light.turns', {
    ...values,
    days: light.turnsTo === 'yellow' ? followUpDays : criticalDays,
    source: t(`light.source.${source}`),
  });
}

/** Everything that explains a light, one sentence a line. */
export function lightLines(light: Light, words: LightWords): LightLine[] {
  const { t } = words;
  const lines: LightLine[] = [{ key: 'contact', text: contactText(light, words) }];
  if (light.followUpAt) {
    const overdue = new Date(light.followUpAt).getTime() <= words.now.getTime();
    const date = words.dayAndTime(light.followUpAt);
    lines.push({ key: 'followUp', text: t(overdue ? 'light.overdue' : 'light.planned', { date }) });
  }
  if (light.waitingSince) {
    const date = words.dayAndTime(light.waitingSince);
    lines.push({ key: 'waiting', text: t('light.waiting', { date }) });
  }
  const turns = turnsText(light, words);
  if (turns) lines.push({ key: 'turns', text: turns });
  const saysThreshold = turns !== null && ['contact', 'noContact'].includes(light.reason);
  if (!saysThreshold) {
    const { counting, source, followUpDays, criticalDays } = light.threshold;
    const key = counting === 'business' ? 'light.threshold.business' : 'light.threshold';
    const values = { source: t(`light.source.${source}`), followUpDays, criticalDays };
    lines.push({ key: 'threshold', text: t(key, values) });
  }
  return lines;
}
