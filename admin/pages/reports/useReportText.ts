import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import { DIGITS } from '../../domain/report/figure-digits';
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
      hours: (minutes: number) => formatNumber(minutes / 60, DIGITS.hours),
      share: (value: number | null) => told(value, (known) => formatNumber(known, DIGITS.share)),
      axisShare: (value: number) => formatNumber(value, DIGITS.axisShare),
      /** A mean or a median. */
      days: (value: number | null) => told(value, (known) => formatNumber(known, DIGITS.days)),
      wholeDays: (value: number | null) =>
        told(value, (known) => formatNumber(known, DIGITS.wholeDays)),
      hundredths: (value: number | null) =>
        told(value, (known) => formatNumber(known, DIGITS.hundredths)),
    };
  }, [formatNumber, money, currency]);
}
export type ReportText = ReturnType<typeof useReportText>;
