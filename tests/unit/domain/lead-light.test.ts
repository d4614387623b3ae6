import fc from 'fast-check';
import { OPEN_LEAD_STATUSES } from '../../../shared/contracts/lead';
import {
  leadCutOffs,
  leadDueAt,
  leadThresholds,
  restsAsAgreed,
} from '../../../server/domain/lead-light';
import { explainLight, lightLevel } from '../../../server/domain/traffic-light';
import { DEFAULT_SETTINGS } from '../../../server/services/settings-defaults';
import { berlin } from './support/calendars';
import { at, DAY } from './support/zones';

const NOW = at('2026-06-10T12:00+02:00');
const daysOf = (status: (typeof OPEN_LEAD_STATUSES)[number]) =>
  leadThresholds(DEFAULT_SETTINGS, status);

it('has days of its own for each status', () => {
  expect(OPEN_LEAD_STATUSES.map((status) => Object.values(daysOf(status)).slice(0, 3))).toEqual([
    [1, 2, 'business'],
    [5, 10, 'calendar'],
    [30, 60, 'calendar'],
    [2, 5, 'business'],
  ]);
});

it('leaves a nurtured lead green until the day that was agreed, however long that is', () => {
  const contact = NOW - 200 * DAY;
  const facts = { lightBaseAt: contact, lastContactAt: contact, openInboundSince: null };
  const level = (lightDueAt: number | null, now = NOW) =>
    explainLight({ ...facts, lightDueAt }, daysOf('nurture'), now, berlin(), false).level;
  const wake = NOW + 20 * DAY;
  expect(level(wake)).toBe('green');
  expect(level(wake, wake)).toBe('yellow');
  expect(level(wake, wake + 30 * DAY)).toBe('red');
  expect(level(null)).toBe('red');
});

it('is due at the earlier of follow-up and waking, and at neither that a contact has passed', () => {
  expect(leadDueAt(null, { nurtureUntil: 5, lastContactAt: 6 })).toBeNull();
  expect(leadDueAt(9, { nurtureUntil: 7, lastContactAt: 6 })).toBe(7);
  expect(leadDueAt(7, { nurtureUntil: 9, lastContactAt: null })).toBe(7);
  expect(leadDueAt(7, { nurtureUntil: null, lastContactAt: null })).toBe(7);
});

it('code for lists and code that explains agree at any moment', () => {
  const when = fc
    .integer({ min: -300 * 24, max: 300 * 24 })
    .map((hours) => NOW + hours * 3_600_000);
  fc.assert(
    fc.property(
      fc.constantFrom(...OPEN_LEAD_STATUSES),
      when,
      fc.option(when),
      fc.option(when),
      (status, base, due, inbound) => {
        const facts = {
          ...{ lightBaseAt: base, lastContactAt: base, lightDueAt: due },
          openInboundSince: inbound,
        };
        const cut = leadCutOffs(daysOf(status), status, NOW, berlin());
        const { level } = explainLight(
          facts,
          daysOf(status),
          NOW,
          berlin(),
          !restsAsAgreed(status),
        );
        expect(lightLevel(facts, cut)).toBe(level);
      },
    ),
    { numRuns: 500 },
  );
});
