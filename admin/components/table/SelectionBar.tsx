import { Button, Flex, Typography } from '@strapi/design-system';

import { useText } from '../../hooks/useText';

import { MOST_AT_ONCE } from './useBulk';

type Props<A extends string> = {
  label: string;
  count: number;
  /** What can be done, each with its word. */
  actions: readonly { action: A; label: string }[];
  onAct: (action: A) => void;
  onClear: () => void;
};

/** What can be done with the ticked rows of a list. */
export function SelectionBar<A extends string>({
  label,
  count,
  actions,
  onAct,
  onClear,
}: Props<A>) {
  const t = useText();
  if (count === 0) return null;
  const isTooMany = count > MOST_AT_ONCE;
  return (
    <Flex
      role="group"
      aria-label={label}
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
      {actions.map(({ action, label: word }) => (
        <Button
          key={action}
          size="S"
          variant="secondary"
          disabled={isTooMany}
          onClick={() => onAct(action)}
        >
          {word}
        </Button>
      ))}
      <Button size="S" variant="ghost" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
    </Flex>
  );
}
