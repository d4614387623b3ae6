import {
  Flex,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';

import type { Pagination } from '../../../shared/contracts';
import { pageRange } from '../../domain/list-query';
import { useText } from '../../hooks/useText';

import { PAGE_SIZES } from './useList';
import type { ListState } from './useList';

type Props = { state: ListState; pagination: Pagination };

/** Where in the list one is, and the way to the rest of it. */
export function Paging({ state, pagination }: Props) {
  const t = useText();
  const { pageSize, setPageSize, change } = state;
  const { page, pageCount, total } = pagination;
  const go = (to: number) => change({ page: to > 1 ? String(to) : null });
  return (
    <Flex
      tag="nav"
      aria-label={t('list.paging')}
      justifyContent="space-between"
      gap={3}
      wrap="wrap"
      shrink={0}
    >
      <Flex gap={2}>
        <SingleSelect
          size="S"
          aria-label={t('list.pageSize')}
          value={String(pageSize)}
          onChange={(value) => {
            const size = PAGE_SIZES.find((one) => String(one) === String(value));
            if (!size) return;
            setPageSize(size);
            go(1);
          }}
        >
          {PAGE_SIZES.map((size) => (
            <SingleSelectOption key={size} value={String(size)}>
              {t('list.pageSize.rows', { count: size })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Flex>
      <Flex gap={2}>
        <Typography variant="pi" textColor="neutral600" aria-live="polite">
          {t('list.range', pageRange(page, pageSize, total))}
        </Typography>
        <IconButton
          label={t('list.previous')}
          variant="tertiary"
          disabled={page <= 1}
          onClick={() => go(page - 1)}
        >
          <ChevronLeft aria-hidden />
        </IconButton>
        <IconButton
          label={t('list.next')}
          variant="tertiary"
          disabled={page >= pageCount}
          onClick={() => go(page + 1)}
        >
          <ChevronRight aria-hidden />
        </IconButton>
      </Flex>
    </Flex>
  );
}
