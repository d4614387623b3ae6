import { Main } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import { ListScreen } from './styles';

const Frame = styled(Main)`
  display: flex;
  flex: 1 1 auto;
  flex-direction: column;
  min-height: 0;
  min-width: 0;
`;

type Props = { title: string; children: ReactNode };

/** The page around a list. */
export function ListFrame({ title, children }: Props) {
  return (
    <Frame>
      <Page.Title>{title}</Page.Title>
      <ListScreen padding={{ initial: 4, medium: 6 }} paddingBottom={{ initial: 4, medium: 4 }}>
        {children}
      </ListScreen>
    </Frame>
  );
}
