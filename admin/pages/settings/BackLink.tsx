import { Flex } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

const Back = styled(Link)`
  align-items: center;
  color: ${({ theme }) => theme.colors.primary600};
  display: inline-flex;
  font-size: 1.4rem;
  gap: ${({ theme }) => theme.spaces[2]};
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
`;

/** From the page of one to the page of all. */
export const BackLink = ({ to, children }: { to: string; children: string }) => (
  <Flex>
    <Back to={to}>
      <ArrowLeft aria-hidden />
      {children}
    </Back>
  </Flex>
);
