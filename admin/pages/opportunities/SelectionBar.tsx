import { Button, Flex, Typography } from '@strapi/design-system';

import { useText } from '../../hooks/useText';

export type BulkAction = 'owner' | 'stage' | 'archive' | 'restore';

type Props = {
  count: number;
  isArchive: boolean;
  onAct: (action: BulkAction) => void;
  onClear: () => void;
};

/** At most as many as the server takes at once. */
export const MOST_AT_ONCE = 500;

/** What can be done with the ticked rows. */
export function SelectionBar({ count, isArchive, onAct, onClear }: Props) {
  const t = useText();
  if (count === 0) return null;
  const isTooMany = count > MOST_AT_ONCE;
  const actions: readonly BulkAction[] = isArchive
    ? ['restore', 'owner']
    : ['owner', 'stage', 'archive'];
  return (
    <Flex
      role="group"
      aria-label={t('bulk.label')}
      gap={2}
      wrap="wrap"
      background="primary100"
      borderColor="primary200"
      padding={2}
      paddingLeft={3}
      hasRadius
    >
      <Typography fontWeight="semiBold" textColor="neutral800" aria-live="polite">
        {isTooMany ? t('bulk.tooMany', { max: MOST_AT_ONCE }) : t('bulk.count', { count })}
      </Typography>
      {actions.map((action) => (
        <Button
          key={action}
          size="S"
          variant="secondary"
          disabled={isTooMany}
          onClick={() => onAct(action)}
        >
          {t(`bulk.${action}`)}
        </Button>
      ))}
      <Button size="S" variant="ghost" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
    </Flex>
  );
}
