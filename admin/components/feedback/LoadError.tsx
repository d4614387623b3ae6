import { Box, Button, EmptyStateLayout } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';

import type { Failure } from '../../api/errors';
import { useText } from '../../hooks/useText';

type Props = { failure: Failure; onRetry: () => void };

/** Something could not be read. Says why where the server said so, and offers to try again. */
export function LoadError({ failure, onRetry }: Props) {
  const t = useText();
  const why = failure.status === null ? t('error.network') : failure.message;
  return (
    <Box role="alert" padding={4}>
      <EmptyStateLayout
        icon={<WarningCircle width="4rem" height="4rem" fill="danger600" />}
        content={[t('error.load'), why].filter(Boolean).join(' ')}
        action={
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
            {t('action.retry')}
          </Button>
        }
      />
    </Box>
  );
}
