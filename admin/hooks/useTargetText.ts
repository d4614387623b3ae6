import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import type { Day, Target } from '../../shared/contracts';
import { pickerDate } from '../components/fields/day';

import { useMoney } from './useMoney';
import { useText } from './useText';

/** Value and period of a target in words. */
export function useTargetText(currency: string) {
  const t = useText();
  const money = useMoney();
  const { formatDate, formatNumber } = useIntl();
  return useMemo(() => {
    const day = (text: Day) =>
      formatDate(pickerDate(text), { dateStyle: 'medium', timeZone: 'UTC' });
    // In a narrow column it breaks between its days, not within one.
    const whole = (text: Day) => day(text).replaceAll(' ', '\u00a0');
    return {
      day,
      period: ({ from, to }: Pick<Target, 'from' | 'to'>) =>
        t('reports.meta.period', { from: whole(from), to: whole(to) }),
      /** An amount, or how many won. */
      value: ({ kind }: Pick<Target, 'kind'>, value: number) =>
        kind === 'amount'
          ? money(value, currency)
          : t('targets.wins', { number: formatNumber(value), count: value }),
    };
  }, [t, money, formatDate, formatNumber, currency]);
}
