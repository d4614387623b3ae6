import type { OpportunityFields } from '../../shared/contracts';

/** What was answered; what an earlier closing left under a question that is skipped now stays. */
export function reviewOf(
  values: Readonly<Record<'good' | 'improve', string>>,
): OpportunityFields['review'] {
  const review: OpportunityFields['review'] = {};
  for (const key of ['good', 'improve'] as const) {
    const text = values[key].trim();
    if (text) review[key] = text;
  }
  return review;
}
