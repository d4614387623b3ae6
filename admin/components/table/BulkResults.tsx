import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';

import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import type { BulkOutcome } from '../../domain/bulk-result';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';
import { DialogShell } from '../dialogs/DialogShell';

const Items = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;

  & > li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;
const icon = { width: '1.6rem', height: '1.6rem', style: { flexShrink: 0 } } as const;

type Props = {
  outcomes: readonly BulkOutcome[];
  /** What a refusal means for these rows, where it is more than what it means everywhere. */
  reasonOf?: (failure: Failure) => string | null;
  onClose: () => void;
};

/** What became of each row; those that were refused come first with their reason and stay ticked. */
export function BulkResults({ outcomes, reasonOf, onClose }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const refused = outcomes.filter(({ error }) => error !== null).length;
  const reason = (error: NonNullable<BulkOutcome['error']>) => {
    const failure = readFailure(error);
    return reasonOf?.(failure) ?? sentence(failure);
  };
  return (
    <DialogShell title={t('bulk.results')} onClose={onClose} cancelLabel={t('form.close')} narrow>
      <Box paddingBottom={3}>
        <Typography fontWeight="semiBold" tag="p" role="status">
          {t('bulk.done', { done: outcomes.length - refused, refused })}
        </Typography>
      </Box>
      <Items>
        {outcomes.map(({ documentId, title, error }) => (
          <Flex
            key={documentId}
            tag="li"
            gap={3}
            paddingTop={2}
            paddingBottom={2}
            alignItems="flex-start"
            data-outcome={error ? 'refused' : 'done'}
          >
            {error ? (
              <WarningCircle {...icon} fill="danger600" aria-hidden />
            ) : (
              <CheckCircle {...icon} fill="success600" aria-hidden />
            )}
            <Box minWidth={0} style={{ overflowWrap: 'anywhere' }}>
              <Typography tag="p" textColor="neutral800">
                {title}
              </Typography>
              <Typography tag="p" variant="pi" textColor={error ? 'danger700' : 'neutral600'}>
                {error ? reason(error) : t('bulk.changed')}
              </Typography>
            </Box>
          </Flex>
        ))}
      </Items>
    </DialogShell>
  );
}
