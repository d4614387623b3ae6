import type { TestApp } from './boot';
import { rows } from './rows';

/** What the lights of the reports are held against: days are counted one by one on a calendar, apart from the plugin's. */
type Days = { followUp: number; critical: number; counting: 'calendar' | 'business' };
export type LightFacts = { silent: number; due: number | null; inbound: number | null };
export type Level = 'red' | 'yellow' | 'green';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const WEEK = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
/** Longer no follow-up holds a light. */
const HOLDS = 90;

/** A local moment: the number of its day, and the seconds that the clock shows. */
type Wall = { day: number; second: number };
const formats = new Map<string, Intl.DateTimeFormat>();
function wallOf(instant: number, timeZone: string): Wall {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hourCycle: 'h23' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, ...parts, ...clock });
  formats.set(timeZone, format);
  const told = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = told;
  return {
    day: Date.UTC(year, month - 1, day) / DAY,
    second: (hour * 60 + minute) * 60 + second,
  };
}
const isFree = (day: number): boolean =>
  ['Sat', 'Sun'].includes(WEEK[new Date(day * DAY).getUTCDay()] ?? '');

/** Whether so many days have gone by since a moment: as many days back on the calendar, working ones where those count. */
export function haveGoneBy(
  since: number,
  days: number,
  counting: Days['counting'],
  now: number,
  timeZone: string,
): boolean {
  let { day, second } = wallOf(now, timeZone);
  if (counting === 'business') {
    if (isFree(day)) second = 0;
    while (isFree(day)) day += 1;
  }
  for (let left = days; left > 0; left -= 1) {
    day -= 1;
    while (counting === 'business' && isFree(day)) day -= 1;
  }
  const then = wallOf(since, timeZone);
  return then.day < day || (then.day === day && then.second <= second);
}

/** `rests`: a lead that rests until a day, however long it is silent. */
export function levelOf(
  { silent, due, inbound }: LightFacts,
  { followUp, critical, counting }: Days,
  now: number,
  timeZone: string,
  rests = false,
): { level: Level; isHeld: boolean } {
  const gone = (since: number, days: number) => haveGoneBy(since, days, counting, now, timeZone);
  const waits = (days: number) =>
    inbound !== null && haveGoneBy(inbound, days, 'business', now, timeZone);
  const grace = critical - followUp;
  const longest = Math.max(HOLDS, followUp);
  const tooLong = (more: number) => !rests && gone(silent, longest + more);
  const holdsNoMore = due === null || gone(due, grace) || tooLong(grace);
  const isRed = waits(3) || (gone(silent, critical) && holdsNoMore);
  const isSilent = due === null ? gone(silent, followUp) : due <= now || tooLong(0);
  const level = isRed ? 'red' : waits(1) || isSilent ? 'yellow' : 'green';
  const isHeld = level === 'green' && due !== null && due > now && gone(silent, followUp);
  return { level, isHeld };
}

/** A number that looks drawn, the same for the same seed. */
const drawn = (seed: number, until: number): number => {
  const wave = Math.sin(seed * 12.9898) * 43_758.5453;
  return Math.floor((wave - Math.floor(wave)) * until);
};
/** Half an hour past: no clock change puts a moment on the very edge of a day. */
const ago = (now: number, days: number, seed: number): number =>
  now - days * DAY - drawn(seed, 23) * HOUR - HOUR / 2;

export function drawFacts(seed: number, now: number): LightFacts {
  const reach = [4, 12, 30, 120][drawn(seed, 4)] ?? 4;
  const planned = drawn(seed + 1, 3);
  const ahead = ago(now, -1 - drawn(seed + 2, 40), seed);
  return {
    silent: ago(now, drawn(seed + 3, reach), seed),
    due: planned === 0 ? null : planned === 1 ? ahead : ago(now, drawn(seed + 4, 12), seed),
    inbound: drawn(seed + 5, 4) === 0 ? ago(now, drawn(seed + 6, 7), seed + 7) : null,
  };
}
const columnsOf = ({ silent, due, inbound }: LightFacts) => ({
  ...{ light_base_at: silent, light_due_at: due, open_inbound_since: inbound },
});

export type Attended = LightFacts & { nextStep: string | null; isPlanned: boolean };
/** Gives opportunities the facts of their lights, next steps and planned follow-ups, past all rules. */
export async function writeAttention(
  app: TestApp,
  ids: readonly number[],
  seed: number,
): Promise<Map<number, Attended>> {
  const now = Date.now();
  const facts = new Map<number, Attended>();
  const planned: Record<string, unknown>[] = [];
  for (const [at, id] of ids.entries()) {
    const own = drawFacts(seed * 1000 + at * 17, now);
    const nextStep = at % 3 === 0 ? 'Call back' : null;
    const isPlanned = at % 4 === 1;
    facts.set(id, { ...own, nextStep, isPlanned });
    await rows(app, 'opportunity')
      .where({ id })
      .update({ ...columnsOf(own), next_step: nextStep });
    if (isPlanned)
      planned.push({
        ...{ document_id: `planned${seed}x${at}`, opportunity_id: id, kind: 'task' },
        ...{ due_at: now + DAY, sort_at: now + DAY, is_contact: false, awaits_answer: false },
      });
  }
  if (planned.length > 0) await rows(app, 'activity').insert(planned);
  return facts;
}

export type AttendedLead = LightFacts & {
  status: string;
  isTest: boolean;
  openedAt: number;
  qualifiedAt: number | null;
  source: string | null;
  campaign: string | null;
  /** Database id of what it became. */
  opportunity: number | null;
};
const LEAD_STATUSES = ['new', 'contacted', 'nurture', 'qualified', 'disqualified', 'spam'];
const SOURCES = [null, 'event', 'website-form', 'referral'];
const CAMPAIGNS = ['spring', null, 'autumn'];
/** Leads of a year and a half, some of which became one of the opportunities. */
export async function writeLeads(
  app: TestApp,
  seed: number,
  ids: readonly number[],
): Promise<AttendedLead[]> {
  const now = Date.now();
  const told: AttendedLead[] = [];
  for (const [at, { id }] of (await rows(app, 'lead').select('id').orderBy('id')).entries()) {
    const own = drawFacts(seed * 500 + at * 29, now);
    const opportunity = at % 3 === 0 ? (ids[(at * 7 + seed) % ids.length] ?? null) : null;
    const status = LEAD_STATUSES[drawn(seed + at * 3, LEAD_STATUSES.length)] ?? 'new';
    const openedAt = ago(now, 30 + drawn(seed + at * 11, 500), at);
    const lead: AttendedLead = {
      ...{ ...own, isTest: at % 9 === 8, openedAt, opportunity },
      status: opportunity === null ? status : 'converted',
      qualifiedAt: at % 5 === 2 ? openedAt + DAY : null,
      source: SOURCES[at % SOURCES.length] ?? null,
      campaign: CAMPAIGNS[(at + seed) % CAMPAIGNS.length] ?? null,
    };
    told.push(lead);
    await rows(app, 'lead')
      .where({ id: Number(id) })
      .update({
        ...{ ...columnsOf(own), status: lead.status, is_test: lead.isTest, opened_at: openedAt },
        ...{ qualified_at: lead.qualifiedAt, opportunity_id: opportunity },
        ...{ source: lead.source, campaign: lead.campaign },
      });
  }
  return told;
}
