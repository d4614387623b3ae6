import { Typography } from '@strapi/design-system';

import { useText } from '../../hooks/useText';

/** Says that a chart has not room for all. */
export function MoreInTable({ more }: { more: number }) {
  const t = useText();
  if (more === 0) return null;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {t('chart.more', { count: more })}
    </Typography>
  );
}
