import { COMPETITORS, LOSS_REASONS, SOURCES, SUBJECTS } from './names';
import { stamped, type People, type Row } from './people';
import { contactsWith, type Counter } from './activity';
import { leadsWith } from './lead';
import { longer } from './long-past';
import { DAY, type PastPlan } from './plan';
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
  leads: Row[];
}
/** When it was opened and, if so, closed; the stage it is in now. */
export interface Life {
  openedAt: number;
  closedAt: number | null;
  enteredAt: number;
  stage: StagePlan;
}

const RATES: Record<string, number> = { EUR: 1, CHF: 1.04 };

/** What only reports read of an opportunity itself. */
function told(random: Random, { stage, closedAt }: Life, now: number): Row {
  const isWon = stage.kind === 'won' || stage.kind === 'aftersale';
  const reviewed = closedAt !== null && random.chance(0.05);
  return {
    lost_to: stage.kind === 'lost' ? random.pick(COMPETITORS) : null,
    satisfaction: isWon && random.chance(0.6) ? 1 + random.below(5) : null,
    review: reviewed ? { good: 'Quick answers', improve: 'Sooner to the buyer' } : {},
    archived_at: random.chance(0.02) ? now : null,
  };
}

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
  ids: { opportunity: number; activity: Counter; revision: Counter; lead: Counter },
  funnel: FunnelRows,
  people: People,
  life: Life,
  now: number,
  plan?: PastPlan,
): Made {
  const { stage, openedAt, closedAt, enteredAt } = life;
  const id = ids.opportunity;
  const owner = random.chance(0.95) ? random.pick(people.owners) : null;
  const currency = random.chance(0.9) ? 'EUR' : 'CHF';
  const status = stage.kind === 'aftersale' ? 'won' : stage.kind;
  const title = `${random.pick(SUBJECTS)} ${id}`;
  const own = stage.kind === 'open' && random.chance(0.05);
  const contacts = contactsWith(random, ids.activity, id, owner, life, now, plan?.activities);
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
  const revisions = plan
    ? longer(random, ids.revision, past.revisions, funnel, plan.revisions, now)
    : past.revisions;
  const leads = plan ? leadsWith(random, ids.lead, id, funnel, owner, life, plan, now) : [];
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
    version: revisions.length,
    revision_seq: revisions.length,
    ...{ revised_at: enteredAt, changed_at: enteredAt, search_text: title.toLowerCase() },
    ...(plan ? { lead_id: leads[0]?.opportunity_id ? leads[0].id : null } : {}),
    ...(plan ? told(random, life, now) : {}),
  });
  return { opportunity, revisions, activities: contacts.activities, leads };
}
