import type { RateEffect } from '../../../../shared/contracts';
import { useMoney } from '../../../hooks/useMoney';
import { useText } from '../../../hooks/useText';

const STATUSES = ['won', 'lost'] as const;

/** What rates change about closed opportunities, which keep the rate of their closing, in sentences. */
export function useEffectText(): (effect: RateEffect) => string[] {
  const t = useText();
  const money = useMoney();
  return ({ changing, before, after, currency, isPartial }) => [
    t('settings.rateFile.effect', { count: changing }),
    ...STATUSES.filter((status) => before[status] !== after[status]).map((status) =>
      t(`settings.rateFile.effect.${status}`, {
        before: money(before[status], currency),
        after: money(after[status], currency),
      }),
    ),
    ...(isPartial ? [t('settings.rateFile.effect.partial')] : []),
  ];
}
