import { Box, Flex, Textarea } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';

import type { FormulaProblem } from '../../../../shared/contracts';
import { useSalesFormulaVariablesQuery } from '../../../api/funnel';
import { FormField } from '../../../components/fields/FormField';
import {
  bySource,
  FUNCTIONS,
  insertFunction,
  insertVariable,
  replaceWord,
  withMeant,
} from '../../../domain/formula-editor';
import type { Edited } from '../../../domain/formula-editor';
import { useFormulaProblem } from '../../../hooks/useFormulaProblem';
import { useVariableName, useVariableText } from '../../../hooks/useFigureText';
import { useText } from '../../../hooks/useText';

import { FormulaMistake } from './FormulaMistake';
import { FormulaWords } from './FormulaWords';
import type { FormulaWord } from './FormulaWords';

const LONGEST = 1000;

const Written = styled(Box)`
  textarea {
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  }
`;

type Props = {
  text: string;
  /** The first mistake in it, where one is known. */
  problem: FormulaProblem | null;
  onChange: (text: string) => void;
};

/** The formula as text, its mistake at its place, and what can be put in by a click or a key. */
export function FormulaEditor({ text, problem: found, onChange }: Props) {
  const t = useText();
  const problemText = useFormulaProblem();
  const nameOf = useVariableName();
  const aboutOf = useVariableText();
  const { data: variables = [] } = useSalesFormulaVariablesQuery();
  const problem = found && withMeant(found, variables, nameOf);
  const input = useRef<HTMLTextAreaElement>(null);
  /** Where the caret goes once the new text stands there. */
  const caret = useRef<number | null>(null);

  useEffect(() => {
    if (caret.current === null) return;
    input.current?.focus();
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [text]);

  const write = ({ text: next, caret: at }: Edited) => {
    caret.current = at;
    onChange(next);
  };
  const selection = () => {
    const { selectionStart, selectionEnd } = input.current ?? {};
    return { start: selectionStart ?? text.length, end: selectionEnd ?? text.length };
  };
  const known = bySource(variables).map(({ name, unit, source }): FormulaWord => ({
    name,
    title: nameOf(name),
    about: source === 'site' ? t('formula.about.site') : aboutOf(name),
    unit: t(`formula.unit.${unit}`),
    insert: () => write(insertVariable(text, selection(), name)),
  }));
  const functions = FUNCTIONS.map((name): FormulaWord => ({
    name: `${name}(…)`,
    title: '',
    about: t(`formula.about.${name}`),
    insert: () => write(insertFunction(text, selection(), name)),
  }));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Written>
        <FormField
          name="formula"
          label={t('formula.text')}
          hint={t('formula.text.hint')}
          error={problem ? problemText(problem) : undefined}
        >
          <Textarea
            ref={input}
            value={text}
            maxLength={LONGEST}
            rows={3}
            spellCheck={false}
            autoCapitalize="off"
            autoCorrect="off"
            onChange={({ target }: { target: HTMLTextAreaElement }) => onChange(target.value)}
          />
        </FormField>
      </Written>
      {problem && (
        <FormulaMistake
          text={text}
          problem={problem}
          onReplace={(word) => write(replaceWord(text, problem, word))}
        />
      )}
      <FormulaWords label={t('formula.variables')} words={known} />
      <FormulaWords label={t('formula.functions')} words={functions} />
    </Flex>
  );
}
