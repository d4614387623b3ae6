import { ARTICLES, LEADS } from '../../../playground/demo/leads/story';

describe('the leads of the demo', () => {
  it('stand in every status, so that inbox and board have something to show', () => {
    const kinds = new Set(LEADS.map(({ fate }) => fate.is));
    const all = ['new', 'contacted', 'nurture', 'qualified', 'disqualified', 'converted', 'spam'];
    expect([...kinds].sort()).toEqual(all.sort());
    const stages = LEADS.flatMap(({ fate }) => (fate.is === 'converted' ? [fate.stage] : []));
    expect(stages).toEqual(expect.arrayContaining(['realisation', 'lost', 'solution-offer']));
  });

  it('come from pages that exist, oldest first, and were called after they came', () => {
    const slugs = new Set<string | null>([null, ...ARTICLES.map(({ slug }) => slug)]);
    for (const { page, ago, fate } of LEADS) {
      expect(slugs).toContain(page);
      if ('calledAgo' in fate) expect(fate.calledAgo).toBeLessThan(ago);
    }
    const days = LEADS.map(({ ago }) => ago);
    expect(days).toEqual([...days].sort((a, b) => b - a));
  });

  it('name nobody twice', () => {
    const names = LEADS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
