import { Box, EmptyStateLayout, Flex, Loader } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

import type { List } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useText } from '../../hooks/useText';
import { LoadError } from '../feedback/LoadError';
import { LoadFailed } from '../feedback/LoadFailed';

import { Paging } from './Paging';
import type { ListState } from './useList';

/** What RTK Query says of a list. */
export type ListAnswer<R> = {
  data?: List<R>;
  currentData?: List<R>;
  error?: unknown;
  isFetching: boolean;
  refetch: () => unknown;
};

type Props<R> = {
  state: ListState;
  answer: ListAnswer<R>;
  isFiltered: boolean;
  /** What stands here while there is nothing at all. */
  empty: { text: string; action?: ReactNode };
  reset: ReactNode;
  children: (rows: readonly R[], isStale: boolean) => ReactNode;
};

/** A list in each of its states: loading, refused, failed, empty, filtered away, there. */
export function ListBody<R>({ state, answer, isFiltered, empty, reset, children }: Props<R>) {
  const t = useText();
  const { data, error, isFetching, refetch } = answer;
  const failure = error && !isFetching ? readFailure(error) : null;
  if (!data) {
    if (!failure) {
      return (
        <Flex justifyContent="center" padding={8}>
          <Loader>{t('list.loading')}</Loader>
        </Flex>
      );
    }
    if (failure.status === 403) return <Page.NoPermissions />;
    return <LoadError failure={failure} onRetry={() => void refetch()} />;
  }
  const { pagination } = data.meta;
  const isBeyond = data.data.length === 0 && pagination.total > 0;
  return (
    <>
      {failure ? <LoadFailed failure={failure} onRetry={() => void refetch()} /> : null}
      {data.data.length > 0 ? children(data.data, isFetching && !answer.currentData) : null}
      {data.data.length === 0 && !isBeyond ? (
        <Box>
          <EmptyStateLayout
            content={isFiltered ? t('list.noMatch') : empty.text}
            action={isFiltered ? reset : empty.action}
          />
        </Box>
      ) : null}
      {pagination.total > 0 ? <Paging state={state} pagination={pagination} /> : null}
    </>
  );
}
