import { DomainError } from '../../../server/domain/errors';
import { importedHistory } from '../../../server/domain/import-history';

const NOW = Date.parse('2026-06-01T12:00:00Z');
const on = (day: string) => Date.parse(`${day}T12:00:00Z`);
const OPEN = { stage: 'engaging', kind: 'open' } as const;
const WON = { stage: 'won', kind: 'won' } as const;
const none = { enteredAt: null, closedAt: null };

describe('an import without steps', () => {
  it('has an open one in its stage since it was entered', () => {
    expect(importedHistory({ ...OPEN, ...none, enteredAt: on('2026-01-05') }, NOW)).toEqual({
      openedAt: on('2026-01-05'),
      stageEnteredAt: on('2026-01-05'),
      closedAt: null,
      past: [],
    });
  });

  it('opens what has no date now', () => {
    expect(importedHistory({ ...OPEN, ...none }, NOW).openedAt).toBe(NOW);
    expect(importedHistory({ ...WON, ...none }, NOW)).toMatchObject({
      openedAt: NOW,
      closedAt: NOW,
      past: [],
    });
  });

  it('has a closed one open in an unknown stage until it closed', () => {
    const [from, to] = [on('2026-01-05'), on('2026-03-01')];
    expect(importedHistory({ ...WON, enteredAt: from, closedAt: to }, NOW)).toEqual({
      openedAt: from,
      stageEnteredAt: to,
      closedAt: to,
      past: [{ stage: null, status: 'open', closedAt: null, from, to }],
    });
  });

  it('opens one that is known to have closed when it closed', () => {
    const history = importedHistory({ ...WON, ...none, closedAt: on('2026-03-01') }, NOW);
    expect(history).toMatchObject({ openedAt: on('2026-03-01'), past: [] });
  });

  it.each([
    ['closedAt', { ...OPEN, enteredAt: on('2026-01-05'), closedAt: on('2026-02-01') }],
    ['closedAt', { ...WON, enteredAt: on('2026-02-01'), closedAt: on('2026-01-05') }],
    ['enteredAt', { ...OPEN, enteredAt: NOW + 1, closedAt: null }],
  ])('refuses dates that contradict each other (%s)', (field, dates) => {
    const attempt = () => importedHistory(dates, NOW, (name) => `rows.3.${name}`);
    expect(attempt).toThrow(DomainError);
    expect(attempt).toThrow(`rows.3.${field}`);
  });
});

describe('an import with steps', () => {
  const steps = [
    { stage: 'offer', kind: 'open', enteredAt: on('2026-01-05'), targetValue: 100 },
    { stage: 'won', kind: 'won', enteredAt: on('2026-02-01') },
    { stage: 'care', kind: 'aftersale', enteredAt: on('2026-03-01') },
  ] as const;

  it('closes when its status left open, and keeps that', () => {
    const dates = { stage: 'care', kind: 'aftersale', ...none, steps } as const;
    expect(importedHistory<string>(dates, NOW)).toEqual({
      openedAt: on('2026-01-05'),
      stageEnteredAt: on('2026-03-01'),
      closedAt: on('2026-02-01'),
      past: [
        {
          stage: 'offer',
          status: 'open',
          closedAt: null,
          from: on('2026-01-05'),
          to: on('2026-02-01'),
          targetValue: 100,
        },
        {
          stage: 'won',
          status: 'won',
          closedAt: on('2026-02-01'),
          from: on('2026-02-01'),
          to: on('2026-03-01'),
        },
      ],
    });
  });

  it('is open again when it came back', () => {
    const back = [...steps, { stage: 'offer', kind: 'open', enteredAt: on('2026-04-01') }] as const;
    const dates = { stage: 'offer', kind: 'open', ...none, steps: back } as const;
    expect(importedHistory<string>(dates, NOW).closedAt).toBeNull();
  });

  it('refuses steps that end elsewhere, run backwards or lie ahead', () => {
    const dates = { stage: 'care', kind: 'aftersale', ...none } as const;
    const refused = (list: readonly (typeof steps)[number][], message: string) =>
      expect(() => importedHistory<string>({ ...dates, steps: list }, NOW)).toThrow(message);
    refused(steps.slice(0, 2), 'must end with the stage that it is in');
    refused([], 'must end with the stage that it is in');
    refused([steps[1], steps[0], steps[2]], 'are not in order');
    expect(() => importedHistory<string>({ ...dates, steps }, on('2026-02-15'))).toThrow('future');
  });
});
