import { Box, Button, EmptyStateLayout, Main } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useEffect, useMemo } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { styled } from 'styled-components';

import { useSalesBoardQuery } from '../../api/board';
import { readFailure } from '../../api/errors';
import { useSalesFunnelQuery } from '../../api/funnel';
import { useSalesSettingsQuery } from '../../api/settings';
import { LoadError } from '../../components/feedback/LoadError';
import { HOME_PATH } from '../../constants';
import { toQuery } from '../../domain/board-filters';
import { useLastFunnel } from '../../hooks/useLastFunnel';
import { useText } from '../../hooks/useText';

import { BoardSkeleton } from './BoardSkeleton';
import { BoardView } from './BoardView';
import { FunnelWithoutStages } from './FunnelWithoutStages';
import { Screen } from './styles';
import { useBoardFilters } from './useBoardFilters';

const Frame = styled(Main)`
  display: flex;
  flex: 1 1 auto;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
`;

function FunnelGone() {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Box padding={8}>
      <EmptyStateLayout
        content={t('funnel.gone')}
        action={<Button onClick={() => navigate(HOME_PATH)}>{t('funnel.others')}</Button>}
      />
    </Box>
  );
}

function BoardContent({ id }: { id: string }) {
  const [, rememberFunnel] = useLastFunnel();
  const [filters, changeFilters] = useBoardFilters(id);
  const args = useMemo(() => ({ funnel: id, ...toQuery(filters) }), [id, filters]);
  const board = useSalesBoardQuery(args);
  const funnel = useSalesFunnelQuery(id);
  const isRead = board.data !== undefined && funnel.data !== undefined;
  // Nothing of the first picture waits for them.
  const settings = useSalesSettingsQuery(undefined, { skip: !isRead });

  useEffect(() => {
    if (isRead) rememberFunnel(id);
  }, [isRead, id, rememberFunnel]);

  const error = board.error ?? funnel.error;
  if (error && !isRead) {
    const failure = readFailure(error);
    if (failure.status === 403) return <Page.NoPermissions />;
    if (failure.status === 404) return <FunnelGone />;
    const retry = () => {
      void board.refetch();
      void funnel.refetch();
    };
    return <LoadError failure={failure} onRetry={retry} />;
  }
  if (!board.data || !funnel.data) {
    return (
      <Screen padding={{ initial: 4, medium: 6 }}>
        <BoardSkeleton />
      </Screen>
    );
  }
  if (board.data.columns.length === 0) return <FunnelWithoutStages board={board.data} />;
  return (
    <>
      <Page.Title>{board.data.funnel.name}</Page.Title>
      <BoardView
        board={board.data}
        funnel={funnel.data}
        settings={settings.data}
        args={args}
        filters={filters}
        onFilter={changeFilters}
        isStale={board.isFetching && !board.currentData}
        failure={board.error && !board.isFetching ? readFailure(board.error) : null}
        refetch={board.refetch}
      />
    </>
  );
}

export function BoardPage() {
  const { funnel = '' } = useParams();
  return (
    <Frame>
      <BoardContent key={funnel} id={funnel} />
    </Frame>
  );
}
