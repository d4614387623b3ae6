import { Button, Flex, Typography } from '@strapi/design-system';

import { useText } from '../../hooks/useText';
import { Notice } from '../dialogs/Notice';

type Known = { documentId: string; name: string; detail?: string | null };
type Props<T extends Known> = { known: readonly T[]; onTake: (one: T) => void };

/** Perhaps this one is there already: taking it is better than having it twice. */
export function KnownHint<T extends Known>({ known, onTake }: Props<T>) {
  const t = useText();
  if (known.length === 0) return null;
  return (
    <Notice tone="warning" title={t('newProspect.known')}>
      {known.map((one) => (
        <Flex key={one.documentId} gap={3} wrap="wrap" justifyContent="space-between">
          <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
            {[one.name, one.detail].filter(Boolean).join(' · ')}
          </Typography>
          <Button
            size="S"
            variant="secondary"
            aria-label={t('newProspect.known.take.named', { name: one.name })}
            onClick={() => onTake(one)}
          >
            {t('newProspect.known.take')}
          </Button>
        </Flex>
      ))}
    </Notice>
  );
}
