import {
  completedActivity,
  dueChoices,
  loggedActivity,
  LOGGED_KINDS,
  logProblems,
  minutesOf,
  outcomesFor,
  plannedActivity,
  proposedDay,
  whyNoContact,
} from '../../../admin/components/dialogs/log-contact';
import type { LogValues } from '../../../admin/components/dialogs/log-contact';
import defaults from '../../../server/content/defaults.json';

import { card } from './samples';

const ZONE = 'Europe/Berlin';
const NOW = new Date(2026, 10, 23, 10, 0);
const values = (changes: Partial<LogValues> = {}): LogValues => ({
  kind: 'call',
  direction: 'out',
  when: null,
  outcome: null,
  body: '',
  duration: '',
  objectionKind: null,
  objectionState: 'open',
  satisfaction: null,
  next: { planned: false, kind: 'call', due: { day: null, time: '' }, subject: '' },
  settles: [],
  ...changes,
});

describe('outcomes', () => {
  it('are those of the content', () => {
    const keys = (list: { key: string }[]) => list.map(({ key }) => key);
    expect(outcomesFor('call')).toEqual(keys(defaults.outcomes.call));
    for (const kind of ['meeting', 'demo', 'visit'] as const) {
      expect(outcomesFor(kind)).toEqual(keys(defaults.outcomes.appointment));
    }
    expect(outcomesFor('email')).toEqual(keys(defaults.outcomes.result));
    expect(LOGGED_KINDS).not.toContain('form');
  });

  it('that reached nobody are no contact, a note neither', () => {
    for (const { key, isContact } of [
      ...defaults.outcomes.call,
      ...defaults.outcomes.appointment,
    ]) {
      const outcome = outcomesFor('call')
        .concat(outcomesFor('visit'))
        .find((one) => one === key);
      expect(whyNoContact('call', outcome ?? null)).toBe(isContact ? null : 'attempt');
    }
    expect(whyNoContact('note', null)).toBe('note');
    expect(whyNoContact('email', 'no-interest')).toBeNull();
  });

  it('propose the next try on a working day', () => {
    expect(proposedDay('not-reached', '2026-11-23')).toBe('2026-11-24');
    expect(proposedDay('not-reached', '2026-11-27')).toBe('2026-11-30');
    expect(proposedDay('voicemail', '2026-11-23')).toBe('2026-11-25');
    expect(proposedDay('reached', '2026-11-23')).toBeNull();
    expect(proposedDay(null, '2026-11-23')).toBeNull();
  });
});

describe('when to follow up', () => {
  it('is tomorrow only where tomorrow is a working day', () => {
    expect(dueChoices('2026-11-23')).toEqual([
      { type: 'tomorrow', day: '2026-11-24' },
      { type: 'weeks', weeks: 1, day: '2026-11-30' },
      { type: 'weeks', weeks: 2, day: '2026-12-07' },
    ]);
    expect(dueChoices('2026-11-27')[0]).toEqual({ type: 'day', day: '2026-11-30' });
  });

  it('offers a day once', () => {
    const days = dueChoices('2026-11-24', ['mon']).map(({ day }) => day);
    expect(days).toEqual(['2026-11-30', '2026-12-07', '2026-12-14']);
    expect(dueChoices('2026-11-23', ['mon']).map(({ day }) => day)).toEqual([
      '2026-11-30',
      '2026-12-07',
    ]);
  });
});

describe('what is sent', () => {
  it('is little when little was said: no time is now', () => {
    expect(loggedActivity(values(), card, ZONE)).toEqual({
      opportunity: 'o1',
      organization: 'org1',
      kind: 'call',
      direction: 'out',
    });
  });

  it('is everything that was said', () => {
    const all = values({
      when: { day: '2026-11-20', time: '08:30' },
      outcome: 'reached',
      body: ' budget in January ',
      duration: '14',
      objectionKind: 'price',
    });
    expect(
      loggedActivity(all, { ...card, contact: { documentId: 'c1', name: 'A' } }, ZONE),
    ).toEqual({
      opportunity: 'o1',
      organization: 'org1',
      contact: 'c1',
      kind: 'call',
      direction: 'out',
      occurredAt: new Date(2026, 10, 20, 8, 30).toISOString(),
      outcome: 'reached',
      body: 'budget in January',
      durationMinutes: 14,
      objectionKind: 'price',
      objectionState: 'open',
    });
  });

  it('is a follow-up only with day and time', () => {
    const plan = {
      kind: 'meeting' as const,
      subject: ' offer ',
      due: { day: '2026-11-30', time: '09:00' },
    };
    expect(plannedActivity(plan, card, ZONE)).toEqual({
      opportunity: 'o1',
      organization: 'org1',
      kind: 'meeting',
      dueAt: new Date(2026, 10, 30, 9, 0).toISOString(),
      subject: 'offer',
    });
    expect(plannedActivity({ ...plan, assignee: null }, card, ZONE)).toMatchObject({
      assignee: null,
    });
    expect(plannedActivity({ ...plan, due: { day: null, time: '09:00' } }, card, ZONE)).toBeNull();
  });
});

describe('problems', () => {
  it('lie in the future, in minutes that are none, in a follow-up without a day', () => {
    expect(logProblems(values(), NOW, ZONE)).toEqual({});
    expect(logProblems(values({ when: { day: '2026-11-23', time: '10:04' } }), NOW, ZONE)).toEqual(
      {},
    );
    expect(logProblems(values({ when: { day: '2026-11-23', time: '10:06' } }), NOW, ZONE)).toEqual({
      when: 'future',
    });
    expect(logProblems(values({ when: { day: null, time: '10:00' } }), NOW, ZONE)).toEqual({
      when: 'date',
    });
    expect(logProblems(values({ duration: '1,5' }), NOW, ZONE)).toEqual({ duration: 'minutes' });
    const next = {
      planned: true,
      kind: 'call' as const,
      due: { day: null, time: '' },
      subject: '',
    };
    expect(logProblems(values({ next }), NOW, ZONE)).toEqual({ due: 'date' });
  });

  it.each([
    ['', null],
    ['0', 0],
    [' 14 ', 14],
    ['-1', 'problem'],
    ['1e3', 'problem'],
    ['100001', 'problem'],
  ])('minutes %p: %p', (text, minutes) => expect(minutesOf(text)).toBe(minutes));
});

describe('how satisfied the customer is', () => {
  it('is sent with a satisfaction check only', () => {
    const asked = values({ kind: 'satisfaction', satisfaction: 4 });
    expect(loggedActivity(asked, card, ZONE)).toMatchObject({ satisfaction: 4 });
    expect(completedActivity(asked, ZONE)).toMatchObject({ satisfaction: 4 });
    const called = values({ kind: 'call', satisfaction: 4 });
    expect(loggedActivity(called, card, ZONE)).not.toHaveProperty('satisfaction');
  });
});
