import fc from 'fast-check';

import {
  editBody,
  editKinds,
  editOf,
  editOutcomes,
  editProblems,
  withKind,
} from '../../../admin/domain/activity-edit';
import type { ActivityEdit } from '../../../admin/domain/activity-edit';
import type { Activity } from '../../../shared/contracts';
import { ACTIVITY_KINDS, OBJECTION_STATES, OUTCOMES } from '../../../shared/contracts/activity';

import { activity } from './samples';

const place = { timeZone: 'Europe/Berlin', locale: 'de' };
const NOW = new Date('2026-11-28T12:00:00Z');
const logged: Activity = {
  ...activity,
  kind: 'call',
  outcome: 'reached',
  occurredAt: '2026-11-27T09:30:42.123Z',
  dueAt: null,
  doneAt: '2026-11-27T09:30:42.123Z',
  body: 'price too high',
  durationMinutes: 20,
  cost: 12.5,
  objectionKind: 'price',
  objectionState: 'open',
};
const edited = (changes: Partial<ActivityEdit>, of = logged) => {
  const start = editOf(of, place);
  return editBody({ ...start, ...changes }, start, place);
};

it('sends nothing of what was not touched, whatever stands in it', () => {
  expect(edited({})).toEqual({});
  const anything = fc.record({
    kind: fc.constantFrom(...ACTIVITY_KINDS),
    outcome: fc.constantFrom(null, ...OUTCOMES),
    subject: fc.constantFrom(null, 'Angebot'),
    durationMinutes: fc.constantFrom(null, 0, 45),
    cost: fc.constantFrom(null, 0, 1234.5),
    objectionKind: fc.constantFrom(null, 'price'),
    objectionState: fc.constantFrom(null, ...OBJECTION_STATES),
  });
  fc.assert(
    fc.property(anything, (fields) => {
      expect(edited({}, { ...logged, ...fields })).toEqual({});
    }),
  );
});

it('sends what was changed as it is stored', () => {
  expect(edited({ body: ' taken ', subject: '  ', duration: '', cost: '1.000,50' })).toEqual({
    body: 'taken',
    durationMinutes: null,
    cost: 1000.5,
  });
  expect(edited({ when: { day: '2026-11-26', time: '08:15' } })).toEqual({
    occurredAt: '2026-11-26T07:15:00.000Z',
  });
  expect(edited({ kind: 'visit', direction: 'in', outcome: null })).toEqual({
    kind: 'visit',
    direction: 'in',
    outcome: null,
  });
});

it('lets the state go with the objection', () => {
  expect(edited({ objectionState: 'resolved' })).toEqual({ objectionState: 'resolved' });
  expect(edited({ objectionKind: null })).toEqual({ objectionKind: null, objectionState: null });
});

it('keeps a kind and an outcome that nobody could choose here', () => {
  expect(editKinds({ ...logged, kind: 'form' })[0]).toBe('form');
  expect(editKinds(logged).filter((kind) => kind === 'call')).toHaveLength(1);
  const report: Activity = { ...logged, kind: 'visit', outcome: 'objection' };
  expect(editOutcomes(report, 'visit')).toContain('objection');
  expect(editOutcomes(report, 'call')).not.toContain('objection');
  const start = editOf(report, place);
  expect(withKind(start, 'call', report).outcome).toBeNull();
  expect(withKind({ ...start, outcome: 'held' }, 'demo', report).outcome).toBe('held');
});

it('says what is wrong', () => {
  const start = editOf(logged, place);
  const problems = (changes: Partial<ActivityEdit>) =>
    editProblems({ ...start, ...changes }, NOW, place);
  expect(problems({})).toEqual({});
  expect(problems({ when: { day: null, time: '08:00' } })).toEqual({ when: 'date' });
  expect(problems({ when: { day: '2026-11-29', time: '08:00' } })).toEqual({ when: 'future' });
  expect(problems({ subject: 'x'.repeat(256), duration: '-1', cost: '-3' })).toEqual({
    subject: 'tooLong',
    duration: 'minutes',
    cost: 'negative',
  });
});
