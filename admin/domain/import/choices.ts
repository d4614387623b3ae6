import type {
  DateFormat,
  Decimal,
  Funnel,
  ImportField,
  ImportPreview,
  ImportRun,
} from '../../../shared/contracts';

import { openDates, openDecimal } from './doubts';
import { stageTexts, stagesChosen } from './stages';

/** What the user says of a file that was uploaded. */
export type ImportChoices = {
  mapping: Record<string, ImportField>;
  /** Null until it is said, where the file leaves it open. */
  dateFormat: DateFormat | null;
  decimal: Decimal | null;
  /** By text of the file; null is a text that stays without a stage. */
  stages: Record<string, string | null>;
  /** Null: the funnel's. */
  currency: string | null;
  externalSource: string;
  createMissing: boolean;
  defaultOwner: number | null;
};

export const firstChoices = (preview: ImportPreview, canCreatePeople: boolean): ImportChoices => ({
  mapping: preview.suggestedMapping,
  dateFormat: null,
  decimal: null,
  stages: {},
  currency: null,
  externalSource: 'csv',
  createMissing: canCreatePeople,
  defaultOwner: null,
});

/** The same file read with another separator: its columns are others, what was said beside them stays. */
export const keptChoices = (preview: ImportPreview, before: ImportChoices): ImportChoices => ({
  ...before,
  mapping: preview.suggestedMapping,
  dateFormat: null,
  decimal: null,
  stages: {},
});

/** The field of one column; null leaves the column out. */
export function mapped(
  mapping: Record<string, ImportField>,
  column: string,
  field: ImportField | null,
): Record<string, ImportField> {
  const { [column]: _, ...others } = mapping;
  return field ? { ...others, [column]: field } : others;
}

export const columnOf = (
  mapping: Record<string, ImportField>,
  field: ImportField,
): string | undefined => Object.keys(mapping).find((column) => mapping[column] === field);

/** The server builds a title from these where no column fills it. */
const TITLES: readonly ImportField[] = ['title', 'organization', 'product'];
export const hasTitle = (mapping: Record<string, ImportField>): boolean =>
  TITLES.some((field) => columnOf(mapping, field) !== undefined);

export function runOf(preview: ImportPreview, funnel: Funnel, choices: ImportChoices): ImportRun {
  const { mapping, dateFormat, decimal, currency, externalSource, defaultOwner } = choices;
  const texts = stageTexts(preview, mapping) ?? [];
  return {
    mapping,
    ...(dateFormat && openDates(preview, mapping) ? { dateFormat } : {}),
    ...(decimal && openDecimal(preview, mapping) ? { decimal } : {}),
    funnel: funnel.documentId,
    ...(texts.length > 0 ? { stages: stagesChosen(texts, funnel, choices.stages) } : {}),
    ...(currency ? { currency } : {}),
    ...(externalSource.trim() && !columnOf(mapping, 'externalSource')
      ? { externalSource: externalSource.trim() }
      : {}),
    createMissing: choices.createMissing,
    ...(defaultOwner === null ? {} : { defaultOwner }),
  };
}
