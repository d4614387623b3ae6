import type { OpportunityRecordView } from '../../../shared/contracts';
import { reasonList } from '../../components/dialogs/useAsked';
import { satisfactionChoices } from '../../components/fields/choices';
import { localTime } from '../../components/fields/day';
import type { Text } from '../../hooks/useText';

import type { Fact } from './fact';

type View = OpportunityRecordView;

/** How it ended; only of one that has. */
export function closingFacts({ opportunity, funnel }: View, t: Text, timeZone: string): Fact[] {
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
  const { status, closedAt } = opportunity;
  const closedOn: Fact = {
    field: 'closing.closedAt',
    label: t(`closing.${status}.closedAt`),
    value: closedAt ? localTime(new Date(closedAt), timeZone).day : null,
    input: { type: 'day' },
    required: true,
  };
  if (status === 'won') return [closedOn, text('wonBecause'), satisfaction, ...review];
  return [
    closedOn,
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
