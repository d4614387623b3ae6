import { EVENT_KEYS, EVENTS } from '../../shared/events';

const OWN: readonly string[] = EVENT_KEYS.map((key) => EVENTS[key]);

/** The plugin's events among those of a webhook. */
export const ownEvents = (events: readonly string[] | null): string[] =>
  OWN.filter((event) => events?.includes(event));

export const hasAllEvents = (events: readonly string[] | null): boolean =>
  ownEvents(events).length === OWN.length;

/** Events of a webhook with one of them (or all, without a name) on or off; what is not the plugin's stays as it is. */
export function withEvent(
  events: readonly string[] | null,
  event: string | null,
  on: boolean,
): string[] {
  const others = (events ?? []).filter((name) => !OWN.includes(name));
  const own = OWN.filter((name) =>
    event === null || name === event ? on : (events ?? []).includes(name),
  );
  return [...others, ...own];
}

/** What a receiver gets, as an example. */
export const EXAMPLE_PAYLOAD = JSON.stringify(
  {
    event: EVENTS.opportunityMoved,
    createdAt: '2026-03-02T09:30:00.120Z',
    documentId: 'k3v9…',
    funnel: 'b7x2…',
    stage: 'q5m1…',
    at: '2026-03-02T09:30:00.000Z',
    actor: 3,
  },
  null,
  2,
);
