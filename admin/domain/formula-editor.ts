import type { FormulaProblem, FormulaVariable } from '../../shared/contracts';

export type Selection = { start: number; end: number };
export type Edited = { text: string; caret: number };

/** What stands behind the name of a function when it is inserted; the caret goes into its brackets. */
export const FUNCTIONS = ['min', 'max', 'round', 'if'] as const;
export type FormulaFunction = (typeof FUNCTIONS)[number];
const BRACKETS: Record<FormulaFunction, string> = {
  min: '(, )',
  max: '(, )',
  round: '(, 2)',
  if: '( > , , )',
};

const isPart = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}_]/u.test(character);

function insert(text: string, { start, end }: Selection, word: string, caret: number): Edited {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const left = isPart(before.at(-1)) ? ' ' : '';
  const right = isPart(word.at(-1)) && isPart(after[0]) ? ' ' : '';
  return {
    text: before + left + word + right + after,
    caret: before.length + left.length + caret,
  };
}

/** The formula with a variable in the place of what is selected, kept apart from what stands beside it. */
export const insertVariable = (text: string, at: Selection, name: string): Edited =>
  insert(text, at, name, name.length);

export const insertFunction = (text: string, at: Selection, name: FormulaFunction): Edited =>
  insert(text, at, name + BRACKETS[name], name.length + 1);

/** The formula with the word that is meant in the place of the one that stands there. */
export function replaceWord(text: string, { at, length }: FormulaProblem, word: string): Edited {
  return { text: text.slice(0, at) + word + text.slice(at + length), caret: at + word.length };
}

/** What stands before the mistake, the mistake, and what stands behind it; null where the text as a whole is meant. */
export function partsAround(
  text: string,
  { at, length }: Pick<FormulaProblem, 'at' | 'length'>,
): { before: string; wrong: string; after: string } | null {
  const isWhole = at <= 0 && length >= text.length;
  if (isWhole || text === '') return null;
  return {
    before: text.slice(0, at),
    wrong: text.slice(at, at + length) || ' ',
    after: text.slice(at + length),
  };
}

/** A problem with the variable that was meant, where its name in the reader's language was written. */
export function withMeant(
  problem: FormulaProblem,
  variables: readonly FormulaVariable[],
  nameOf: (name: string) => string,
): FormulaProblem {
  const { code, word, suggestion } = problem;
  if (code !== 'unknownName' || word === undefined || suggestion !== undefined) return problem;
  const meant = variables.find(({ name }) => nameOf(name).toLowerCase() === word.toLowerCase());
  return meant ? { ...problem, suggestion: meant.name } : problem;
}

export const bySource = (variables: readonly FormulaVariable[]): FormulaVariable[] => [
  ...variables.filter(({ source }) => source === 'plugin'),
  ...variables.filter(({ source }) => source === 'site'),
];
