import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { StageColor } from '../../../shared/contracts';

export const OneLine = styled(Typography)`
  display: block;
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

/** Long German words break at a syllable, further lines are cut (the full text is in the title). */
export const FewLines = styled(Typography)<{ $lines?: number }>`
  display: -webkit-box;
  min-width: 0;
  overflow: hidden;
  overflow-wrap: anywhere;
  hyphens: auto;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: ${({ $lines = 2 }) => $lines};
`;

export const ColumnFrame = styled.section<{ $color: StageColor; $isTarget?: boolean }>`
  display: flex;
  flex: 0 0 auto;
  flex-direction: column;
  width: 28.8rem;
  max-width: calc(100vw - 6.4rem);
  max-height: calc(100dvh - 9rem);
  min-height: 12rem;
  border-top: 3px solid ${({ theme, $color }) => theme.colors[$color]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
  outline: ${({ theme, $isTarget }) =>
    $isTarget ? `2px dashed ${theme.colors.primary600}` : 'none'};
  outline-offset: -2px;
  scroll-snap-align: center;

  ${({ theme }) => theme.breakpoints.medium} {
    max-height: 100%;
  }
`;

/** A column out of the way. */
export const Strip = styled(ColumnFrame)`
  align-items: center;
  width: 4.8rem;
  padding-block: ${({ theme }) => theme.spaces[2]};
  gap: ${({ theme }) => theme.spaces[2]};
`;

export const CardList = styled.ul`
  position: relative;
  flex: 1 1 auto;
  min-height: 4rem;
  margin: 0;
  padding: 2px ${({ theme }) => theme.spaces[2]} ${({ theme }) => theme.spaces[2]};
  overflow-x: hidden;
  overflow-y: auto;
  list-style: none;

  & > li + li {
    margin-top: ${({ theme }) => theme.spaces[2]};
  }
`;

export const CardBox = styled.div<{ $grip: boolean; $state?: 'lifted' | 'overlay' | 'busy' }>`
  padding: ${({ theme }) => theme.spaces[3]};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.filterShadow};
  cursor: ${({ $grip }) => ($grip ? 'grab' : 'default')};
  opacity: ${({ $state }) => ($state === 'busy' ? 0.65 : 1)};
  user-select: none;
  -webkit-touch-callout: none;

  ${({ $state, theme }) =>
    ($state === 'lifted' || $state === 'overlay') &&
    `border-color: ${theme.colors.primary600};
     box-shadow: 0 0 0 1px ${theme.colors.primary600}, ${theme.shadows.popupShadow};`}
  ${({ $state }) => $state === 'overlay' && 'cursor: grabbing; transform: rotate(2deg);'}
`;

/** Where the card will land while it hangs at the pointer. */
export const Landing = styled.div`
  border: 2px dashed ${({ theme }) => theme.colors.primary500};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.primary100};

  & > * {
    visibility: hidden;
  }
`;

export const TitleLink = styled(Link)`
  min-width: 0;
  color: inherit;
  text-decoration: none;

  &:hover span {
    text-decoration: underline;
  }
`;

export const Scroller = styled(Flex)<{ $snaps: boolean; $stale?: boolean }>`
  position: relative;
  flex: 1 1 auto;
  align-items: flex-start;
  min-height: 0;
  margin-inline: -${({ theme }) => theme.spaces[4]};
  padding-inline: ${({ theme }) => theme.spaces[4]};
  overflow-x: auto;
  overflow-y: hidden;
  /* The lane of leads comes after the board: it must not push itself out of sight. */
  overflow-anchor: none;
  opacity: ${({ $stale }) => ($stale ? 0.6 : 1)};
  scroll-snap-type: ${({ $snaps }) => ($snaps ? 'x mandatory' : 'none')};
  scroll-padding-inline: ${({ theme }) => theme.spaces[4]};

  ${({ theme }) => theme.breakpoints.medium} {
    margin-inline: -${({ theme }) => theme.spaces[6]};
    padding-inline: ${({ theme }) => theme.spaces[6]};
    scroll-snap-type: none;
  }
`;

/** On a wide screen the board ends with the window; on a phone the page scrolls until the columns fill it. */
export const Screen = styled(Box)`
  display: flex;
  flex: 1 0 auto;
  flex-direction: column;
  min-width: 0;

  ${({ theme }) => theme.breakpoints.medium} {
    flex: 1 1 0;
    min-height: 44rem;
  }
`;
