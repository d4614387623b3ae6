import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { DrillDown } from '../../../shared/contracts';
import { HOME_PATH } from '../../constants';
import { drillDownPath } from '../../domain/report/drill-down';
import { useText } from '../../hooks/useText';

const Figure = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
  font-variant-numeric: tabular-nums;
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
`;

type Props = {
  /** Nothing has no list. */
  count?: number | null;
  drillDown: DrillDown;
  /** Of what the figure is. */
  name: string;
  /** As it is shown. */
  figure: string;
};

/** A figure with the way to the list of what it counts; plain text where there is none. */
export function DrillLink({ count, drillDown, name, figure }: Props) {
  const t = useText();
  const to = drillDownPath(drillDown, HOME_PATH);
  if (to === null || count === 0) return <>{figure}</>;
  return (
    <Figure to={to} aria-label={t('reports.drillDown', { figure, name })}>
      {figure}
    </Figure>
  );
}
