import { useIntl } from 'react-intl';

import type { ReviewRow } from '../../../shared/contracts';
import { CellLink } from '../../components/table/RowLink';
import { opportunityPath } from '../../constants';
import { useCan } from '../../hooks/useCan';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

import { ReportFrame } from './ReportFrame';
import { ReportTable } from './ReportTable';
import { useReasonName } from './useLossNames';

/** What was learnt from what was won and lost. Reviews name opportunities: without the right to read them there are none. */
export function LossReviews({ rows }: { rows: readonly ReviewRow[] }) {
  const t = useText();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const reason = useReasonName();
  if (!useCan('opportunityRead')) return null;
  const title = t('reports.losses.reviews');
  return (
    <ReportFrame
      name="losses:reviews"
      title={title}
      hint={t('reports.losses.reviews.hint')}
      isEmpty={rows.length === 0}
      empty={t('reports.losses.reviews.empty')}
      table={
        <ReportTable
          label={title}
          rows={rows}
          rowKey={({ documentId }) => documentId}
          columns={[
            {
              key: 'title',
              header: t('list.column.title'),
              cell: (row) => <CellLink to={opportunityPath(row.documentId)} name={row.title} />,
            },
            {
              key: 'closedAt',
              header: t('list.column.closedAt'),
              cell: (row) => formatDate(row.closedAt, { dateStyle: 'medium', timeZone }),
            },
            {
              key: 'status',
              header: t('list.column.status'),
              cell: (row) =>
                row.status === 'lost' && row.lossReason !== null
                  ? t('reports.losses.lostBecause', { reason: reason(row.lossReason) })
                  : t(`list.status.${row.status}`),
            },
            { key: 'good', header: t('reports.losses.good'), cell: (row) => row.good ?? '–' },
            {
              key: 'improve',
              header: t('reports.losses.improve'),
              cell: (row) => row.improve ?? '–',
            },
          ]}
        />
      }
    />
  );
}
