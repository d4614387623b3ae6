import { Box, Button, Flex, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { FormulaProblem } from '../../../../shared/contracts';
import { partsAround } from '../../../domain/formula-editor';
import { useText } from '../../../hooks/useText';

const Line = styled.code`
  background: ${({ theme }) => theme.colors.neutral100};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  display: block;
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  font-size: 1.4rem;
  overflow-wrap: anywhere;
  padding: ${({ theme }) => theme.spaces[2]};
  white-space: pre-wrap;

  & > mark {
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger700};
    font-weight: 600;
    text-decoration: underline wavy;
    text-decoration-skip-ink: none;
    text-underline-offset: 0.3rem;
  }
`;

type Props = {
  text: string;
  problem: FormulaProblem;
  onReplace: (word: string) => void;
};

/** The formula once more with the mistake underlined where it stands. */
export function FormulaMistake({ text, problem, onReplace }: Props) {
  const t = useText();
  const parts = partsAround(text, problem);
  const { suggestion } = problem;
  if (!parts) return null;
  return (
    <Flex gap={3} wrap="wrap" alignItems="center">
      <Box flex="1 1 24rem" minWidth={0} data-mistake={problem.at}>
        <VisuallyHidden>{t('formula.place')}: </VisuallyHidden>
        <Line>
          {parts.before}
          <mark>{parts.wrong}</mark>
          {parts.after}
        </Line>
      </Box>
      {suggestion === undefined ? null : (
        <Button variant="secondary" size="S" onClick={() => onReplace(suggestion)}>
          {t('formula.replace', { suggestion })}
        </Button>
      )}
    </Flex>
  );
}
