import fc from 'fast-check';
import type { Funnel } from '../../../shared/contracts/funnel';
import type { Lead } from '../../../shared/contracts/lead';
import type { LeadConverted } from '../../../shared/contracts/lead-work';
import type { Contact, Organization } from '../../../shared/contracts/person';
import { answer } from './answers';
import type { TestApp } from './boot';
import { makeFunnel, makeOpportunityIn, move, readOpportunity, stageAt } from './funnels';
import { idOf, rows } from './rows';
import type { TestUser } from './users';

export const USD_RATE = 0.5;
const DAY = 86_400_000;
const [WON, LOST] = [3, 5];
const SOURCES = [null, 'event', 'website-form', 'referral'];

/** Hundreds, so that a per cent of them is whole cents in every currency. */
const hundreds = fc.integer({ min: 0, max: 900 }).map((count) => count * 100);
const chance = fc.record({
  funnel: fc.integer({ min: 0, max: 2 }),
  targetValue: fc.option(hundreds, { freq: 6 }),
  currency: fc.constantFrom('EUR', 'EUR', 'USD', 'CHF'),
  source: fc.constantFrom(...SOURCES),
  businessType: fc.constantFrom('new', 'existing'),
  closesIn: fc.constantFrom(null, -20, 5, 40, 100, 700),
  openedAgo: fc.integer({ min: 0, max: 500 }),
  stage: fc.integer({ min: 0, max: 2 }),
  moves: fc.array(fc.integer({ min: 0, max: LOST }), { maxLength: 4 }),
  lostTo: fc.constantFrom(null, 'Alpha', 'Beta'),
  lossReason: fc.constantFrom('price', 'timing'),
  who: fc.integer({ min: 0, max: 3 }),
  owner: fc.integer({ min: 0, max: 2 }),
  probability: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 2 }),
  satisfaction: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 2 }),
  archived: fc.constantFrom(false, false, false, true),
  objection: fc.option(fc.constantFrom('price', 'timing'), { freq: 2 }),
  silentFor: fc.constantFrom(0, 9, 30),
  next: fc.constantFrom('nothing', 'nothing', 'they wait', 'call later'),
  nextStep: fc.constantFrom(null, 'call'),
});
type Chance = typeof chance extends fc.Arbitrary<infer T> ? T : never;

export interface Scene {
  funnels: Funnel[];
}

const dayFrom = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** Several funnels, owners, currencies, sources; archived, reopened and lost ones; leads and what became of them. */
export async function makeScene(
  app: TestApp,
  admin: TestUser,
  owners: readonly (number | null)[],
): Promise<Scene> {
  const stages = [
    { kind: 'open', probability: 10 },
    { kind: 'open', probability: 40 },
    { kind: 'open', probability: 70 },
    ...[{ kind: 'won' }, { kind: 'aftersale' }, { kind: 'lost' }],
  ] as const;
  const funnels: Funnel[] = [];
  for (const purpose of ['sales', 'winback', 'service'] as const)
    funnels.push(await makeFunnel(admin, [...stages], { purpose }));
  const validFrom = '2020-01-01T00:00:00Z';
  await answer(admin.post('/exchange-rates', { currency: 'USD', rate: USD_RATE, validFrom }), 201);
  const firm = await answer<Organization>(admin.post('/organizations', { name: 'Eins AG' }), 201);
  const person = { lastName: 'Works', organization: firm.documentId };
  const inside = await answer<Contact>(admin.post('/contacts', person), 201);
  const alone = await answer<Contact>(admin.post('/contacts', { lastName: 'Alone' }), 201);
  const who = [
    {},
    { organization: firm.documentId },
    { contact: inside.documentId },
    { contact: alone.documentId },
  ];

  async function play(one: Chance): Promise<void> {
    const funnel = funnels[one.funnel];
    if (!funnel) throw new Error('No funnel');
    const { targetValue, currency, source, businessType, probability, nextStep } = one;
    let now = await makeOpportunityIn(admin, funnel, {
      ...{ targetValue, currency, source, businessType, probability, nextStep, ...who[one.who] },
      ...(probability === null ? {} : { probabilityReason: 'known' }),
      expectedCloseOn: one.closesIn === null ? null : dayFrom(one.closesIn),
      ...{ stage: stageAt(funnel, one.stage), owner: owners[one.owner] ?? null },
    });
    if (one.objection) {
      const objection = { objectionKind: one.objection, objectionState: 'open' };
      const call = { kind: 'call', outcome: 'reached', durationMinutes: 7, cost: 20, ...objection };
      await answer(admin.post('/activities', { opportunity: now.documentId, ...call }), 201);
      now = await readOpportunity(admin, now);
    }
    const more = {
      nothing: null,
      'they wait': { kind: 'email', direction: 'in' },
      'call later': { kind: 'task', dueAt: new Date(Date.now() + 20 * DAY).toISOString() },
    }[one.next];
    if (more) {
      await answer(admin.post('/activities', { opportunity: now.documentId, ...more }), 201);
      now = await readOpportunity(admin, now);
    }
    for (const at of one.moves) {
      if (now.stage?.documentId === stageAt(funnel, at)) continue;
      const lossReason = one.funnel === 2 ? 'withdrawn' : one.lossReason;
      const closing = { closing: { lossReason, lostTo: one.lostTo } };
      now = await move(admin, now, stageAt(funnel, at), {
        skip: true,
        ...(at === LOST ? closing : {}),
      });
    }
    const isWon = now.status === 'won';
    await answer(
      admin.put(`/opportunities/${now.documentId}`, {
        ...{ version: now.version, archived: one.archived },
        ...(isWon ? { satisfaction: one.satisfaction } : {}),
      }),
    );
    const opened = Date.now() - one.openedAgo * DAY;
    const silent = Date.now() - one.silentFor * DAY;
    await rows(app, 'opportunity')
      .where({ document_id: now.documentId })
      .update({ opened_at: opened, light_base_at: silent });
    await rows(app, 'revision')
      .where({ opportunity_id: await idOf(app, 'opportunity', now.documentId), seq: 1 })
      .update({ valid_from: opened });
  }

  async function playLead(at: number): Promise<void> {
    const owner = owners[at % owners.length] ?? null;
    const funnel = funnels[at % 3];
    if (!funnel) throw new Error('No funnel');
    const lead = await answer<Lead>(
      admin.post('/leads', {
        ...{ lastName: `Lead ${at}`, funnel: funnel.documentId, owner },
        source: SOURCES[at % SOURCES.length],
      }),
      201,
    );
    const path = `/leads/${lead.documentId}`;
    if (at % 5 === 1)
      await answer(admin.post(`${path}/disqualify`, { version: 1, reason: 'no-budget' }));
    if (at % 5 === 2) await answer(admin.put(path, { version: 1, status: 'qualified' }));
    if (at % 5 === 3) await answer(admin.put(path, { version: 1, status: 'spam' }));
    if (at % 5 === 4) {
      const opportunity = { funnel: funnel.documentId, title: lead.name, targetValue: 100, owner };
      const made = await answer<LeadConverted>(
        admin.post(`${path}/convert`, { version: 1, opportunity }),
      );
      if (at % 2 === 0) {
        const now = await readOpportunity(admin, made.opportunity);
        await move(admin, now, stageAt(funnel, WON), { skip: true });
      }
    }
    await rows(app, 'lead')
      .where({ document_id: lead.documentId })
      .update({
        opened_at: Date.now() - (at % 7) * 40 * DAY,
        light_base_at: Date.now() - (at % 6) * DAY,
        campaign: at % 3 === 0 ? 'spring' : null,
        is_test: at % 11 === 0,
        entry_uid: at % 4 === 0 ? 'api::article.article' : null,
        entry_document_id: at % 4 === 0 ? `entry${at % 8}` : null,
      });
  }

  for (const one of fc.sample(chance, { numRuns: 70, seed: 11 })) await play(one);
  for (let at = 0; at < 30; at += 1) await playLead(at);
  return { funnels };
}
