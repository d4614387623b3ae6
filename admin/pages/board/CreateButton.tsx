import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';

import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

type Props = { variant?: 'default' | 'secondary'; onClick: () => void };

export function CreateButton({ variant = 'default', onClick }: Props) {
  const t = useText();
  if (!useCan('opportunityCreate')) return null;
  return (
    <Button startIcon={<Plus />} variant={variant} onClick={onClick}>
      {t('board.create')}
    </Button>
  );
}
