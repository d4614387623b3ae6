import type { OpportunityRecordView } from '../../../shared/contracts';
import { reasonList } from '../../components/dialogs/useAsked';
import { satisfactionChoices } from '../../components/fields/choices';
import type { Text } from '../../hooks/useText';

import type { Fact } from './fact';

type View = OpportunityRecordView;

/** How it ended; only of one that has. */
export function closingFacts({ opportunity, funnel }: View, t: Text): Fact[] {
  if (opportunity.status === 'open') return [];
  const text = (field: 'wonBecause' | 'lostTo' | 'lossNote'): Fact => ({
    field,
    label: t(`field.${field}`),
    value: opportunity[field],
    input: { type: 'longtext' },
  });
  const review = (['good', 'improve'] as const).map((key): Fact => ({
    field: `review.${key}`,
    label: t(`review.${key}`),
    value: opportunity.review[key] ?? null,
    input: { type: 'longtext' },
  }));
  const satisfaction: Fact = {
    field: 'satisfaction',
    label: t('field.satisfaction'),
    value: opportunity.satisfaction,
    input: { type: 'choice', choices: satisfactionChoices(t) },
  };
  if (opportunity.status === 'won') return [text('wonBecause'), satisfaction, ...review];
  return [
    {
      field: 'lossReason',
      label: t('field.lossReason'),
      value: opportunity.lossReason,
      input: { type: 'list', list: reasonList(funnel.purpose) },
      required: true,
    },
    {
      ...text('lostTo'),
      input: { type: 'listOrText', list: 'competitors' },
    },
    text('lossNote'),
    {
      field: 'retryOn',
      label: t('field.retryOn'),
      value: opportunity.retryOn,
      input: { type: 'day' },
    },
    ...review,
  ];
}
