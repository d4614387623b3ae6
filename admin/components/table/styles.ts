import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

import { fadesBeside } from '../layout/useMoreBeside';

/** On a wide screen the list ends with the window and scrolls in itself; on a phone the page scrolls. */
export const ListScreen = styled(Box)`
  display: flex;
  flex: 1 0 auto;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[3]};
  min-width: 0;

  ${({ theme }) => theme.breakpoints.medium} {
    flex: 1 1 0;
    min-height: 40rem;
  }
`;

export const TableFrame = styled.div<{ $stale: boolean; $fills: boolean }>`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  min-width: 0;
  opacity: ${({ $stale }) => ($stale ? 0.6 : 1)};
  overflow: auto;
  position: relative;

  ${fadesBeside}
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
  ${({ theme }) => theme.breakpoints.medium} {
    ${({ $fills }) => ($fills ? 'flex: 0 1 auto; min-height: 0;' : '')}
  }
`;

export const Table = styled.table`
  border-collapse: separate;
  border-spacing: 0;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.43;
  width: 100%;

  & th,
  & td {
    background: ${({ theme }) => theme.colors.neutral0};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    text-align: start;
    vertical-align: middle;
  }
  & tbody tr:last-child > * {
    border-bottom: 0;
  }
  & thead th {
    background: ${({ theme }) => theme.colors.neutral100};
    position: sticky;
    top: 0;
    white-space: nowrap;
    z-index: 2;
  }
  & th[data-end],
  & td[data-end] {
    text-align: end;
  }
  & th:first-child {
    font-weight: 400;
    inset-inline-start: 0;
    max-width: 32rem;
    min-width: 18rem;
    position: sticky;
    z-index: 1;
  }
  & thead th:first-child {
    z-index: 3;
  }
  & tbody tr:hover > *,
  & tbody tr:focus-within > * {
    background: ${({ theme }) => theme.colors.primary100};
  }
  & tbody tr[data-selected] > * {
    background: ${({ theme }) => theme.colors.primary100};
  }

  @media (max-width: 767px) {
    & th:first-child {
      box-shadow: 1px 0 0 ${({ theme }) => theme.colors.neutral200};
      max-width: 16rem;
      min-width: 16rem;
    }
    & th,
    & td {
      padding-inline: ${({ theme }) => theme.spaces[2]};
    }
  }
`;

export const HeadText = styled.span`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
  font-weight: 600;
`;

export const SortButton = styled.button`
  align-items: center;
  background: transparent;
  border: 0;
  color: ${({ theme }) => theme.colors.neutral600};
  cursor: pointer;
  display: inline-flex;
  font: inherit;
  font-size: 1.2rem;
  font-weight: 600;
  gap: ${({ theme }) => theme.spaces[1]};
  min-height: 2.4rem;
  padding: 0;

  & > svg {
    height: 1rem;
    visibility: hidden;
    width: 1rem;
  }
  & > svg path {
    fill: ${({ theme }) => theme.colors.primary600};
  }
  &:hover {
    color: ${({ theme }) => theme.colors.neutral800};
  }
  &[data-sorted] {
    color: ${({ theme }) => theme.colors.primary700};
  }
  &[data-sorted] > svg {
    visibility: visible;
  }
`;
