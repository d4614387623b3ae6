import { Box } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import { fadesBeside, useMoreBeside } from './useMoreBeside';

type Props = { label: string; head: string[]; children: ReactNode };

const Frame = styled(Box)`
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  max-height: 48rem;
  overflow: auto;
  /* What stands in it for screen readers alone is placed in it, and does not widen the page. */
  position: relative;

  ${fadesBeside}
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

const Table = styled.table`
  border-collapse: collapse;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.43;
  width: 100%;

  & th,
  & td {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    text-align: start;
    vertical-align: top;
  }
  & th {
    background: ${({ theme }) => theme.colors.neutral100};
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: 600;
    position: sticky;
    top: 0;
    white-space: nowrap;
  }
  & tr + tr > td {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

/** Scrolls by itself, with the keyboard too: the page never gets wider than the screen. */
export function DataTable({ label, head, children }: Props) {
  const frame = useMoreBeside();
  return (
    <Frame ref={frame} tabIndex={0} role="region" aria-label={label}>
      <Table>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </Table>
    </Frame>
  );
}
