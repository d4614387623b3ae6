import type { SatisfactionReport } from '../../../shared/contracts';

import { ratio } from './figure-digits';

export type ScoreLine = SatisfactionReport['distribution'][number] & {
  /** Of those who answered (0 to 1); null without any. */
  share: number | null;
};

/** The best first. */
export const scoreLines = ({
  distribution,
  total,
}: Pick<SatisfactionReport, 'distribution' | 'total'>): ScoreLine[] =>
  [...distribution]
    .sort((a, b) => b.satisfaction - a.satisfaction)
    .map((row) => ({ ...row, share: ratio(row.count, total.answered) }));

/** Of those won: how many answered; null where nothing was won. */
export const answerRate = ({
  asked,
  answered,
}: Pick<SatisfactionReport['total'], 'asked' | 'answered'>): number | null =>
  ratio(answered, asked);
