import { sinceOf, waitsFor } from '../../../admin/domain/handover';
import type { LeadHandover } from '../../../shared/contracts';

const me = { id: 7, name: 'Anna' };
const pending: LeadHandover = {
  ...{ state: 'pending', from: { id: 1, name: 'Admin' }, to: me },
  ...{ at: '2026-11-20T08:00:00.000Z', acceptedAt: null, returnedAt: null, reason: null },
};

it('waits for whom it was offered to, or for anybody', () => {
  expect(waitsFor(pending, me)).toBe(true);
  expect(waitsFor({ ...pending, to: null }, me)).toBe(true);
  expect(waitsFor({ ...pending, to: { id: 8, name: 'Bert' } }, me)).toBe(false);
  expect(waitsFor({ ...pending, state: 'returned' }, me)).toBe(false);
  expect(waitsFor({ ...pending, state: 'accepted' }, me)).toBe(false);
  expect(waitsFor(pending, null)).toBe(false);
  expect(waitsFor(null, me)).toBe(false);
});

it('says since when it stands as it does', () => {
  const later = '2026-11-21T08:00:00.000Z';
  expect(sinceOf(pending)).toBe(pending.at);
  expect(sinceOf({ ...pending, state: 'accepted', acceptedAt: later })).toBe(later);
  expect(sinceOf({ ...pending, state: 'returned', returnedAt: later })).toBe(later);
});
