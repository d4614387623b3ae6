import { useIntl } from 'react-intl';

import type { RateFileRow } from '../../../../shared/contracts';
import { DataTable } from '../../../components/layout/DataTable';
import { useSiteTimeZone } from '../../../hooks/useSiteTimeZone';
import { useText } from '../../../hooks/useText';

type Props = { rows: readonly RateFileRow[]; base: string };

const DIGITS = { maximumFractionDigits: 10 };

/** The rates of a file as they were read, beside those that are stored from the same moment on. */
export function RateFileRows({ rows, base }: Props) {
  const t = useText();
  const { formatDate, formatNumber } = useIntl();
  const timeZone = useSiteTimeZone();
  const stands = ({ rate, before }: RateFileRow) => {
    if (before === null) return t('settings.rateFile.new');
    return rate === before
      ? t('settings.rateFile.same')
      : t('settings.rateFile.instead', { rate: formatNumber(before, DIGITS) });
  };
  return (
    <DataTable
      label={t('settings.rateFile.rows')}
      head={[
        t('settings.rates.currency'),
        t('settings.rates.rate', { base }),
        t('settings.rates.validFrom'),
        t('settings.rateFile.change'),
      ]}
    >
      {rows.map((row) => (
        <tr key={row.line}>
          <td>{row.currency}</td>
          <td>{formatNumber(row.rate, DIGITS)}</td>
          <td>
            {formatDate(row.validFrom, { dateStyle: 'medium', timeStyle: 'short', timeZone })}
          </td>
          <td>{stands(row)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
