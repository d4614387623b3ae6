import { Box, Button, EmptyStateLayout, Main } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';

import { readFailure } from '../../api/errors';
import { LoadError } from '../../components/feedback/LoadError';
import { LoadFailed } from '../../components/feedback/LoadFailed';
import { useText } from '../../hooks/useText';
import { RecordSkeleton } from '../opportunity/RecordSkeleton';

type Answer<T> = {
  currentData?: T;
  error?: unknown;
  isFetching: boolean;
  refetch: () => unknown;
};
type Props<T> = {
  answer: Answer<T>;
  /** Where the others are. */
  list: string;
  children: (record: T) => ReactNode;
};

/** The page of a firm or a person in each of its states. */
export function ProspectFrame<T>({ answer, list, children }: Props<T>) {
  const t = useText();
  const navigate = useNavigate();
  const { currentData, error, isFetching, refetch } = answer;
  const failure = error && !isFetching ? readFailure(error) : null;

  const content = () => {
    if (currentData) {
      return (
        <>
          {failure && failure.status !== 404 ? (
            <Box paddingBottom={4}>
              <LoadFailed failure={failure} onRetry={() => void refetch()} />
            </Box>
          ) : null}
          {children(currentData)}
        </>
      );
    }
    if (!failure) return <RecordSkeleton />;
    if (failure.status === 403) return <Page.NoPermissions />;
    if (failure.status === 404) {
      return (
        <EmptyStateLayout
          content={t('error.notFound')}
          action={<Button onClick={() => navigate(list)}>{t('prospect.toList')}</Button>}
        />
      );
    }
    return <LoadError failure={failure} onRetry={() => void refetch()} />;
  };
  return (
    <Main>
      <Box padding={{ initial: 4, medium: 6 }}>{content()}</Box>
    </Main>
  );
}
