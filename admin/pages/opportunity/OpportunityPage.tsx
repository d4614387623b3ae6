import { Box, Button, EmptyStateLayout, Main } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useCallback, useRef } from 'react';
import { useNavigate, useParams } from 'react-router-dom';

import { readFailure } from '../../api/errors';
import { useSalesRecordQuery } from '../../api/opportunity';
import { useSalesSettingsQuery } from '../../api/settings';
import { LoadError } from '../../components/feedback/LoadError';
import { LoadFailed } from '../../components/feedback/LoadFailed';
import { useTimeline } from '../../components/timeline/useTimeline';
import { HOME_PATH } from '../../constants';
import { useText } from '../../hooks/useText';

import { RecordSkeleton } from './RecordSkeleton';
import { RecordView } from './RecordView';

function Gone() {
  const t = useText();
  const navigate = useNavigate();
  return (
    <EmptyStateLayout
      content={t('error.notFound')}
      action={<Button onClick={() => navigate(HOME_PATH)}>{t('start.back')}</Button>}
    />
  );
}

function RecordContent({ id }: { id: string }) {
  const { currentData, error, isFetching, refetch } = useSalesRecordQuery(id, {
    refetchOnMountOrArgChange: true,
  });
  // Asked for together with the record: dates are read in the site's zone.
  useSalesSettingsQuery();
  const timeline = useTimeline('opportunities', id);

  const { onRetry: refetchTimeline } = timeline;
  const latest = useRef(refetchTimeline);
  latest.current = refetchTimeline;
  const refreshAll = useCallback(() => {
    void refetch();
    latest.current();
  }, [refetch]);

  if (!currentData) {
    if (!error || isFetching) return <RecordSkeleton />;
    const failure = readFailure(error);
    if (failure.status === 403) return <Page.NoPermissions />;
    if (failure.status === 404) return <Gone />;
    return <LoadError failure={failure} onRetry={() => void refetch()} />;
  }
  return (
    <>
      <Page.Title>{currentData.opportunity.title}</Page.Title>
      {error && !isFetching ? (
        <Box paddingBottom={4}>
          <LoadFailed failure={readFailure(error)} onRetry={() => void refetch()} />
        </Box>
      ) : null}
      <RecordView record={currentData} timeline={timeline} refetch={refreshAll} />
    </>
  );
}

export function OpportunityPage() {
  const { id = '' } = useParams();
  return (
    <Main>
      <Box padding={{ initial: 4, medium: 6 }}>
        <RecordContent key={id} id={id} />
      </Box>
    </Main>
  );
}
