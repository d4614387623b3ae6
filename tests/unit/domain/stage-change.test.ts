import {
  closedAtAfter,
  type OpportunityStatus,
  statusOf,
} from '../../../server/domain/stage-change';

const NOW = 2_000;
const after = (
  from: OpportunityStatus,
  closedAt: number | null,
  to: OpportunityStatus,
  requested?: number | null,
): number | null =>
  closedAtAfter({ before: { status: from, closedAt }, after: to, requested, now: NOW });

describe('statusOf', () => {
  it('counts aftersale as won', () => {
    expect((['open', 'won', 'lost', 'aftersale'] as const).map(statusOf)).toEqual([
      'open',
      'won',
      'lost',
      'won',
    ]);
  });
});

describe('closedAtAfter', () => {
  it('is set when the status leaves open', () => {
    expect(after('open', null, 'won')).toBe(NOW);
    expect(after('open', null, 'lost')).toBe(NOW);
  });

  it('is kept while it stays closed the same way: won to aftersale and back', () => {
    expect(after('won', 1_000, 'won')).toBe(1_000);
    expect(after('lost', 1_000, 'lost')).toBe(1_000);
    expect(after('won', 0, 'won')).toBe(0);
  });

  it('is set anew between won and lost', () => {
    expect(after('won', 1_000, 'lost')).toBe(NOW);
    expect(after('lost', 1_000, 'won')).toBe(NOW);
  });

  it('is gone once it is open again', () => {
    expect(after('won', 1_000, 'open')).toBeNull();
    expect(after('lost', 1_000, 'open', 1_500)).toBeNull();
    expect(after('open', null, 'open', 1_500)).toBeNull();
  });

  it('is what was asked for whenever the result is closed', () => {
    expect(after('open', null, 'won', 1_500)).toBe(1_500);
    expect(after('won', 1_000, 'won', 1_500)).toBe(1_500);
    expect(after('won', 1_000, 'lost', 0)).toBe(0);
    expect(after('open', null, 'lost', null)).toBe(NOW);
  });

  it('heals a closed one that has no date', () => {
    expect(after('won', null, 'won')).toBe(NOW);
  });
});
