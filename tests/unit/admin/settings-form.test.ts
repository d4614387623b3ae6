import { orderRequest } from '../../../admin/domain/list-order';
import {
  settingsChanges,
  settingsProblems,
  withDays,
  type SettingsForm,
} from '../../../admin/domain/settings-form';
import { DEFAULT_SETTINGS } from '../../../server/services/settings-defaults';
import type { Settings } from '../../../shared/contracts';

const stored: Settings = {
  ...DEFAULT_SETTINGS,
  baseCurrency: 'EUR',
  timeZone: 'Europe/Berlin',
  workingDays: ['mon', 'tue'],
  holidays: ['2027-01-01'],
  dayCounting: 'calendar',
  followUpDays: 7,
  criticalDays: 14,
  aftersaleFollowUpDays: 90,
  aftersaleCriticalDays: 180,
  closedDays: { won: 90, lost: 30, aftersale: 90 },
  fiscalYearStartsInMonth: 1,
  phoneCountry: 'DE',
  locale: 'de',
};
const edited = (changes: Partial<SettingsForm>): SettingsForm => ({ ...stored, ...changes });

describe('the form of the settings', () => {
  it('has no problem with what is stored', () => {
    expect(settingsProblems(stored)).toEqual({});
    expect(settingsChanges(stored, edited({}))).toEqual({});
  });

  it.each([
    [{ followUpDays: null }, { followUpDays: 'days' }],
    [{ criticalDays: 3651 }, { criticalDays: 'days' }],
    [{ criticalDays: 1.5 }, { criticalDays: 'days' }],
    [{ criticalDays: 7 }, { criticalDays: 'order' }],
    [{ aftersaleFollowUpDays: 200 }, { aftersaleCriticalDays: 'order' }],
    [{ closedDays: { won: 0, lost: -1, aftersale: 90 } }, { 'closedDays.lost': 'closedDays' }],
    [{ workingDays: [] }, { workingDays: 'workingDays' }],
  ] as const)('finds in %j %j', (changes, problems) => {
    expect(settingsProblems(edited(changes as Partial<SettingsForm>))).toEqual(problems);
  });

  it('sends only what was changed', () => {
    const closedDays = { won: 10, lost: 30, aftersale: 90 };
    const form = edited({ criticalDays: 21, timeZone: 'Europe/Berlin', closedDays });
    expect(settingsChanges(stored, form)).toEqual({ criticalDays: 21, closedDays });
  });

  it('keeps each holiday once and in order', () => {
    expect(withDays(['2027-05-01'], ['2027-01-01', '2027-05-01'])).toEqual([
      '2027-01-01',
      '2027-05-01',
    ]);
  });
});

it('an order is asked for with the one that was seen', () => {
  const seen = [{ documentId: 'a' }, { documentId: 'b' }];
  expect(orderRequest(seen, [{ id: 'b' }, { id: 'a' }])).toEqual({
    order: ['b', 'a'],
    seen: ['a', 'b'],
  });
});
