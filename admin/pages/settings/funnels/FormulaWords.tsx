import { Box, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';

import { useText } from '../../../hooks/useText';

export type FormulaWord = {
  name: string;
  /** What it is called in the reader's language; empty where the name says it. */
  title: string;
  about: string;
  unit?: string;
  insert: () => void;
};

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[2]};
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 28rem), 1fr));
  list-style: none;
  margin: 0;
  padding: 0;
`;
const Word = styled.button`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: inherit;
  cursor: pointer;
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  font: inherit;
  height: 100%;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  text-align: start;
  width: 100%;

  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary200};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
  code {
    color: ${({ theme }) => theme.colors.primary700};
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    font-size: 1.4rem;
    overflow-wrap: anywhere;
  }
`;

/** Words of a formula with what they mean; a press puts one in where the caret stands. */
export function FormulaWords({ label, words }: { label: string; words: readonly FormulaWord[] }) {
  const t = useText();
  const id = useId();
  return (
    <Box>
      <Typography id={id} tag="h3" variant="sigma" textColor="neutral600">
        {label}
      </Typography>
      <Box paddingTop={2}>
        <List aria-labelledby={id}>
          {words.map(({ name, title, about, unit, insert }) => (
            <li key={name}>
              <Word
                type="button"
                aria-label={t('formula.insert', {
                  name,
                  about: [title, unit, about].filter(Boolean).join(', '),
                })}
                onClick={insert}
              >
                <span>
                  <code>{name}</code>{' '}
                  <Typography variant="pi" textColor="neutral800">
                    {[title === name ? '' : title, unit].filter(Boolean).join(' · ')}
                  </Typography>
                </span>
                <Typography tag="span" display="block" variant="pi" textColor="neutral600">
                  {about}
                </Typography>
              </Word>
            </li>
          ))}
        </List>
      </Box>
    </Box>
  );
}
