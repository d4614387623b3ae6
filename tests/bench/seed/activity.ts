import { KINDS_OF_CONTACT, OBJECTIONS } from './names';
import type { Life } from './opportunity';
import { stamped, type Owner, type Row } from './people';
import { DAY } from './plan';
import type { Random } from './random';

export interface Counter {
  next(): number;
}
export function createCounter(): Counter {
  let last = 0;
  return { next: () => (last += 1) };
}

export interface Contacts {
  /** The columns of the opportunity that follow from its activities. */
  facts: Row;
  activities: Row[];
}

const OUTCOMES: Record<string, string> = { call: 'reached', meeting: 'held', visit: 'held' };

const NO_DETAILS = { cost: null, objection_kind: null, objection_state: null };

function detailsOf(random: Random): Row {
  const objects = random.chance(0.06);
  return {
    cost: random.chance(0.2) ? random.below(400) : null,
    objection_kind: objects ? random.pick(OBJECTIONS) : null,
    objection_state: objects ? random.pick(['open', 'resolved', 'accepted']) : null,
  };
}

/** Contacts that happened, and for some of the open ones a follow-up that is planned. */
export function contactsWith(
  random: Random,
  ids: Counter,
  opportunity: number,
  owner: Owner | null,
  life: Life,
  now: number,
  /** On average, and with costs and objections; absent: a few plain ones. */
  average?: number,
): Contacts {
  const { openedAt, closedAt, stage } = life;
  const until = stage.kind === 'aftersale' ? now : (closedAt ?? now);
  const alive = stage.kind === 'open' || stage.kind === 'aftersale';
  const author = { author_id: owner?.id ?? null, author_name: owner?.name ?? null };
  const most = average === undefined ? (alive ? 5 : 3) : average * 2;
  const count = random.below(most + 1);
  const times = Array.from({ length: count }, () =>
    Math.round(openedAt + (until - openedAt) * Math.sqrt(random.fraction())),
  ).sort((a, b) => a - b);
  const waits = alive && count > 0 && random.chance(0.05);

  const activities = times.map((at, index) => {
    const inbound = waits && index === count - 1;
    const kind = inbound ? 'email' : random.pick(KINDS_OF_CONTACT);
    const minutes = random.below(60);
    return stamped(random, at, {
      ...{ id: ids.next(), kind, direction: inbound ? 'in' : 'out', ...author },
      ...{ occurred_at: at, done_at: at, sort_at: at, due_at: null, assignee_id: null },
      ...{ subject: 'About the offer', duration_minutes: minutes },
      ...{ outcome: OUTCOMES[kind] ?? null, is_contact: true, awaits_answer: inbound },
      ...(average === undefined ? {} : detailsOf(random)),
      opportunity_id: opportunity,
    });
  });
  const last = activities.at(-1);
  const lastAt = times.at(-1) ?? null;
  const due = alive && random.chance(0.35) ? Math.round(now + random.between(-6, 25) * DAY) : null;
  if (due !== null) {
    activities.push(
      stamped(random, Math.min(due, now), {
        ...{ id: ids.next(), kind: 'call', direction: 'out', ...author },
        ...{ occurred_at: null, done_at: null, sort_at: due, due_at: due },
        ...{ subject: 'Ask again', duration_minutes: null, outcome: null },
        ...{ is_contact: false, awaits_answer: false, assignee_id: owner?.id ?? null },
        ...(average === undefined ? {} : NO_DETAILS),
        opportunity_id: opportunity,
      }),
    );
  }
  return {
    activities,
    facts: {
      last_contact_at: lastAt,
      last_contact_id: last?.id ?? null,
      open_inbound_since: waits ? lastAt : null,
      light_base_at: lastAt ?? openedAt,
      light_due_at: due !== null && (lastAt === null || due > lastAt) ? due : null,
      effort_minutes: activities.reduce((sum, row) => sum + Number(row.duration_minutes ?? 0), 0),
      effort_cost: activities.reduce((sum, row) => sum + Number(row.cost ?? 0), 0),
    },
  };
}
