import { Box, Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

type FoldedProps = {
  title: string;
  hint?: string;
  open: boolean;
  onToggle: (open: boolean) => void;
  children: ReactNode;
};

const Toggle = styled.button`
  align-items: center;
  background: transparent;
  border: 0;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral800};
  cursor: pointer;
  display: flex;
  gap: ${({ theme }) => theme.spaces[3]};
  margin-top: ${({ theme }) => theme.spaces[4]};
  padding: ${({ theme }) => `${theme.spaces[4]} ${theme.spaces[1]}`};
  text-align: start;
  width: 100%;

  & > svg {
    flex: 0 0 auto;
    transition: transform 120ms;
  }
  &[aria-expanded='true'] > svg {
    transform: rotate(180deg);
  }
`;

export function Folded({ title, hint, open, onToggle, children }: FoldedProps) {
  const id = useId();
  return (
    <Box>
      <Toggle type="button" aria-expanded={open} aria-controls={id} onClick={() => onToggle(!open)}>
        <CaretDown aria-hidden />
        <span>
          <Typography tag="span" fontWeight="bold" textColor="neutral800">
            {title}
          </Typography>
          {hint && !open ? (
            <Typography tag="span" variant="pi" textColor="neutral600">
              {` ${hint}`}
            </Typography>
          ) : null}
        </span>
      </Toggle>
      <div id={id}>{open ? children : null}</div>
    </Box>
  );
}
