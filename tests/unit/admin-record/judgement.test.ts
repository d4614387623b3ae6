import { readiness } from '../../../admin/pages/opportunity/judgement-facts';

it('is as ready to buy as the lowest of the three, once all are known', () => {
  const known = { interest: 'high', needLevel: 'medium', informationLevel: 'high' } as const;
  expect(readiness(known)).toBe('medium');
  expect(readiness({ ...known, informationLevel: 'low' })).toBe('low');
  expect(readiness({ ...known, interest: null })).toBeNull();
});
