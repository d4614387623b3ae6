import fc from 'fast-check';
import {
  countsAsContact,
  type LightActivity,
  lightFacts,
} from '../../../server/domain/activity-facts';
import { ACTIVITY_KINDS, OUTCOMES } from '../../../shared/contracts/activity';

describe('countsAsContact', () => {
  const counts = countsAsContact;

  it('goes by the kind: notes and tasks are none', () => {
    const kinds = ACTIVITY_KINDS.filter(
      (kind) => !counts({ kind, outcome: null, isContact: undefined }),
    );
    expect(kinds).toEqual(['note', 'task']);
  });

  it('goes by the outcome before the kind', () => {
    const byOutcome = (kind: 'call' | 'note') =>
      OUTCOMES.filter((outcome) => counts({ kind, outcome, isContact: null }));
    const neutral = ['interested', 'objection', 'decision-pending', 'no-interest'];
    expect(byOutcome('note')).toEqual(['reached', 'callback', 'held']);
    expect(byOutcome('call')).toEqual(['reached', 'callback', 'held', ...neutral]);
  });

  it('goes by what was sent before all', () => {
    expect(counts({ kind: 'note', outcome: 'voicemail', isContact: true })).toBe(true);
    expect(counts({ kind: 'call', outcome: 'reached', isContact: false })).toBe(false);
  });
});

const OPENED = 100;
let nextId = 0;
const activity = (facts: Partial<LightActivity>): LightActivity => {
  nextId += 1;
  const none = { occurredAt: null, dueAt: null, doneAt: null, outcome: null };
  return { id: nextId, isContact: true, direction: 'out', kind: 'call', ...none, ...facts };
};
const done = (occurredAt: number, facts: Partial<LightActivity> = {}) =>
  activity({ occurredAt, ...facts });
const planned = (dueAt: number, facts: Partial<LightActivity> = {}) =>
  activity({ dueAt, isContact: false, ...facts });

describe('lightFacts', () => {
  it('count from the opening while there was no contact', () => {
    expect(lightFacts([], OPENED)).toEqual({
      lastContactAt: null,
      lastContactId: null,
      lightBaseAt: OPENED,
      lightDueAt: null,
      openInboundSince: null,
    });
  });

  it('take the latest contact, passing over attempts and what is only planned', () => {
    const [early, late] = [done(200), done(300)];
    const attempt = done(400, { isContact: false });
    const plan = planned(500, { isContact: true });
    expect(lightFacts([late, attempt, plan, early], OPENED)).toMatchObject({
      lastContactAt: 300,
      lastContactId: late.id,
      lightBaseAt: 300,
    });
  });

  it('take the contact that was logged last of two at one instant', () => {
    const [first, second] = [done(200), done(200)];
    expect(lightFacts([second, first], OPENED).lastContactId).toBe(second.id);
    expect(lightFacts([first, second], OPENED).lastContactId).toBe(second.id);
  });

  it('keep a contact from before the opening', () => {
    expect(lightFacts([done(50)], OPENED).lightBaseAt).toBe(50);
  });

  it('take the earliest follow-up that is open and due after the last contact', () => {
    const due = (...activities: LightActivity[]) => lightFacts(activities, OPENED).lightDueAt;
    expect(due(planned(400), planned(300))).toBe(300);
    expect(due(planned(50))).toBe(50);
    expect(due(planned(300, { doneAt: 310 }), planned(400))).toBe(400);
    expect(due(done(350), planned(300), planned(350), planned(351))).toBe(351);
    expect(due(done(350), planned(300))).toBeNull();
    expect(due(done(350, { isContact: false }), planned(300))).toBe(300);
  });

  it('take the first inbound contact after the last outbound one', () => {
    const since = (...activities: LightActivity[]) =>
      lightFacts(activities, OPENED).openInboundSince;
    const inbound = (at: number, facts: Partial<LightActivity> = {}) =>
      done(at, { direction: 'in', ...facts });
    expect(since(inbound(300), inbound(200))).toBe(200);
    expect(since(inbound(200), done(250), inbound(300), inbound(400))).toBe(300);
    expect(since(inbound(200), done(200))).toBeNull();
    expect(since(inbound(200), done(199))).toBe(200);
    expect(since(inbound(200), done(300, { isContact: false }))).toBe(200);
    expect(since(inbound(200, { isContact: false }))).toBeNull();
    expect(since(inbound(200, { outcome: 'reached' }))).toBeNull();
    expect(since(inbound(200), inbound(300, { outcome: 'held' }))).toBe(200);
  });

  it('do not depend on the order of the activities', () => {
    const instant = fc.option(fc.integer({ min: 0, max: 20 }));
    const any = fc.record({
      isContact: fc.boolean(),
      direction: fc.constantFrom('in' as const, 'out' as const),
      occurredAt: instant,
      dueAt: instant,
      doneAt: instant,
    });
    const shuffled = fc
      .array(any, { maxLength: 8 })
      .map((all) => all.map((facts, id) => activity({ ...facts, id })))
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const facts = lightFacts(all, OPENED);
        expect(lightFacts(other, OPENED)).toEqual(facts);
        if (facts.lightDueAt !== null && facts.lastContactAt !== null) {
          expect(facts.lightDueAt).toBeGreaterThan(facts.lastContactAt);
        }
      }),
    );
  });
});
