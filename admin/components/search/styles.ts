import { styled } from 'styled-components';

export const Frame = styled.div`
  flex: 0 1 42rem;
  min-width: 0;
  position: relative;

  @media (max-width: 519px) {
    flex: 1 1 auto;
    position: static;
  }
`;

export const Field = styled.div`
  align-items: center;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: flex;
  gap: ${({ theme }) => theme.spaces[2]};
  height: 4rem;
  padding-inline: ${({ theme }) => theme.spaces[3]} ${({ theme }) => theme.spaces[2]};

  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }
  & > svg {
    flex: 0 0 auto;
  }
  ${({ theme }) => theme.breakpoints.medium} {
    height: 3.2rem;
  }
`;

export const Input = styled.input`
  background: transparent;
  border: 0;
  color: ${({ theme }) => theme.colors.neutral800};
  flex: 1 1 auto;
  font-size: 1.4rem;
  min-width: 0;
  outline: 0;
  padding: 0;

  &::placeholder {
    color: ${({ theme }) => theme.colors.neutral600};
    opacity: 1;
  }
`;

/** A reminder of the key that leads here; only where there is a keyboard. */
export const Key = styled.kbd`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral600};
  font: inherit;
  font-size: 1.2rem;
  line-height: 1.6rem;
  padding-inline: ${({ theme }) => theme.spaces[1]};

  @media (max-width: 767px) {
    display: none;
  }
`;

export const Popup = styled.div`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.filterShadow};
  inset-inline: 0;
  margin-top: 4px;
  max-height: min(48rem, 70dvh);
  overflow-y: auto;
  padding: ${({ theme }) => theme.spaces[1]};
  position: absolute;
  z-index: ${({ theme }) => theme.zIndices.popover};

  @media (max-width: 519px) {
    inset-inline: ${({ theme }) => theme.spaces[4]};
  }
`;

export const Option = styled.div<{ $active: boolean }>`
  align-items: center;
  background: ${({ theme, $active }) => ($active ? theme.colors.primary100 : 'transparent')};
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;
  display: flex;
  gap: ${({ theme }) => theme.spaces[3]};
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};

  & > svg {
    flex: 0 0 auto;
  }
  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;
