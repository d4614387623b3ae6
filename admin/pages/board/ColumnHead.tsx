import { Badge, Flex, IconButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { Collapse } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { BoardColumn } from '../../../shared/contracts';
import { useFigureText } from '../../hooks/useFigureText';
import { useMoney } from '../../hooks/useMoney';
import { useText } from '../../hooks/useText';

import { useBoardFigure } from './board-figure';
import { Breakable } from './Breakable';
import { HeadLights } from './HeadLights';
import { StageMark } from './StageMark';
import { FewLines } from './styles';

type Props = {
  column: BoardColumn;
  currency: string;
  headingId: string;
  /** How long closed opportunities stay in this column; null where the column shows all. */
  closedDays: number | null;
  onFold: () => void;
};

export function ColumnHead({ column, currency, headingId, closedDays, onFold }: Props) {
  const t = useText();
  const money = useMoney();
  const figureText = useFigureText();
  const figure = useBoardFigure();
  const figureLabel = figure?.label ?? t('figure.label');
  const { formatNumber } = useIntl();
  const { stage, count, prospects, withoutValue, withoutFigure, lights } = column;
  const hasLights = lights.green + lights.yellow + lights.red > 0;
  const percent = formatNumber(stage.probability / 100, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  const values = [
    { key: 'target', label: t('value.target.short'), value: column.targetValue },
    { key: 'current', label: t('value.current.short'), value: column.currentValue },
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={1} padding={3}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Flex gap={2} minWidth={0}>
          <StageMark stage={stage} />
          <FewLines $lines={3} tag="h2" id={headingId} fontWeight="bold" title={stage.name}>
            <Breakable text={stage.name} />
          </FewLines>
        </Flex>
        <Flex gap={1} shrink={0}>
          <Badge title={t('column.count', { count })}>
            <span aria-hidden>{formatNumber(count)}</span>
            <VisuallyHidden>{t('column.count', { count })}</VisuallyHidden>
          </Badge>
          <IconButton
            size="XS"
            variant="ghost"
            label={t('column.fold', { stage: stage.name })}
            aria-expanded
            onClick={onFold}
          >
            <Collapse aria-hidden />
          </IconButton>
        </Flex>
      </Flex>
      <Flex gap={2} wrap="wrap" justifyContent="space-between">
        <Flex gap={2} wrap="wrap">
          {values.map(({ key, label, value }) => (
            <Typography key={key} variant="pi" textColor="neutral600">
              {label}{' '}
              <Typography variant="pi" fontWeight="bold" textColor="neutral800">
                {money(value, currency)}
              </Typography>
            </Typography>
          ))}
        </Flex>
        <Typography
          variant="pi"
          textColor="neutral600"
          title={t('column.probability', { percent })}
        >
          <span aria-hidden>{percent}</span>
          <VisuallyHidden>{t('column.probability', { percent })}</VisuallyHidden>
        </Typography>
      </Flex>
      {figure && (column.figure !== null || withoutFigure > 0) && (
        <Flex justifyContent="space-between" gap={2} wrap="wrap" data-head-figure>
          {column.figure !== null && (
            <Typography
              variant="pi"
              textColor="neutral600"
              title={t('figure.sum', { label: figureLabel })}
            >
              {figureLabel}{' '}
              <Typography variant="pi" fontWeight="bold" textColor="neutral800">
                {figureText(column.figure, figure.unit, currency)}
              </Typography>
            </Typography>
          )}
          {withoutFigure > 0 && (
            <Typography variant="pi" textColor="neutral600">
              {t('figure.without', { count: withoutFigure, label: figureLabel })}
            </Typography>
          )}
        </Flex>
      )}
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        {hasLights ? <HeadLights lights={lights} /> : <span />}
        <Typography variant="pi" textColor="neutral600">
          {t('column.prospects', { count: prospects })}
        </Typography>
      </Flex>
      {(withoutValue > 0 || closedDays !== null) && (
        <Flex justifyContent="space-between" gap={2} wrap="wrap">
          <Typography variant="pi" textColor="neutral600">
            {closedDays !== null && t('column.closedDays', { days: closedDays })}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {withoutValue > 0 && t('column.withoutValue', { count: withoutValue })}
          </Typography>
        </Flex>
      )}
    </Flex>
  );
}
