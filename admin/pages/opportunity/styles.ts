import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

export const Panel = styled(Box)`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  padding: ${({ theme }) => theme.spaces[4]};
`;

/**
 * What is worked with beside what is looked up. Where there is room for one column only, the figures come first, what is
 * looked up now and then last.
 */
export const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: minmax(0, 1fr);

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-areas: 'work figures' 'work rest';
    grid-template-columns: minmax(0, 1fr) minmax(30rem, 36rem);
    grid-template-rows: auto 1fr;
  }
`;

export const Stack = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[4]};
  min-width: 0;
`;

export const Area = styled(Stack)<{ $name: 'figures' | 'work' | 'rest' }>`
  ${({ theme }) => theme.breakpoints.large} {
    grid-area: ${({ $name }) => $name};
  }
`;

export const PlainList = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;
`;

export const PlainLink = styled.a`
  color: ${({ theme }) => theme.colors.primary700};
  overflow-wrap: anywhere;
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
`;
