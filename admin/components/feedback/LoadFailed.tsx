import { Button, Flex, Typography } from '@strapi/design-system';

import type { Failure } from '../../api/errors';
import { Notice } from '../dialogs/Notice';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

type Props = { failure: Failure; onRetry: () => void };

/** Above what is still shown from before. */
export function LoadFailed({ failure, onRetry }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  return (
    <Notice tone="danger">
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Typography textColor="neutral800">{`${t('error.load')} ${sentence(failure)}`}</Typography>
        <Button size="S" variant="secondary" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      </Flex>
    </Notice>
  );
}
