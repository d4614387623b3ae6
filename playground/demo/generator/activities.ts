import type { ActivityKind, LoggedActivity } from '../site';
import type { PlannedOpportunity, World } from './opportunities';
import type { FunnelKey, UserKey } from './story';
import * as texts from './texts';

/** Something that happened or is planned; what it hangs on are places in the plan's lists. */
export type PlannedActivity = {
  by: UserKey;
  opportunity: number | null;
  contact: number | null;
  fields: Omit<LoggedActivity, 'opportunity' | 'organization' | 'contact' | 'assignee'>;
};

const KINDS: Record<FunnelKey, ActivityKind[]> = {
  'b2b-cycle': ['call', 'call', 'email', 'email', 'meeting', 'demo'],
  'field-sales': ['visit', 'visit', 'call', 'call', 'email'],
  'service-cycle': ['ticket', 'call', 'email', 'ticket'],
};
const MINUTES: Partial<Record<ActivityKind, [number, number]>> = {
  call: [5, 25],
  meeting: [45, 120],
  demo: [30, 90],
  visit: [40, 110],
};

type Happening = { ago: number; kind: ActivityKind };

/** Contacts of its whole life up to the last one, some in each stage. */
function happenings(
  { steps, course, funnel, status }: PlannedOpportunity,
  world: World,
): Happening[] {
  const { random } = world;
  const found: Happening[] = [];
  steps.forEach(({ ago }, i) => {
    const until = Math.max(steps[i + 1]?.ago ?? course.last, course.last);
    if (ago < until) return;
    if (ago > course.last && random.chance(0.7)) {
      found.push({ ago, kind: random.pick(KINDS[funnel]) });
    }
    if (ago - until > 2 && random.chance(0.2)) {
      found.push({ ago: random.int(until + 1, ago - 1), kind: random.pick(KINDS[funnel]) });
    }
  });
  const caring = status === 'won' && course.last < (steps[steps.length - 1]?.ago ?? 0);
  found.push({ ago: course.last, kind: caring ? 'satisfaction' : random.pick(KINDS[funnel]) });
  return found;
}

/** What happened on one opportunity, oldest first, and the follow-up that is planned. */
export function activitiesOf(
  opportunity: PlannedOpportunity,
  index: number,
  world: World,
): PlannedActivity[] {
  const { random, workdays, locale } = world;
  const { course, status, contact, funnel } = opportunity;
  const by = opportunity.owner ?? 'manager';
  const say = (list: texts.Texts) => random.pick(list[locale]);
  const activity = (fields: PlannedActivity['fields']): PlannedActivity => ({
    by,
    opportunity: index,
    contact,
    fields,
  });
  const past = happenings(opportunity, world).map(({ ago, kind }, i, all) => {
    const occurredAt = workdays.at(ago, random.int(9, 13), random.int(0, 59));
    const isLast = i === all.length - 1;
    if (isLast && course.waiting) {
      const direction = 'in' as const;
      return activity({
        kind: 'email',
        direction,
        subject: say(texts.wordsOf(texts.INBOUND, funnel)),
        occurredAt,
      });
    }
    const range = MINUTES[kind];
    return activity({
      kind,
      subject: say(texts.subjectsOf(kind, funnel)),
      occurredAt,
      ...(range ? { durationMinutes: random.int(...range) } : {}),
      ...(kind === 'call' ? { outcome: 'reached' as const } : {}),
      ...(kind === 'meeting' || kind === 'visit' ? { outcome: 'held' as const } : {}),
    });
  });
  const more: PlannedActivity[] = [];
  // Silence has often been tried to break; an attempt that reached nobody calms no light.
  if (status === 'open' && course.last > 6 && random.chance(0.6)) {
    const occurredAt = workdays.at(random.int(2, 4), 14, random.int(0, 59));
    const outcome = random.pick(['not-reached', 'voicemail'] as const);
    more.push(activity({ kind: 'call', subject: say(texts.ATTEMPT), occurredAt, outcome }));
  }
  if (status === 'open' && random.chance(0.15)) {
    const occurredAt = workdays.at(course.last, 15, random.int(0, 59));
    more.push(
      activity({ kind: 'note', subject: say(texts.subjectsOf('note', funnel)), occurredAt }),
    );
  }
  if (course.dueAt !== null) {
    const kind = random.pick(['call', 'call', 'email', 'task'] as const);
    const subject = say(
      kind === 'task' ? texts.subjectsOf(kind, funnel) : texts.wordsOf(texts.FOLLOW_UPS, funnel),
    );
    more.push(activity({ kind, subject, dueAt: course.dueAt }));
  }
  return [...past, ...more];
}

/** Talks with people that belong to no opportunity. */
export function looseActivities(world: World): PlannedActivity[] {
  const { random, workdays, locale, people } = world;
  const privately = people.contacts.flatMap(({ organization }, i) =>
    organization === null ? [i] : [],
  );
  return random
    .shuffled(privately)
    .slice(0, 6)
    .map((contact) => ({
      by: random.pick(['marco', 'lena', 'manager'] as const),
      opportunity: null,
      contact,
      fields: {
        kind: 'call',
        outcome: 'reached',
        subject: random.pick(texts.subjectsOf('call', 'field-sales')[locale]),
        occurredAt: workdays.at(random.int(120, 200), random.int(9, 13), random.int(0, 59)),
        durationMinutes: random.int(4, 20),
      },
    }));
}
