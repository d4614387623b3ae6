import { styled } from 'styled-components';

const Group = styled.div`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: inline-flex;
  flex-wrap: wrap;
  max-width: 100%;
  overflow: hidden;
`;
const Choice = styled.button`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 0;
  color: ${({ theme }) => theme.colors.neutral800};
  cursor: pointer;
  flex: 1 0 auto;
  font: inherit;
  font-size: 1.3rem;
  min-height: 3rem;
  padding: 0 ${({ theme }) => theme.spaces[3]};

  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }
  &:focus-visible {
    outline-offset: -2px;
  }
`;

type Props<T extends string> = {
  label: string;
  choices: readonly T[];
  chosen: T;
  nameOf: (choice: T) => string;
  onChoose: (choice: T) => void;
};

/** One of a few ways to see the same. */
export function ChoiceGroup<T extends string>({
  label,
  choices,
  chosen,
  nameOf,
  onChoose,
}: Props<T>) {
  return (
    <Group role="group" aria-label={label} data-screen>
      {choices.map((one) => (
        <Choice key={one} type="button" aria-pressed={chosen === one} onClick={() => onChoose(one)}>
          {nameOf(one)}
        </Choice>
      ))}
    </Group>
  );
}
