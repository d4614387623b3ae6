import { createCounter } from './activity';
import { targets } from './lead';
import { makeOpportunity, type FunnelRows, type Life, type StagePlan } from './opportunity';
import { contact, organization, owners, peopleOf, stamped, type Row } from './people';
import { DAY, FIVE_YEARS, type FunnelPlan, type Plan } from './plan';
import { createRandom, type Random } from './random';

export type Batch = [table: string, rows: Row[]];

const SEED = 20_260_101;
const BATCH = 1_000;
/** Within the shortest of the closedDays that a site starts with. */
const RECENT_DAYS = 28;
const AFTERSALE_DAYS = 400;

/** From the one closed last to the one closed first. */
function closedLife(
  random: Random,
  stages: StagePlan[],
  plan: FunnelPlan,
  index: number,
  now: number,
): Life {
  const { closed, recent } = plan;
  const isRecent = recent !== undefined && index < recent;
  const spread = (index + random.fraction()) / closed;
  const age =
    recent === undefined
      ? spread * FIVE_YEARS
      : isRecent
        ? random.fraction() * RECENT_DAYS * DAY
        : 100 * DAY + spread * (FIVE_YEARS - 100 * DAY);
  const caredFor = recent === undefined ? age < AFTERSALE_DAYS * DAY : isRecent;
  const share = random.fraction();
  const kind = caredFor && share < 0.12 ? 'aftersale' : share < 0.48 ? 'won' : 'lost';
  const stage = stages.find((candidate) => candidate.kind === kind);
  if (!stage) throw new Error(`The funnel has no stage of kind ${kind}`);
  const closedAt = Math.round(now - age);
  const openedAt = Math.round(closedAt - random.between(5, 120) * DAY);
  return { openedAt, closedAt, enteredAt: closedAt, stage };
}

function openLife(random: Random, stages: StagePlan[], now: number): Life {
  const stage = random.pick(stages.filter(({ kind }) => kind === 'open'));
  const openedAt = Math.round(now - random.between(0.1, 120) * DAY);
  const enteredAt = Math.round(openedAt + random.fraction() * (now - openedAt));
  return { openedAt, closedAt: null, enteredAt, stage };
}

function* inBatches(table: string, count: number, make: (id: number) => Row): Generator<Batch> {
  for (let start = 1; start <= count; start += BATCH) {
    const length = Math.min(BATCH, count - start + 1);
    yield [table, Array.from({ length }, (_, index) => make(start + index))];
  }
}

/** All rows of a seed, table by table, in an order that references allow. */
export function* generate(plan: Plan, funnels: FunnelRows[], now: number): Generator<Batch> {
  const random = createRandom(SEED);
  const start = now - FIVE_YEARS - 200 * DAY;
  const made = owners(random, start);
  yield ['admin_users', made.rows];
  const rate = { id: 1, currency: 'CHF', rate: 1.04, valid_from: start };
  yield ['sales_pipeline_exchange_rates', [stamped(random, start, rate)]];
  const people = { ...peopleOf(plan.size), owners: made.owners };
  yield* inBatches('sales_pipeline_organizations', people.organizations, (id) =>
    organization(random, id, start),
  );
  yield* inBatches('sales_pipeline_contacts', people.contacts, (id) =>
    contact(random, id, people.organizations, start),
  );

  const counters = { activity: createCounter(), revision: createCounter(), lead: createCounter() };
  let opportunity = 0;
  for (const [position, part] of plan.funnels.entries()) {
    const funnel = funnels[position];
    if (!funnel) throw new Error('Fewer funnels than planned');
    const total = part.open + part.closed;
    for (let from = 0; from < total; from += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, total - from) }, (_, offset) => {
        const index = from + offset;
        const life =
          index < part.open
            ? openLife(random, funnel.stages, now)
            : closedLife(random, funnel.stages, part, index - part.open, now);
        opportunity += 1;
        const ids = { opportunity, ...counters };
        return makeOpportunity(random, ids, funnel, people, life, now, plan.past);
      });
      yield ['sales_pipeline_opportunities', batch.map((row) => row.opportunity)];
      yield ['sales_pipeline_opportunity_revisions', batch.flatMap((row) => row.revisions)];
      yield ['sales_pipeline_activities', batch.flatMap((row) => row.activities)];
      yield ['sales_pipeline_leads', batch.flatMap((row) => row.leads)];
    }
  }
  if (plan.past) yield ['sales_pipeline_targets', targets(random, made.owners, now)];
}
