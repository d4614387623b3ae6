import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { DrillDown } from '../../../shared/contracts';

import { DrillLink } from './DrillLink';

const Figures = styled.dl`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
  margin: 0;

  @media (max-width: 519px) {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
`;
const Card = styled.div`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  min-width: 0;
  overflow-wrap: anywhere;
  padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};

  & > dd {
    margin: 0;
  }
  @media (max-width: 519px) {
    padding-inline: ${({ theme }) => theme.spaces[3]};

    & > dd:first-of-type {
      font-size: 1.6rem;
    }
  }
`;

export type KeyFigure = {
  key: string;
  name: string;
  /** As it is shown. */
  figure: string;
  drillDown?: DrillDown;
  /** Nothing has no list. */
  count?: number;
  note?: string;
};

/** The few figures that a report comes down to. */
export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <Figures>
      {figures.map(({ key, name, figure, drillDown = null, count, note }) => (
        <Card key={key}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {name}
          </Typography>
          <Typography tag="dd" variant="beta" textColor="neutral800">
            <DrillLink drillDown={drillDown} count={count} name={name} figure={figure} />
          </Typography>
          {note ? (
            <Typography tag="dd" variant="pi" textColor="neutral600">
              {note}
            </Typography>
          ) : null}
        </Card>
      ))}
    </Figures>
  );
}
