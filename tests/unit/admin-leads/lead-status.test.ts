import {
  reasonsOf,
  statusInput,
  statusProblems,
  statusStart,
  stepsFrom,
  wakeDay,
} from '../../../admin/domain/lead-status';
import { newLeadInput, newLeadProblems, newLeadStart } from '../../../admin/domain/new-lead';
import { mayStep } from '../../../server/domain/lead-status';
import { leadBulk, leadCreate } from '../../../server/validation/lead';
import type { ListEntry } from '../../../shared/contracts';
import { LEAD_STATUSES, SET_LEAD_STATUSES } from '../../../shared/contracts/lead';

const reason = (extra: ListEntry['extra']): ListEntry => ({
  ...{ documentId: 'r1', list: 'nurtureReasons', code: 'later', name: 'Later', position: 0 },
  ...{ archivedAt: null, extra },
});
const today = '2026-11-27';

it('offers just the steps that the server allows', () => {
  for (const from of LEAD_STATUSES) {
    const allowed = SET_LEAD_STATUSES.filter((to) => to !== from && mayStep(from, to));
    expect([...stepsFrom(from)].sort()).toEqual([...allowed].sort());
  }
});

describe('a change of status', () => {
  it('needs a status', () => {
    expect(statusProblems(statusStart(null), undefined, today)).toEqual({ status: 'required' });
  });

  it('asks why and when somebody is nurtured', () => {
    const start = statusStart('nurture');
    expect(statusProblems(start, undefined, today)).toEqual({
      reason: 'required',
      wakeOn: 'required',
    });
    const early = { ...start, reason: 'later', wakeOn: today };
    expect(statusProblems(early, reason({}), today)).toEqual({ wakeOn: 'past' });
    expect(statusProblems({ ...early, wakeOn: '2026-11-28' }, reason({}), today)).toEqual({});
  });

  it('asks for a note where the reason does, blanks are none', () => {
    const values = { ...statusStart('disqualified'), reason: 'other', reasonNote: '  ' };
    const entry = reason({ noteRequired: true });
    expect(statusProblems(values, entry, today)).toEqual({ reasonNote: 'required' });
    expect(statusProblems({ ...values, reasonNote: 'x' }, entry, today)).toEqual({});
  });

  it('sends only what its status takes', () => {
    const values = {
      ...{
        status: 'nurture' as const,
        reason: 'later',
        reasonNote: ' soon ',
        wakeOn: '2027-01-04',
      },
    };
    expect(statusInput(values, 'Europe/Berlin')).toEqual({
      ...{ status: 'nurture', reason: 'later', reasonNote: 'soon' },
      nurtureUntil: '2027-01-04T08:00:00.000Z',
    });
    expect(statusInput({ ...values, status: 'disqualified' }, 'UTC')).toEqual({
      ...{ status: 'disqualified', reason: 'later', reasonNote: 'soon' },
    });
    expect(statusInput({ ...values, status: 'spam' }, 'UTC')).toEqual({ status: 'spam' });
    for (const status of SET_LEAD_STATUSES) {
      const set = statusInput({ ...values, status }, 'UTC');
      const items = [{ documentId: 'a1', version: 1 }];
      expect(leadBulk.safeParse({ items, set }).success).toBe(true);
    }
    expect([reasonsOf('contacted'), reasonsOf(null)]).toEqual([null, null]);
  });

  it('proposes a working day to wake up', () => {
    expect(wakeDay(reason({ wakeAfterDays: 1 }), today)).toBe('2026-11-30');
    expect(wakeDay(reason({ wakeAfterDays: 1 }), today, undefined, ['2026-11-30'])).toBe(
      '2026-12-01',
    );
    expect(wakeDay(reason({}), today)).toBeNull();
    expect(wakeDay(undefined, today)).toBeNull();
  });
});

describe('a lead typed in', () => {
  const start = newLeadStart(7);

  it('needs something by which to find them again', () => {
    expect(newLeadProblems({ ...start, firstName: 'Ada', lastName: ' ' })).toEqual({
      lastName: 'nobody',
    });
    for (const field of ['lastName', 'company', 'phone'] as const)
      expect(newLeadProblems({ ...start, [field]: 'x' })).toEqual({});
    expect(newLeadProblems({ ...start, email: 'nonsense' })).toEqual({ email: 'email' });
  });

  it('sends what was filled in, in the server’s words', () => {
    const input = newLeadInput({ ...start, lastName: ' Lovelace ', source: 'event' });
    expect(input).toEqual({ lastName: 'Lovelace', source: 'event', funnel: null, owner: 7 });
    expect(leadCreate.safeParse(input).success).toBe(true);
  });
});
