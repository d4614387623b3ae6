import { Box, Button, EmptyStateLayout } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';

import type { Failure } from '../../api/errors';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

type Props = { failure: Failure; onRetry: () => void };

/** Something could not be read. Says why, and offers to try again. */
export function LoadError({ failure, onRetry }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  return (
    <Box role="alert" padding={4}>
      <EmptyStateLayout
        icon={<WarningCircle width="4rem" height="4rem" fill="danger600" />}
        content={`${t('error.load')} ${sentence(failure)}`}
        action={
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
            {t('action.retry')}
          </Button>
        }
      />
    </Box>
  );
}
