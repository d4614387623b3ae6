import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** An amount in words of the reader's language; cents only where there are some. */
export function useMoney(): (value: number, currency: string) => string {
  const { formatNumber } = useIntl();
  return useCallback(
    (value, currency) => {
      const isWhole = Number.isInteger(Math.round(value * 10_000) / 10_000);
      const digits = isWhole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
      return formatNumber(value, { style: 'currency', currency, ...digits });
    },
    [formatNumber],
  );
}
