import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

const Items = styled.ul`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[2]};
  list-style: none;
  margin: 0;
  padding: 0;
`;

const ItemLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  line-height: 1.43;
  overflow-wrap: anywhere;

  &:hover {
    color: ${({ theme }) => theme.colors.primary700};
  }
`;

export type PanelItem = { documentId: string; to: string; name: string; detail: string };

/** A heading with the latest ones below it. */
export function PanelList(props: { title: string; items: PanelItem[]; children?: ReactNode }) {
  const { title, items, children } = props;
  return (
    <Box tag="section" aria-label={title} minWidth={0}>
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral700" paddingBottom={1}>
        {title}
      </Typography>
      <Items>
        {items.map(({ documentId, to, name, detail }) => (
          <li key={documentId}>
            <ItemLink to={to}>{name}</ItemLink>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {detail}
            </Typography>
          </li>
        ))}
      </Items>
      {children}
    </Box>
  );
}
