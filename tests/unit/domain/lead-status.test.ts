import fc from 'fast-check';
import { LEAD_STATUSES, SET_LEAD_STATUSES } from '../../../shared/contracts/lead';
import {
  isAsleep,
  isOpenLead,
  mayStep,
  nextState,
  type LeadState,
} from '../../../server/domain/lead-status';

const NOW = 1_000_000;
const state = (changes: Partial<LeadState> = {}): LeadState => ({
  status: 'new',
  statusSince: 1,
  reason: null,
  reasonNote: null,
  nurtureUntil: null,
  qualifiedAt: null,
  spamCause: null,
  ...changes,
});
const anyState = fc.record<LeadState>({
  status: fc.constantFrom(...LEAD_STATUSES),
  statusSince: fc.integer({ min: 0, max: NOW }),
  reason: fc.option(fc.constantFrom('a', 'b')),
  reasonNote: fc.option(fc.constant('note')),
  nurtureUntil: fc.option(fc.integer({ min: 0, max: 2 * NOW })),
  qualifiedAt: fc.option(fc.integer({ min: 0, max: NOW })),
  spamCause: fc.option(fc.constant('honeypot')),
});
const anyRequest = fc.record(
  {
    status: fc.constantFrom(...SET_LEAD_STATUSES),
    reason: fc.option(fc.constantFrom('a', 'b')),
    reasonNote: fc.option(fc.constant('why')),
    nurtureUntil: fc.option(fc.integer({ min: 0, max: 2 * NOW })),
  },
  { requiredKeys: [] },
);

describe('the steps of a lead', () => {
  it('lead from new over contacted to qualified, and out of the inbox from each of them', () => {
    for (const open of LEAD_STATUSES.filter(isOpenLead)) {
      expect(mayStep(open, 'disqualified')).toBe(true);
      expect(mayStep(open, 'spam')).toBe(true);
      expect(mayStep(open, 'qualified')).toBe(true);
      expect(mayStep(open, 'new')).toBe(open === 'new');
    }
  });

  it('lead back from disqualified and spam, and never out of converted', () => {
    expect(SET_LEAD_STATUSES.filter((to) => mayStep('disqualified', to))).toEqual([
      'new',
      'contacted',
      'disqualified',
    ]);
    expect(SET_LEAD_STATUSES.filter((to) => mayStep('spam', to))).toEqual(['new', 'spam']);
    expect(SET_LEAD_STATUSES.filter((to) => mayStep('converted', to))).toEqual([]);
  });
});

describe('nextState', () => {
  it('asks for a reason and a day that lies ahead', () => {
    const nurture = { status: 'nurture' as const, reason: 'a' };
    expect(nextState(state(), { status: 'nurture' }, NOW)).toEqual({
      field: 'reason',
      why: 'missing',
    });
    expect(nextState(state(), nurture, NOW)).toEqual({ field: 'nurtureUntil', why: 'missing' });
    expect(nextState(state(), { ...nurture, nurtureUntil: NOW }, NOW)).toEqual({
      field: 'nurtureUntil',
      why: 'past',
    });
    expect(nextState(state(), { ...nurture, nurtureUntil: NOW + 1 }, NOW)).toMatchObject({
      ...{ status: 'nurture', reason: 'a', nurtureUntil: NOW + 1, statusSince: NOW },
    });
    expect(nextState(state(), { status: 'disqualified' }, NOW)).toEqual({
      field: 'reason',
      why: 'missing',
    });
  });

  it('keeps a past day of a lead that is only changed otherwise', () => {
    const nurtured = state({ status: 'nurture', reason: 'a', nurtureUntil: NOW - 5 });
    expect(nextState(nurtured, { reasonNote: 'later' }, NOW)).toMatchObject({
      ...{ nurtureUntil: NOW - 5, reasonNote: 'later', statusSince: 1 },
    });
  });

  it('forgets reason and day with the status that they belong to, and keeps the first qualification', () => {
    const nurtured = state({ status: 'nurture', reason: 'a', nurtureUntil: NOW + 5 });
    const qualified = nextState(nurtured, { status: 'qualified' }, NOW);
    expect(qualified).toMatchObject({ reason: null, nurtureUntil: null, qualifiedAt: NOW });
    const again = nextState(
      state({ status: 'contacted', qualifiedAt: 7 }),
      { status: 'qualified' },
      NOW,
    );
    expect(again).toMatchObject({ qualifiedAt: 7 });
  });

  it('gives a state that is whole, by a step that there is, or says what is wrong', () => {
    fc.assert(
      fc.property(anyState, anyRequest, (before, request) => {
        const after = nextState(before, request, NOW);
        if ('why' in after) return;
        const hasReason = after.status === 'nurture' || after.status === 'disqualified';
        expect(after.reason !== null).toBe(hasReason);
        expect(after.nurtureUntil !== null).toBe(after.status === 'nurture');
        expect(after.spamCause !== null).toBe(after.status === 'spam');
        if (request.status) expect(mayStep(before.status, request.status)).toBe(true);
        expect(after.statusSince).toBe(after.status === before.status ? before.statusSince : NOW);
        expect(isAsleep(after, NOW)).toBe((after.nurtureUntil ?? 0) > NOW);
      }),
    );
  });
});
