import { STAGE_COLORS_BY_KIND } from '../../shared/contracts/stage';

import type { FormItem } from './checklist-form';
import type { StageForm } from './stage-form';
import { hasOptions } from './stage-form';

export type StageProblem =
  'required' | 'tooLong' | 'percent' | 'days' | 'color' | 'tooMany' | 'options' | 'double';
export type StageProblems = Partial<Record<string, StageProblem>>;

export const LINE = 255;
export const LONG = 20_000;
const MOST_ROWS = 100;
const MOST_DAYS = 3650;

export function lineProblem(text: string): StageProblem | undefined {
  if (text.trim() === '') return 'required';
  return text.trim().length > LINE ? 'tooLong' : undefined;
}
export const isPercent = (value: number | null): boolean =>
  value !== null &&
  value >= 0 &&
  value <= 100 &&
  Math.abs(value * 100 - Math.round(value * 100)) < 1e-9;
export const isDays = (value: number | null) =>
  value === null || (Number.isInteger(value) && value >= 1 && value <= MOST_DAYS);

/** Names that occur twice, by the ids of the later ones: who answers could not tell them apart. */
export function doubles(rows: readonly { id: string; label: string }[]): string[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id, label }) => {
    const name = label.trim().toLowerCase();
    if (name === '' || !seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [id];
  });
}

/** Of the rows of a checklist, by the names of their inputs below `field`. */
export function checklistProblems(
  rows: readonly FormItem[],
  field: string,
): [string, StageProblem | undefined][] {
  return [
    [field, rows.length > MOST_ROWS ? 'tooMany' : undefined],
    ...rows.flatMap(({ id, label, dueDays }): [string, StageProblem | undefined][] => [
      [`${field}.${id}.label`, lineProblem(label)],
      [`${field}.${id}.dueDays`, isDays(dueDays) ? undefined : 'days'],
    ]),
    ...doubles(rows).map((id): [string, StageProblem] => [`${field}.${id}.label`, 'double']),
  ];
}

/** What the server would refuse, and what nobody could answer; by the names of the form's fields. */
export function stageProblems(form: StageForm): StageProblems {
  const found: [string, StageProblem | undefined][] = [
    ['name', lineProblem(form.name)],
    ['probability', isPercent(form.probability) ? undefined : 'percent'],
    ['color', STAGE_COLORS_BY_KIND[form.kind].includes(form.color) ? undefined : 'color'],
    ['goal', form.goal.trim().length > LONG ? 'tooLong' : undefined],
    ['questions', form.questions.length > MOST_ROWS ? 'tooMany' : undefined],
  ];
  found.push(...checklistProblems(form.checklist, 'checklist'));
  for (const { id, label, type, options } of form.questions) {
    found.push([`questions.${id}.label`, lineProblem(label)]);
    if (!hasOptions(type)) continue;
    const tooFew = options.length < 2 && !(type === 'scale' && options.length === 0);
    found.push([`questions.${id}.options`, tooFew ? 'options' : undefined]);
    for (const option of options)
      found.push([`questions.${id}.option.${option.id}`, lineProblem(option.label)]);
    for (const option of doubles(options))
      found.push([`questions.${id}.option.${option}`, 'double']);
  }
  return Object.fromEntries(found.filter(([, problem]) => problem !== undefined));
}
