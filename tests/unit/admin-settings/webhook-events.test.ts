import fc from 'fast-check';

import { hasAllEvents, ownEvents, withEvent } from '../../../admin/domain/webhook-events';
import { EVENT_KEYS, EVENTS } from '../../../shared/events';

const own = EVENT_KEYS.map((key) => EVENTS[key]);
const foreign = ['entry.create', 'entry.delete', 'sales-pipeline.nosuch'];
const events = fc.option(fc.uniqueArray(fc.constantFrom(...own, ...foreign)));

it('switches one event and leaves all others alone', () => {
  fc.assert(
    fc.property(events, fc.constantFrom(...own), fc.boolean(), (before, event, on) => {
      const after = withEvent(before, event, on);
      expect(after.includes(event)).toBe(on);
      for (const other of [...own, ...foreign].filter((name) => name !== event))
        expect(after.includes(other)).toBe((before ?? []).includes(other));
    }),
  );
});

it('switches all of the plugin, and only those', () => {
  fc.assert(
    fc.property(events, fc.boolean(), (before, on) => {
      const after = withEvent(before, null, on);
      expect(hasAllEvents(after)).toBe(on);
      expect(ownEvents(after)).toEqual(on ? own : []);
      expect(after.filter((name) => foreign.includes(name))).toEqual(
        (before ?? []).filter((name) => foreign.includes(name)),
      );
    }),
  );
});
