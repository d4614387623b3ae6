import { Typography } from '@strapi/design-system';

import type { Card } from '../../../shared/contracts';
import { useFigureReason, useFigureText } from '../../hooks/useFigureText';
import { useText } from '../../hooks/useText';

import { useBoardFigure } from './board-figure';

/** The success figure of a card, or why it has none. */
export function CardFigure({ card }: { card: Card }) {
  const t = useText();
  const figureText = useFigureText();
  const reasonText = useFigureReason();
  const figure = useBoardFigure();
  if (!figure || figure.problem) return null;
  const label = figure.label ?? t('figure.label');
  const { figure: value, figureReason, currency } = card;
  return (
    <Typography variant="pi" textColor="neutral600" data-figure>
      {label}{' '}
      {value === null ? (
        <>
          {t('figure.none')}
          {figureReason ? ` (${reasonText(figureReason)})` : ''}
        </>
      ) : (
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {figureText(value, figure.unit, currency)}
        </Typography>
      )}
    </Typography>
  );
}
