import { cutOff, daysLater } from './calendar';
import type { Stage } from './funnel';
import { sql, type Sql } from './sql';

export interface Facts {
  base: number;
  due: number | null;
  waitingSince: number | null;
}
export interface Light {
  level: 'green' | 'yellow' | 'red';
  since: string | null;
  turnsAt: string | null;
  turnsTo: 'yellow' | 'red' | null;
  reason: string;
}

/** A planned follow-up holds a light for that many days, or for the stage's own if those are more. */
const HOLDS_AT_MOST = 90;

export function redWhen(days: NonNullable<Stage['days']>, now: number): Sql {
  const { followUp, critical, counting } = days;
  const held = Math.max(HOLDS_AT_MOST, followUp) + critical - followUp;
  return sql(
    `((o.light_base_at <= ? and (o.light_due_at is null or o.light_due_at <= ?
      or o.light_base_at <= ?)) or o.open_inbound_since <= ?)`,
    cutOff(now, critical, counting),
    cutOff(now, critical - followUp, counting),
    cutOff(now, held, counting),
    cutOff(now, 3, 'business'),
  );
}

/** Yellow or red. */
export function yellowWhen(days: NonNullable<Stage['days']>, now: number): Sql {
  const { followUp, counting } = days;
  return sql(
    `((o.light_due_at is null and o.light_base_at <= ?)
      or o.light_due_at <= ? or (o.light_due_at is not null and o.light_base_at <= ?)
      or o.open_inbound_since <= ?)`,
    cutOff(now, followUp, counting),
    now,
    cutOff(now, Math.max(HOLDS_AT_MOST, followUp), counting),
    cutOff(now, 1, 'business'),
  );
}

/** The light of one card with what explains it. */
export function lightOf(stage: Stage, facts: Facts, now: number): Light | null {
  if (!stage.days) return null;
  const { followUp, critical, counting } = stage.days;
  const { base, due, waitingSince } = facts;
  const latest = daysLater(base, Math.max(HOLDS_AT_MOST, followUp), counting);
  const planned = due === null ? null : Math.min(due, latest);
  const noContact = planned ?? daysLater(base, followUp, counting);
  const worst = Math.max(
    daysLater(base, critical, counting),
    planned === null ? 0 : daysLater(planned, critical - followUp, counting),
  );
  const waits = (days: number) =>
    waitingSince === null ? Infinity : daysLater(waitingSince, days, 'business');
  const yellowAt = Math.min(noContact, waits(1));
  const redAt = Math.min(worst, waits(3));
  const at = (instant: number) => new Date(instant).toISOString();
  if (now >= redAt) {
    const reason = redAt === worst ? 'noContact' : 'waiting';
    return { level: 'red', since: at(redAt), turnsAt: null, turnsTo: null, reason };
  }
  if (now >= yellowAt) {
    const reason = yellowAt === waits(1) ? 'waiting' : planned === null ? 'noContact' : 'overdue';
    return { level: 'yellow', since: at(yellowAt), turnsAt: at(redAt), turnsTo: 'red', reason };
  }
  const reason = planned === null ? 'contact' : 'planned';
  return { level: 'green', since: at(base), turnsAt: at(yellowAt), turnsTo: 'yellow', reason };
}
