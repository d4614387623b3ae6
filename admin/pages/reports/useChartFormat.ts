import { useIntl } from 'react-intl';

/** Short amounts for the axis of a chart, and the names of months. */
export function useChartFormat(currency: string) {
  const { formatNumber, formatDate } = useIntl();
  return {
    axisAmount: (value: number) =>
      formatNumber(value, {
        ...{ style: 'currency', currency, notation: 'compact', maximumFractionDigits: 1 },
        minimumFractionDigits: 0,
      }),
    monthName: (month: string, form: 'short' | 'long' = 'short') =>
      formatDate(`${month}-01T00:00:00Z`, {
        ...{ month: form, year: 'numeric', timeZone: 'UTC' },
      }),
  };
}
