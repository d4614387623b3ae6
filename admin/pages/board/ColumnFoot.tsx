import { Flex, TextButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import type { RefObject } from 'react';

import type { BoardColumn } from '../../../shared/contracts';
import type { BoardArgs } from '../../api/board';
import { useLazySalesColumnQuery } from '../../api/board';
import { readFailure } from '../../api/errors';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

type Props = {
  column: BoardColumn;
  args: BoardArgs;
  addButton: RefObject<HTMLButtonElement>;
  /** Null: nothing can be added here. */
  onAdd: (() => void) | null;
};

export function ColumnFoot({ column, args, addButton, onAdd }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [load, { isFetching }] = useLazySalesColumnQuery();
  const { stage, cards, count, nextCursor } = column;
  if (!onAdd && !nextCursor) return null;

  const loadMore = async (cursor: string) => {
    const { error } = await load({ board: args, stage: stage.documentId, cursor });
    if (!error) return;
    toggleNotification({ type: 'danger', message: sentence(readFailure(error)) });
  };
  return (
    <Flex justifyContent="space-between" wrap="wrap" gap={2} padding={3} paddingTop={1}>
      {onAdd && (
        <TextButton
          ref={addButton}
          startIcon={<Plus />}
          onClick={onAdd}
          aria-label={t('column.add.to', { stage: stage.name })}
        >
          {t('column.add')}
        </TextButton>
      )}
      {nextCursor && (
        <TextButton loading={isFetching} onClick={() => void loadMore(nextCursor)}>
          {t('column.more', { count: Math.max(count - cards.length, 1) })}
        </TextButton>
      )}
    </Flex>
  );
}
