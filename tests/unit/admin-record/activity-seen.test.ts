import { changedOnly, withSeen } from '../../../admin/domain/activity-seen';

import { activity } from './samples';

const given = { ...activity, subject: 'Offer', assignee: { id: 7, name: 'Ada' } };

it('a change says what stood there when it was read', () => {
  expect(withSeen(given, { subject: 'Price', assignee: null, body: 'x' })).toEqual({
    subject: 'Price',
    assignee: null,
    body: 'x',
    was: { subject: 'Offer', assignee: 7, body: null },
  });
  expect(withSeen(given, { occurredAt: '2026-11-02T00:00:00.000Z' }).was).toEqual({});
});

it('after a refusal it knows what the colleague has written', () => {
  const told = [
    { field: 'subject', mine: 'Price', theirs: 'Call', by: null, at: '2026-11-02T00:00:00Z' },
  ];
  expect(withSeen(given, { subject: 'Price' }, told).was).toEqual({ subject: 'Call' });
});

it('a follow-up that is moved sends only what is other than before', () => {
  const { kind, dueAt } = given;
  const same = { kind, dueAt: dueAt ?? undefined, subject: 'Offer', assignee: 7 };
  expect(changedOnly(given, same)).toEqual({});
  expect(changedOnly(given, { ...same, subject: null, assignee: 8 })).toEqual({
    subject: null,
    assignee: 8,
  });
});
