import { useId } from 'react';
import { styled } from 'styled-components';

import type { Choice } from './ChoiceSelect';

type ChoiceChipsProps<T extends string> = {
  label: string;
  choices: readonly Choice<T>[];
  value: T | null;
  onChange: (value: T | null) => void;
  /** A second press takes the choice back. */
  clearable?: boolean;
};

const Chips = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[2]};
`;

const Chip = styled.label`
  position: relative;

  & > input {
    cursor: pointer;
    height: 100%;
    inset: 0;
    margin: 0;
    opacity: 0;
    position: absolute;
    width: 100%;
  }
  & > span {
    background: ${({ theme }) => theme.colors.neutral0};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 2rem;
    color: ${({ theme }) => theme.colors.neutral800};
    display: inline-block;
    font-size: 1.4rem;
    line-height: 1.43;
    padding: 0.7rem 1.4rem;
  }
  & > input:checked + span {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }
  & > input:focus-visible + span {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** A few short choices side by side: one touch on a phone, arrow keys on a keyboard. */
export function ChoiceChips<T extends string>({
  label,
  choices,
  value,
  onChange,
  clearable = false,
}: ChoiceChipsProps<T>) {
  const name = useId();
  return (
    <Chips role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <Chip key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            onClick={() => {
              if (clearable && choice.value === value) onChange(null);
            }}
          />
          <span>{choice.label}</span>
        </Chip>
      ))}
    </Chips>
  );
}
