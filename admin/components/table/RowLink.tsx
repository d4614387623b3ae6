import { Box, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

const Name = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  display: -webkit-box;
  font-weight: 600;
  hyphens: auto;
  overflow: hidden;
  overflow-wrap: anywhere;
  text-decoration: none;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;

  &:hover {
    text-decoration: underline;
  }
`;

type Props = { to: string; name: string; detail?: string | null };

/** What a row is about; leads to its page. */
export function RowLink({ to, name, detail }: Props) {
  return (
    <Box minWidth={0}>
      <Name to={to} title={name}>
        {name}
      </Name>
      {detail ? (
        <Typography tag="p" variant="pi" textColor="neutral600" ellipsis>
          {detail}
        </Typography>
      ) : null}
    </Box>
  );
}
