import type { FieldError, Funnel, ImportPreview } from '../../../shared/contracts';
import type { Text } from '../../hooks/useText';

import { hasTitle } from './choices';
import type { ImportChoices } from './choices';
import { openDates, openDecimal, openEncoding, openSeparator } from './doubts';

/** By the input: `mapping`, `mapping.<column>`, `stages.<text>`, or the name of a field. */
export type ImportProblems = Record<string, string>;

/** What is still to be said; the server asks for the same. */
export function openQuestions(
  preview: ImportPreview,
  funnel: Pick<Funnel, 'documentId'> | undefined,
  choices: ImportChoices,
  t: Text,
): ImportProblems {
  const { mapping, dateFormat, decimal } = choices;
  const problems: ImportProblems = {};
  const dates = openDates(preview, mapping);
  if (openEncoding(preview)) problems.encoding = t('import.problem.encoding');
  if (openSeparator(preview)) problems.separator = t('import.problem.separator');
  if (!hasTitle(mapping)) problems.mapping = t('import.problem.title');
  if (dates && (!dateFormat || !dates.candidates.includes(dateFormat))) {
    problems.dateFormat = t('import.problem.dateFormat');
  }
  if (openDecimal(preview, mapping) && !decimal) problems.decimal = t('import.problem.decimal');
  if (!funnel) problems.funnel = t('import.problem.funnel');
  return problems;
}

const INPUTS = [
  'encoding',
  'separator',
  'dateFormat',
  'decimal',
  'funnel',
  'defaultOwner',
  'mapping',
] as const;
const OTHERS = ['currency', 'externalSource', 'stages'];

/** The server's refusals in the reader's language at their inputs, and whether one has no input here. */
export function placeRefusals(
  errors: readonly FieldError[],
  t: Text,
): { problems: ImportProblems; isElsewhere: boolean } {
  const problems: ImportProblems = {};
  let isElsewhere = errors.length === 0;
  for (const { field } of errors) {
    const name = field.replace(/^body\./, '');
    const input = INPUTS.find((known) => known === name);
    if (input === 'mapping') problems.mapping = t('import.problem.title');
    else if (input) problems[input] = t(`import.problem.${input}`);
    else if (/^(mapping|stages)\../.test(name) || OTHERS.includes(name)) {
      problems[name] = t('form.problem.refused');
    } else isElsewhere = true;
  }
  return { problems, isElsewhere };
}
