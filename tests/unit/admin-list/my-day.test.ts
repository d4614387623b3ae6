import {
  callCompletes,
  filledSections,
  keyOf,
  subjectOf,
  totalOf,
} from '../../../admin/domain/my-day';
import type { Activity, MyDay, MyDayItem } from '../../../shared/contracts';

const activity = (fields: Partial<Activity>): Activity => ({
  ...{ documentId: 'a1', kind: 'call', direction: 'out', purpose: null, subject: null },
  ...{ body: null, occurredAt: null, dueAt: '2026-11-20T08:00:00.000Z', doneAt: null },
  ...{ durationMinutes: null, cost: null, outcome: null, objectionKind: null },
  ...{ objectionState: null, isContact: false, opportunity: null, lead: null, contact: null },
  ...{ organization: null, author: null, assignee: null, entry: null, externalId: null },
  createdAt: '2026-11-01T08:00:00.000Z',
  ...fields,
});
const item = (fields: Partial<MyDayItem> = {}): MyDayItem => ({
  about: { type: 'opportunity', documentId: 'o1', name: 'Roof' },
  organization: { documentId: 'g1', name: 'Firm' },
  contact: { documentId: 'k1', name: 'Ada' },
  ...{ company: null, phone: null, at: '2026-11-20T08:00:00.000Z', light: null, status: null },
  ...{ followUp: null, canUpdate: true },
  ...fields,
});
const planned = (fields: Partial<Activity> = {}, canFinish = true): MyDayItem['followUp'] => ({
  activity: activity(fields),
  ...{ canFinish, canChange: true },
});
const day = (totals: Partial<Record<keyof MyDay['sections'], number>>): MyDay => {
  const section = (total = 0) => ({ total, items: [] });
  const { waiting, overdue, today, leads, silent } = totals;
  return {
    sections: {
      ...{ silent: section(silent), leads: section(leads), today: section(today) },
      ...{ overdue: section(overdue), waiting: section(waiting) },
    },
  };
};

it('shows what is filled, the most urgent first', () => {
  const some = day({ silent: 3, waiting: 1, today: 2 });
  expect(filledSections(some)).toEqual(['waiting', 'today', 'silent']);
  expect(totalOf(some)).toBe(6);
  expect(filledSections(day({}))).toEqual([]);
});

it('tells two follow-ups of one opportunity apart', () => {
  const first = item({ followUp: planned({ documentId: 'a1' }) });
  const second = item({ followUp: planned({ documentId: 'a2' }) });
  expect(keyOf(first)).not.toBe(keyOf(second));
  expect(keyOf(item())).toBe('opportunity:o1');
});

it('logs with the opportunity, with the lead, or with people alone', () => {
  expect(subjectOf(item())).toMatchObject({ documentId: 'o1', lead: null, title: 'Roof' });
  const lead = item({ about: { type: 'lead', documentId: 'l1', name: 'Bob' } });
  expect(subjectOf(lead)).toMatchObject({
    ...{ documentId: null, lead: 'l1', organization: null, contact: null },
  });
  const firm = item({ about: { type: 'organization', documentId: 'g1', name: 'Firm' } });
  expect(subjectOf(firm)).toMatchObject({
    ...{ documentId: null, lead: null, organization: { documentId: 'g1' } },
  });
});

it('takes a call for the planned one only where there is one that may be finished', () => {
  expect(callCompletes(item({ followUp: planned() }))).toBe(true);
  expect(callCompletes(item({ followUp: planned({ kind: 'email' }) }))).toBe(false);
  expect(callCompletes(item({ followUp: planned({}, false) }))).toBe(false);
  expect(callCompletes(item())).toBe(false);
});
