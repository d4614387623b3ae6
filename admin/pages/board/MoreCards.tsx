import { useNotification } from '@strapi/strapi/admin';

import type { BoardArgs } from '../../api/board';
import { useLazySalesColumnQuery } from '../../api/board';
import { readFailure } from '../../api/errors';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

import { FootButton } from './FootButton';

type Props = {
  args: BoardArgs;
  /** Stage or OFF_BOARD. */
  stage: string;
  cursor: string;
  /** How many cards are not shown yet. */
  left: number;
};

/** The next cards of a column. */
export function MoreCards({ args, stage, cursor, left }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [load, { isFetching }] = useLazySalesColumnQuery();
  const loadMore = async () => {
    const { error } = await load({ board: args, stage, cursor });
    if (!error) return;
    toggleNotification({ type: 'danger', message: sentence(readFailure(error)) });
  };
  return (
    <FootButton loading={isFetching} onClick={() => void loadMore()}>
      {t('column.more', { count: Math.max(left, 1) })}
    </FootButton>
  );
}
