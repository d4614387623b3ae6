import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

const Name = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.4rem;
  font-weight: 600;
  overflow-wrap: anywhere;
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
`;

/** A name that leads to its page; plain where there is none for the reader. */
export function NameLink({ to, children }: { to: string | null; children: ReactNode }) {
  if (to !== null) return <Name to={to}>{children}</Name>;
  return (
    <Typography fontWeight="semiBold" textColor="neutral800">
      {children}
    </Typography>
  );
}
