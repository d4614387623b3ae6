import {
  completedActivity,
  dueUntil,
  loggedActivity,
} from '../../../admin/components/dialogs/log-contact';
import type { LogValues } from '../../../admin/components/dialogs/log-contact';
import { visitBody, visitProblems } from '../../../admin/components/visit-report/visit-body';
import { newKey } from '../../../admin/domain/new-key';
import { doneAs, missedOf } from '../../../admin/domain/resend';
import { EMPTY_VISIT, hasContent, readDraft } from '../../../admin/domain/visit-draft';
import type { ActivityCreate } from '../../../shared/contracts';
import { card } from '../admin-forms/samples';

import { activity } from './samples';

const ZONE = 'Europe/Berlin';
const NOW = new Date(2026, 10, 23, 10, 0);
const report = {
  ...EMPTY_VISIT,
  result: 'interested' as const,
  body: ' showed the store ',
  nextDay: '2026-11-26',
  nextSubject: 'offer',
  duration: '45',
};
const due = new Date(2026, 10, 26, 9, 0).toISOString();

describe('a visit report', () => {
  it('says all in one request', () => {
    const reached = { stage: 'offer', version: 3 };
    const sent = { settles: ['a1'], key: 'k', reached, begunAt: '', now: NOW };
    expect(visitBody(report, card, ZONE, sent)).toEqual({
      opportunity: 'o1',
      organization: 'org1',
      kind: 'visit',
      direction: 'out',
      outcome: 'interested',
      body: 'showed the store',
      durationMinutes: 45,
      next: { kind: 'call', dueAt: due, subject: 'offer' },
      settles: ['a1'],
      reached,
      key: 'k',
    });
  });

  it('that waited on the device was a visit of when it was begun', () => {
    const at = (begunAt: string) =>
      visitBody(report, card, ZONE, { settles: [], key: 'k', reached: null, begunAt, now: NOW })
        .occurredAt;
    const before = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();
    expect(at(before(20 * 60))).toBe(before(20 * 60));
    expect([before(10), before(-10), ''].map(at)).toEqual([undefined, undefined, undefined]);
  });

  it('needs keywords, and minutes that are some', () => {
    expect(visitProblems(EMPTY_VISIT, NOW, ZONE)).toEqual({ body: 'required' });
    expect(visitProblems({ ...report, duration: 'long' }, NOW, ZONE)).toEqual({
      duration: 'minutes',
    });
    expect(visitProblems({ ...report, nextTime: '' }, NOW, ZONE)).toEqual({ due: 'date' });
    expect(visitProblems(report, NOW, ZONE)).toEqual({});
  });
});

describe('its draft', () => {
  it('comes back as it was left', () => {
    const draft = { key: 'k', at: '2026-11-23T09:00:00Z', values: report };
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it('is read with a check', () => {
    expect(readDraft(null)).toBeNull();
    expect(readDraft({ values: report })).toBeNull();
    const odd = { key: 'k', values: { result: 'great', body: 7, nextDay: 'soon', nextKind: 'x' } };
    expect(readDraft(odd)).toEqual({ key: 'k', at: '', values: EMPTY_VISIT });
  });

  it('is one as soon as there is something in it', () => {
    expect(hasContent(EMPTY_VISIT)).toBe(false);
    expect(hasContent({ ...EMPTY_VISIT, body: 'x' })).toBe(true);
  });

  it('has a name of its own', () => {
    expect(newKey()).toMatch(/^[\da-f]{32}$/);
    expect(newKey()).not.toBe(newKey());
  });
});

describe('a contact', () => {
  const values: LogValues = {
    kind: 'call',
    direction: 'in',
    when: null,
    outcome: 'reached',
    body: '',
    duration: '',
    objectionKind: 'price',
    objectionState: 'open',
    satisfaction: null,
    next: {
      planned: true,
      kind: 'meeting',
      due: { day: '2026-11-26', time: '09:00' },
      subject: '',
    },
    settles: ['a1'],
  };

  it('brings its next step and what it settles', () => {
    expect(loggedActivity(values, card, ZONE)).toMatchObject({
      kind: 'call',
      objectionKind: 'price',
      next: { kind: 'meeting', dueAt: due },
      settles: ['a1'],
    });
    const alone = { ...values, next: { ...values.next, planned: false }, settles: [] };
    expect(Object.keys(loggedActivity(alone, card, ZONE))).not.toContain('next');
    expect(Object.keys(loggedActivity(alone, card, ZONE))).not.toContain('settles');
  });

  it('that was planned is completed without a kind', () => {
    expect(completedActivity(values, ZONE)).toEqual({
      direction: 'in',
      outcome: 'reached',
      objectionKind: 'price',
      objectionState: 'open',
      next: { kind: 'meeting', dueAt: due },
    });
  });

  it('most likely settles what was due by today', () => {
    const planned = [
      { ...activity, documentId: 'overdue', dueAt: '2026-11-20T08:00:00Z' },
      { ...activity, documentId: 'tonight', dueAt: '2026-11-23T22:59:00Z' },
      { ...activity, documentId: 'tomorrow', dueAt: '2026-11-23T23:00:00Z' },
    ];
    expect(dueUntil(planned, '2026-11-23', ZONE)).toEqual(['overdue', 'tonight']);
  });
});

describe('a report that had arrived unnoticed', () => {
  const sent: ActivityCreate = {
    opportunity: 'o1',
    kind: 'visit',
    direction: 'out',
    outcome: 'interested',
    body: 'store',
    next: { kind: 'call', dueAt: due, subject: 'offer' },
    reached: { stage: 'offer', version: 3 },
  };
  const stored = {
    ...activity,
    kind: 'visit' as const,
    outcome: 'interested' as const,
    body: 'store',
  };
  const next = { ...activity, documentId: 'n1', dueAt: due, subject: 'offer' };
  const meta = { next, settled: [], moved: { card, deltas: {} } };

  it('lacks nothing where nothing was written since', () => {
    const nothing = { report: null, next: null, reached: null };
    expect(missedOf(sent, { data: stored, meta })).toEqual(nothing);
    const plain: ActivityCreate = { opportunity: 'o1', kind: 'visit', body: 'store' };
    const answer = { data: { ...stored, outcome: null }, meta: { next: null, moved: null } };
    expect(missedOf(plain, answer)).toEqual(nothing);
  });

  it('lacks what was written since, and only that', () => {
    const later = { ...sent, body: 'store, budget', outcome: undefined };
    expect(missedOf(later, { data: stored, meta })).toEqual({
      report: { body: 'store, budget', outcome: null },
      next: null,
      reached: null,
    });
    const early = { next: null, settled: [], moved: null };
    expect(missedOf(sent, { data: stored, meta: early })).toEqual({
      report: null,
      next: { documentId: null, step: sent.next },
      reached: sent.reached,
    });
    const other = { ...meta, next: { ...next, subject: null } };
    expect(missedOf(sent, { data: stored, meta: other }).next).toEqual({
      documentId: 'n1',
      step: sent.next,
    });
  });
});

describe('a contact or follow-up that had arrived unnoticed', () => {
  const none = { next: null, settled: [], moved: null };

  it('lacks what was changed since: kind, moment, keywords that were taken back', () => {
    const occurredAt = '2026-11-23T08:00:00.000Z';
    const stored = { ...activity, body: 'Wants an offer', occurredAt, dueAt: null };
    const sent: ActivityCreate = { kind: 'call', direction: 'out', occurredAt, key: 'draft-01' };
    const answer = { data: stored, meta: none };
    const same = { ...sent, body: 'Wants an offer', occurredAt: '2026-11-23T08:00:00Z' };
    expect(missedOf(same, answer).report).toBeNull();
    expect(missedOf(sent, answer).report).toEqual({ body: null });
    const later = { ...same, kind: 'meeting' as const, direction: 'in' as const };
    expect(missedOf({ ...later, occurredAt: '2026-11-22T08:00:00.000Z' }, answer).report).toEqual({
      kind: 'meeting',
      direction: 'in',
      occurredAt: '2026-11-22T08:00:00.000Z',
    });
  });

  it('that is done keeps what was planned with it where nothing else was said', () => {
    const stored = { ...activity, body: 'Bring the offer', outcome: 'held' as const };
    const answer = { data: stored, meta: none };
    expect(missedOf(doneAs(stored, { outcome: 'held' }), answer).report).toBeNull();
    const again = doneAs(stored, {
      outcome: 'moved',
      body: 'Ill',
      next: { kind: 'call', dueAt: due },
    });
    expect(missedOf(again, answer)).toMatchObject({
      report: { outcome: 'moved', body: 'Ill' },
      next: { documentId: null },
    });
    expect(again).toMatchObject({ kind: 'call', opportunity: 'o1' });
  });

  it('lacks another day, subject or colleague; what is not said stays', () => {
    const stored = { ...activity, subject: 'Offer', assignee: { id: 7, name: 'Anna' } };
    const answer = { data: stored, meta: none };
    const plan = { kind: 'call', dueAt: activity.dueAt ?? '' } as const;
    expect(missedOf(plan, answer).report).toBeNull();
    expect(missedOf({ ...plan, subject: 'Offer', assignee: 7 }, answer).report).toBeNull();
    const dueAt = '2026-11-30T08:00:00.000Z';
    expect(missedOf({ ...plan, dueAt, subject: null, assignee: null }, answer).report).toEqual({
      dueAt,
      subject: null,
      assignee: null,
    });
  });
});
