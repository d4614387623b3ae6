import { Box, Flex, Link, Loader, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';

import type { OpportunityRow } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useSalesOpportunitiesQuery } from '../../api/opportunity-list';
import { LoadFailed } from '../../components/feedback/LoadFailed';
import { ListTable } from '../../components/table/ListTable';
import { LIST_PATH, opportunityPath } from '../../constants';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';
import { useOpportunityColumns } from '../opportunities/useOpportunityColumns';
import { Panel } from '../opportunity/styles';

const COLUMNS = ['title', 'stage', 'targetValue', 'currentValue', 'light'];
const SHOWN = 25;
const isColumn = <T,>(column: T | undefined): column is T => column !== undefined;
const keyOf = ({ documentId }: OpportunityRow) => documentId;
const pathOf = ({ documentId }: OpportunityRow) => opportunityPath(documentId);

type Props = { of: 'organization' | 'contact'; documentId: string; action: ReactNode };

/** All opportunities of a firm or a person that the reader sees, the newest first. */
export function OpportunitiesPanel({ of, documentId, action }: Props) {
  const t = useText();
  const canRead = useCan('opportunityRead');
  const columns = useOpportunityColumns();
  const { data, error, isFetching, refetch } = useSalesOpportunitiesQuery(
    { [of]: documentId, sort: 'openedAt:desc', pageSize: SHOWN },
    { skip: !canRead, refetchOnMountOrArgChange: true },
  );
  if (!canRead) return null;
  const more = (data?.meta.pagination.total ?? 0) - SHOWN;
  return (
    <Panel tag="section" aria-label={t('prospect.opportunities')}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={3}>
        <Typography tag="h2" variant="delta">
          {t('prospect.opportunities')}
        </Typography>
        {action}
      </Flex>
      {error && !isFetching ? (
        <LoadFailed failure={readFailure(error)} onRetry={() => void refetch()} />
      ) : null}
      {!data && isFetching ? (
        <Flex justifyContent="center" padding={4}>
          <Loader small>{t('list.loading')}</Loader>
        </Flex>
      ) : null}
      {data?.data.length === 0 ? (
        <Typography textColor="neutral600">{t('prospect.opportunities.none')}</Typography>
      ) : null}
      {data && data.data.length > 0 ? (
        <ListTable
          label={t('prospect.opportunities')}
          columns={COLUMNS.map((name) => columns.get(name)).filter(isColumn)}
          rows={data.data}
          keyOf={keyOf}
          pathOf={pathOf}
        />
      ) : null}
      {data && data.data.length > 0 ? (
        <Box paddingTop={3}>
          <Link tag={RouterLink} to={`${LIST_PATH}?${of}=${documentId}`}>
            {more > 0 ? t('prospect.opportunities.more', { count: more }) : t('prospect.inList')}
          </Link>
        </Box>
      ) : null}
    </Panel>
  );
}
