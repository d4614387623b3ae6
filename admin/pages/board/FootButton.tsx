import { TextButton } from '@strapi/design-system';
import { styled } from 'styled-components';

/** The link colour of the dark theme is too faint on the ground of a column. */
export const FootButton = styled(TextButton)`
  && span {
    color: ${({ theme }) => theme.colors.neutral800};
  }
  &&:hover span {
    text-decoration: underline;
  }
`;
