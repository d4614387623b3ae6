import { LOSS_REASONS, SOURCES, SUBJECTS } from './names';
import { stamped, type People, type Row } from './people';
import { contactsWith, type Counter } from './activity';
import { DAY } from './plan';
import type { Random } from './random';
import { pastOf } from './revision';

export interface StagePlan {
  id: number;
  documentId: string;
  name: string;
  kind: 'open' | 'won' | 'lost' | 'aftersale';
  probability: number;
}
export interface FunnelRows {
  id: number;
  documentId: string;
  stages: StagePlan[];
}
export interface Made {
  opportunity: Row;
  revisions: Row[];
  activities: Row[];
}
/** When it was opened and, if so, closed; the stage it is in now. */
export interface Life {
  openedAt: number;
  closedAt: number | null;
  enteredAt: number;
  stage: StagePlan;
}

const RATES: Record<string, number> = { EUR: 1, CHF: 1.04 };

/** Keys of one length whose last sign is no zero leave room on both sides. */
const sortKey = (id: number): string => `i${id.toString(36).padStart(5, '0')}i`;

function prospectOf(random: Random, people: People): Row {
  const organization = 1 + random.below(people.organizations);
  const contact = 1 + random.below(people.contacts);
  const share = random.fraction();
  return {
    organization_id: share < 0.72 ? organization : null,
    contact_id: share < 0.5 || (share >= 0.72 && share < 0.96) ? contact : null,
  };
}

export function makeOpportunity(
  random: Random,
  ids: { opportunity: number; activity: Counter; revision: Counter },
  funnel: FunnelRows,
  people: People,
  life: Life,
  now: number,
): Made {
  const { stage, openedAt, closedAt, enteredAt } = life;
  const id = ids.opportunity;
  const owner = random.chance(0.95) ? random.pick(people.owners) : null;
  const currency = random.chance(0.9) ? 'EUR' : 'CHF';
  const status = stage.kind === 'aftersale' ? 'won' : stage.kind;
  const title = `${random.pick(SUBJECTS)} ${id}`;
  const own = stage.kind === 'open' && random.chance(0.05);
  const contacts = contactsWith(random, ids.activity, id, owner, life, now);
  const past = pastOf(
    random,
    ids.revision,
    id,
    funnel,
    life,
    {
      target_value: random.chance(0.08)
        ? null
        : Math.round(500 + random.fraction() ** 3 * 9e6) / 100,
      currency,
      closed_rate: closedAt === null ? null : RATES[currency],
      closed_at: closedAt,
      ...prospectOf(random, people),
      business_type: random.chance(0.3) ? 'existing' : 'new',
      source: random.pick(SOURCES),
      loss_reason: stage.kind === 'lost' ? random.pick(LOSS_REASONS) : null,
      expected_close_on: random.chance(0.6)
        ? new Date(openedAt + random.between(10, 200) * DAY).toISOString().slice(0, 10)
        : null,
      owner_name: owner?.name ?? null,
    },
    owner?.id ?? null,
    own ? 5 + random.below(90) : null,
  );
  const opportunity = stamped(random, openedAt, {
    id,
    title,
    funnel_id: funnel.id,
    stage_id: stage.id,
    status,
    sort_key: sortKey(id),
    ...past.shared,
    probability: past.override,
    probability_reason: own ? 'A talk with the buyer' : null,
    owner_id: owner?.id ?? null,
    owner_email: owner?.email ?? null,
    priority: random.pick(['low', 'normal', 'normal', 'high']),
    next_step: random.chance(0.3) ? 'Send the offer' : null,
    brief: random.chance(0.4) ? { needs: 'Figures for the report', situation: 'Old system' } : {},
    ...{ qualification: {}, answers: {}, checklist: {}, review: {} },
    ...{ opened_at: openedAt, stage_entered_at: enteredAt },
    ...contacts.facts,
    version: past.revisions.length,
    revision_seq: past.revisions.length,
    ...{ revised_at: enteredAt, changed_at: enteredAt, search_text: title.toLowerCase() },
  });
  return { opportunity, revisions: past.revisions, activities: contacts.activities };
}
