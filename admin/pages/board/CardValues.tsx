import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Card } from '../../../shared/contracts';
import { useMoney } from '../../hooks/useMoney';
import { useText } from '../../hooks/useText';

/** Target value and what it weighs now, both in the card's own currency. */
export function CardValues({ card }: { card: Card }) {
  const t = useText();
  const money = useMoney();
  const { formatNumber } = useIntl();
  if (card.targetValue === null) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {t('card.noValue')}
      </Typography>
    );
  }
  const percent = formatNumber(card.probability / 100, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  const target = money(card.targetValue, card.currency);
  const current = money(card.currentValue ?? 0, card.currency);
  return (
    <Flex gap={2} wrap="wrap" alignItems="baseline" minWidth={0}>
      <Typography fontWeight="bold" title={t('card.target', { value: target })}>
        <VisuallyHidden>{t('value.target')} </VisuallyHidden>
        {target}
      </Typography>
      <Typography
        variant="pi"
        textColor="neutral600"
        title={t('card.current', { value: current, percent })}
      >
        <span aria-hidden>→ </span>
        <VisuallyHidden>{t('value.current')} </VisuallyHidden>
        {current}
      </Typography>
    </Flex>
  );
}
