import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { ProspectSums } from '../../../shared/contracts';
import type { Column } from '../../components/table/ListTable';
import { useMoney } from '../../hooks/useMoney';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

type WithSums = { sums?: ProspectSums; createdAt: string; updatedAt: string };
type Cell = Pick<Column<WithSums>, 'cell' | 'isNumber' | 'first'>;

/** Columns that firms and people have alike: what is going on with them. */
export function useSumCells() {
  const t = useText();
  const money = useMoney();
  const timeZone = useSiteTimeZone();
  const { formatDate, formatNumber } = useIntl();
  const instant = (value: string | null | undefined) =>
    value && (
      <Typography style={NOWRAP}>{formatDate(value, { dateStyle: 'medium', timeZone })}</Typography>
    );
  return {
    open: {
      cell: ({ sums }) => sums && sums.open.count > 0 && formatNumber(sums.open.count),
      isNumber: true,
      first: 'desc',
    },
    currentValue: {
      cell: ({ sums }) =>
        sums &&
        sums.open.count > 0 && (
          <Typography style={NOWRAP}>{money(sums.open.currentValue, sums.currency)}</Typography>
        ),
      isNumber: true,
      first: 'desc',
    },
    won: {
      cell: ({ sums }) =>
        sums &&
        sums.won.count > 0 && (
          <Typography style={NOWRAP}>
            {t('prospect.count.value', {
              count: sums.won.count,
              value: money(sums.won.targetValue, sums.currency),
            })}
          </Typography>
        ),
      isNumber: true,
      first: 'desc',
    },
    lastContactAt: { cell: ({ sums }) => instant(sums?.lastContactAt), first: 'desc' },
    nextFollowUpAt: { cell: ({ sums }) => instant(sums?.nextFollowUpAt) },
    satisfaction: {
      cell: ({ sums }) =>
        sums?.satisfaction && formatNumber(sums.satisfaction.mean, { maximumFractionDigits: 1 }),
      isNumber: true,
      first: 'desc',
    },
    createdAt: { cell: ({ createdAt }) => instant(createdAt), first: 'desc' },
    updatedAt: { cell: ({ updatedAt }) => instant(updatedAt), first: 'desc' },
  } satisfies Record<string, Cell>;
}

const NOWRAP = { whiteSpace: 'nowrap' } as const;
