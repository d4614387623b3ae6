import type { Movement, MovementReport } from '../../../shared/contracts';
import type { Tone, WaterfallRow } from '../chart/types';

export const MEASURES = ['currentValue', 'targetValue', 'count'] as const;
export type MovementMeasure = (typeof MEASURES)[number];

const TONES: Partial<Record<Movement, Tone>> = { won: 'success', lost: 'danger' };

/** Steps that change something; the others are in the table. */
export function movementBars(
  { start, steps, end }: MovementReport,
  measure: MovementMeasure,
  words: { start: string; end: string; step: (step: Movement) => string },
): WaterfallRow[] {
  return [
    { key: 'start', label: words.start, value: start[measure], kind: 'total' },
    ...steps
      .filter((step) => step[measure] !== 0)
      .map(({ step, [measure]: value }) => ({
        ...{ key: step, label: words.step(step), value, kind: 'step' as const },
        ...(TONES[step] ? { tone: TONES[step] } : {}),
      })),
    { key: 'end', label: words.end, value: end[measure], kind: 'total' },
  ];
}

export type MovementSum = { start: number; changes: number; end: number; addsUp: boolean };

/** Start and all changes against the end: said on the screen, so that nobody has to believe it. */
export function movementSum(
  { start, steps, end }: MovementReport,
  measure: MovementMeasure,
): MovementSum {
  // In ten-thousandths: whole numbers leave no trace when they are added.
  const whole = (amount: number) => Math.round(amount * 10_000);
  const changes = steps.reduce((all, step) => all + whole(step[measure]), 0);
  return {
    start: start[measure],
    changes: changes / 10_000,
    end: end[measure],
    addsUp: whole(start[measure]) + changes === whole(end[measure]),
  };
}

export const isUnmoved = ({ start, steps, end, slipped, earlier }: MovementReport): boolean =>
  start.count + end.count + slipped.count + earlier.count === 0 &&
  steps.every(({ changes }) => changes === 0);
