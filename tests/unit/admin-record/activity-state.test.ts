import {
  activityState,
  isOverdue,
  mayFinish,
  settleable,
} from '../../../admin/domain/activity-state';

import { activity } from './samples';

const now = new Date('2026-12-01T00:00:00Z');
const settled = { ...activity, doneAt: '2026-11-20T00:00:00.000Z' };
const happened = { ...settled, occurredAt: settled.doneAt };

it('tells what happened from what is planned and from what another contact has settled', () => {
  expect([happened, activity, settled].map(activityState)).toEqual([
    'happened',
    'planned',
    'settled',
  ]);
});

it('is late only while it is still to be done', () => {
  expect([activity, settled, happened].map((one) => isOverdue(one, now))).toEqual([
    true,
    false,
    false,
  ]);
  expect(isOverdue(activity, new Date('2026-11-01T00:00:00Z'))).toBe(false);
});

it('is said to be done also by whoever it was given to', () => {
  const given = { assignee: { id: 7, name: 'Ada' } };
  expect(mayFinish(given, false, 7)).toBe(true);
  expect(mayFinish(given, false, 8)).toBe(false);
  expect(mayFinish({ assignee: null }, false, undefined)).toBe(false);
  expect(mayFinish({ assignee: null }, true, 8)).toBe(true);
});

it('is offered as settled only to whoever may say so', () => {
  const mine = { ...activity, documentId: 'mine', author: { id: 7, name: 'Ada' } };
  const given = { ...activity, documentId: 'given', assignee: { id: 7, name: 'Ada' } };
  const ids = (mayChange: boolean, me?: number) =>
    settleable([activity, mine, given], mayChange, me).map(({ documentId }) => documentId);
  expect(ids(false, 7)).toEqual(['mine', 'given']);
  expect(ids(true, 8)).toEqual(['a1', 'mine', 'given']);
  expect(ids(false)).toEqual([]);
});
