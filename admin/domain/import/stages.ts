import type { Funnel, ImportField, ImportPreview } from '../../../shared/contracts';

import { textKey } from './text-key';

type Stages = Pick<Funnel, 'stages'>;

/** The texts to assign stages to; null where the column has too many to list, undefined without such a column. */
export function stageTexts(
  { values, columns }: Pick<ImportPreview, 'values' | 'columns'>,
  mapping: Record<string, ImportField>,
): string[] | null | undefined {
  const column = columns.find((name) => mapping[name] === 'stage');
  if (column === undefined) return undefined;
  return values[column] ?? null;
}

/** The stage that is named like the text, ignoring case and signs. */
export function sameStage(text: string, { stages }: Stages): string | null {
  const key = textKey(text);
  if (key === '') return null;
  const found = stages.find(
    ({ stage }) => textKey(stage.name) === key || textKey(stage.code) === key,
  );
  return found?.stage.documentId ?? null;
}

/** What was said, as far as this funnel has the stage; else what the name says. */
export function stageOf(
  text: string,
  funnel: Stages,
  said: Record<string, string | null>,
): string | null {
  const chosen = said[text];
  if (chosen === null) return null;
  const isKnown = funnel.stages.some(({ stage }) => stage.documentId === chosen);
  return chosen !== undefined && isKnown ? chosen : sameStage(text, funnel);
}

export function stagesChosen(
  texts: readonly string[],
  funnel: Stages,
  said: Record<string, string | null>,
): Record<string, string> {
  const stages: Record<string, string> = {};
  for (const text of texts) {
    const stage = stageOf(text, funnel, said);
    if (stage) stages[text] = stage;
  }
  return stages;
}
