import { Flex, Typography } from '@strapi/design-system';

import type { Board } from '../../../shared/contracts';
import { useFigureText } from '../../hooks/useFigureText';
import { useMoney } from '../../hooks/useMoney';
import { useText } from '../../hooks/useText';

const TEXT = { initial: 1, medium: 2 };

/** Of the open columns, in the base currency. */
export function BoardTotals({ board }: { board: Board }) {
  const t = useText();
  const money = useMoney();
  const figureText = useFigureText();
  const { totals, currency, figure } = board;
  const figures = [
    { key: 'open', label: t('totals.open'), value: money(totals.targetValue, currency) },
    { key: 'weighted', label: t('totals.weighted'), value: money(totals.currentValue, currency) },
    ...(figure && totals.figure !== null
      ? [
          {
            key: 'figure',
            label: figure.label ?? t('figure.label'),
            value: figureText(totals.figure, figure.unit, currency),
          },
        ]
      : []),
  ];
  return (
    <Flex gap={4} wrap="wrap" style={{ rowGap: 2 }} title={t('totals.hint', { currency })}>
      <Flex tag="dl" gap={4} wrap="wrap" style={{ rowGap: 2 }}>
        {figures.map(({ key, label, value }) => (
          <Flex key={key} gap={1} alignItems="baseline">
            <Typography tag="dt" fontSize={TEXT} textColor="neutral600">
              {label}
            </Typography>
            <Typography tag="dd" fontSize={TEXT} fontWeight="bold">
              {value}
            </Typography>
          </Flex>
        ))}
      </Flex>
      <Typography fontSize={TEXT} textColor="neutral600">
        {t('totals.count', { count: totals.count, prospects: totals.prospects })}
      </Typography>
    </Flex>
  );
}
