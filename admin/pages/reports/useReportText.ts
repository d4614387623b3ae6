import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import { useMoney } from '../../hooks/useMoney';

const NONE = '–';

/** Figures of a report as text; what is not known is a dash. */
export function useReportText(currency: string) {
  const { formatNumber } = useIntl();
  const money = useMoney();
  return useMemo(() => {
    const told = (value: number | null, text: (value: number) => string) =>
      value === null ? NONE : text(value);
    return {
      number: (value: number | null) => told(value, (known) => formatNumber(known)),
      amount: (value: number | null) => told(value, (known) => money(known, currency)),
      /** Minutes as hours. */
      hours: (minutes: number) =>
        formatNumber(minutes / 60, {
          ...{ style: 'unit', unit: 'hour', unitDisplay: 'short' },
          maximumFractionDigits: 1,
        }),
      share: (value: number | null) =>
        told(value, (known) => formatNumber(known, { style: 'percent', maximumFractionDigits: 1 })),
    };
  }, [formatNumber, money, currency]);
}
export type ReportText = ReturnType<typeof useReportText>;
