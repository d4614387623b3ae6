import type { FieldError } from '../../../shared/contracts';
import { BRIEF_KEYS } from '../../../shared/contracts/opportunity';
import type { Text } from '../../hooks/useText';
import { parseMoney } from '../fields/money';
import type { MoneyProblem } from '../fields/money';

import type { FormValues } from './values';

/** By the name of the input: a field, `brief.<key>` or `qualification.<key>`. */
export type Problems = Record<string, string>;

export const LINE = 255;
export const LONG = 20_000;

export type ProblemWords = { t: Text; money: (problem: MoneyProblem) => string; locale: string };

function percentProblem(text: string, { t, locale }: ProblemWords): string | null {
  const parsed = parseMoney(text, locale);
  if (!parsed.ok) return t('form.problem.percent');
  if (parsed.value === null) return null;
  const hundredths = parsed.value * 100;
  const fits = parsed.value <= 100 && Math.abs(hundredths - Math.round(hundredths)) < 1e-9;
  return fits ? null : t('form.problem.percent');
}

/** What stands in the way of sending; the server checks the same again. */
export function problemsOf(values: FormValues, words: ProblemWords): Problems {
  const { t } = words;
  const problems: Problems = {};
  const tooLong = (field: string, text: string, max: number) => {
    if (text.trim().length > max) problems[field] = t('form.problem.tooLong', { max });
  };

  if (!values.title.trim()) problems.title = t('form.problem.required');
  tooLong('title', values.title, LINE);
  const value = parseMoney(values.targetValue, words.locale);
  if (!value.ok) problems.targetValue = words.money(value.problem);
  const percent = percentProblem(values.probability, words);
  if (percent) problems.probability = percent;
  if (values.probability.trim() && !values.probabilityReason.trim()) {
    problems.probabilityReason = t('form.problem.reasonRequired');
  }
  for (const key of BRIEF_KEYS) tooLong(`brief.${key}`, values.brief[key], LONG);
  return problems;
}

const MORE_FIELDS = /^(probability|probabilityReason|interest|needLevel|informationLevel|fit\w+)$/;

/** Whether the input lies in the folded part. */
export const isFolded = (field: string): boolean =>
  MORE_FIELDS.test(field) || field.startsWith('brief') || field.startsWith('qualification');

/** The server's refusals: at their inputs in the reader's language, and those that have no input here. */
export function placeErrors(
  errors: readonly FieldError[],
  values: FormValues,
  refused: string,
): { problems: Problems; elsewhere: FieldError[] } {
  const problems: Problems = {};
  const elsewhere: FieldError[] = [];
  for (const error of errors) {
    const name = error.field.replace(/^(fields|body)\./, '');
    const [first = ''] = name.split('.');
    if (first in values) problems[name] = refused;
    else elsewhere.push(error);
  }
  return { problems, elsewhere };
}
