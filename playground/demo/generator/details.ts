import type { Random } from './random';
import type { PlannedOpportunity, World } from './opportunities';
import { PRODUCTS } from './products';
import type { FunnelStory } from './story';
import * as texts from './texts';

const SOURCES = [
  ...['website-form', 'website-form', 'referral', 'event', 'phone', 'email', 'existing-customer'],
  ...['content', 'search', 'partner', 'newsletter'],
];
const LOSS_REASONS = [
  'price',
  'no-budget',
  'competitor',
  'no-need',
  'timing',
  'no-decision',
  'other',
];
const SERVICE_REASONS = ['not-reproducible', 'out-of-scope', 'withdrawn', 'unsolvable'];

type Base = Omit<PlannedOpportunity, 'fields' | 'estimates'>;
type Fields = PlannedOpportunity['fields'];
type Say = (list: texts.Texts) => string;

function lossOf(story: FunnelStory, say: Say, random: Random): Partial<Fields> {
  if (story.key === 'service-cycle') return { lossReason: random.pick(SERVICE_REASONS) };
  const lossReason = random.pick(LOSS_REASONS);
  return {
    lossReason,
    ...(lossReason === 'competitor' ? { lostTo: random.pick(texts.COMPETITORS) } : {}),
    ...(lossReason === 'other' ? { lossNote: say(texts.LOSS_NOTE) } : {}),
  };
}

/** Early guesses lie beside what it is worth today, the first stage has often none. */
function estimatesOf(value: number | null, steps: number, story: FunnelStory, random: Random) {
  return Array.from({ length: steps }, (_, i): number | null => {
    if (value === null || i === steps - 1) return value;
    if (i === 0 && random.chance(0.3)) return null;
    const spread = 1 + ((random.next() - 0.5) * 0.5 * (steps - i)) / steps;
    return rounded(value * spread, story);
  });
}

const rounded = (value: number, { round }: FunnelStory) =>
  Math.max(round, Math.round(value / round) * round);

function closingOf(base: Base, story: FunnelStory, say: Say, world: World): Partial<Fields> {
  const { random, workdays } = world;
  const sales = story.key !== 'service-cycle';
  if (base.status === 'lost') {
    const retryOn = sales && random.chance(0.3) ? workdays.day(random.int(20, 150)) : null;
    return { ...lossOf(story, say, random), retryOn };
  }
  if (base.status !== 'won' || !sales) return {};
  return {
    wonBecause: random.chance(0.6) ? say(texts.WON_BECAUSE) : null,
    contractSignedOn: workdays.at(base.closedAgo ?? 1, 0).slice(0, 10),
  };
}

/** Title, value and what else people note, fitting to where it stands. */
export function detailsOf(base: Base, place: number, story: FunnelStory, world: World) {
  const { random, workdays, locale, people } = world;
  const say: Say = (list) => random.pick(list[locale]);
  const open = base.status === 'open';
  const sales = story.key !== 'service-cycle';
  const product = random.pick(PRODUCTS[story.key]);
  const units = random.int(...product.units);
  const price = product.price * (product.flat ? 1 : units) * (0.85 + random.next() * 0.3);
  const guess = open && place === 0 ? 0.2 : 0;
  const value = random.chance(story.withoutValue + guess) ? null : rounded(price, story);
  const firm = base.organization === null ? undefined : people.organizations[base.organization];
  const swiss = firm?.address.country === 'CH';
  const needs = sales && random.chance(0.35);
  const override = sales && open && random.chance(0.06);
  const fields: Fields = {
    title: product.name[locale].replace('#', String(units)),
    targetValue: value,
    ...(swiss ? { currency: 'CHF' } : {}),
    source: random.pick(SOURCES),
    priority: random.pick(['low', 'normal', 'normal', 'normal', 'high'] as const),
    businessType: random.chance(0.35) ? 'existing' : 'new',
    ...(needs ? { brief: { needs: say(texts.NEEDS) } } : {}),
    ...(override ? { probability: 90, probabilityReason: say(texts.OVERRIDE_REASON) } : {}),
    // Some dates have passed: the board shows them as overdue.
    ...(open && sales && place > 1
      ? { expectedCloseOn: workdays.day(random.int(-20, 70)), nextStep: say(texts.NEXT_STEPS) }
      : {}),
    ...closingOf(base, story, say, world),
  };
  return { fields, estimates: estimatesOf(value, base.steps.length, story, random) };
}
