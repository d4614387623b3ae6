import { Flex, Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

type Props = {
  name: string;
  /** Beside the name, and all that is seen while it is folded. */
  facts?: string;
  open: boolean;
  onToggle: (open: boolean) => void;
  children: ReactNode;
};

const Toggle = styled.button`
  align-items: center;
  background: transparent;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  cursor: pointer;
  display: flex;
  gap: ${({ theme }) => theme.spaces[2]};
  min-height: 3.2rem;
  overflow-wrap: anywhere;
  padding: 0;
  text-align: start;
  width: 100%;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
  & > svg {
    flex: 0 0 auto;
    transition: transform 120ms;
  }
  &[aria-expanded='true'] > svg {
    transform: rotate(180deg);
  }
`;

const FACTS = { marginInlineStart: '1.2rem' } as const;

/** A row of a list in a line; unfolded with all that can be set for it. */
export function FoldedRow({ name, facts, open, onToggle, children }: Props) {
  const id = useId();
  return (
    <div>
      <Toggle type="button" aria-expanded={open} aria-controls={id} onClick={() => onToggle(!open)}>
        <CaretDown aria-hidden />
        <span>
          <Typography tag="span" fontWeight="bold" textColor="neutral800">
            {name}
          </Typography>
          <Typography tag="span" variant="pi" textColor="neutral600" style={FACTS}>
            {facts}
          </Typography>
        </span>
      </Toggle>
      <div id={id}>
        {open ? (
          <Flex direction="column" alignItems="stretch" gap={4} paddingTop={3}>
            {children}
          </Flex>
        ) : null}
      </div>
    </div>
  );
}
