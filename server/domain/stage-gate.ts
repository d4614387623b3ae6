import type { MissingField } from '../../shared/contracts/common';
import type { Gate } from '../../shared/contracts/funnel';
import type { StageKind } from '../../shared/contracts/stage';
import { fieldLabel } from './field-label';

export type GateMode = Gate;
/** A checklist item or a question of a stage, as far as the gate reads it. */
export type RequirableItem = { key: string; label: string; required: boolean };

export type GateInput = {
  /** Kind of the target stage. */
  kind: StageKind;
  /** The funnel's gate mode. */
  mode: GateMode;
  /** The call said `skip: true`; counts in mode `ask` only. */
  skip: boolean;
  /** Imports and the demo: no gate at all. */
  exempt: boolean;
  /** Fields of the opportunity with the patch of this call merged in. */
  values: Readonly<Record<string, unknown>>;
  /** Of the target funnel-stage; a dotted name (`brief.needs`) reads inside a json field. */
  requiredFields: readonly string[];
  /** Of the target stage, or the funnel-stage's own. */
  checklist: readonly RequirableItem[];
  questions: readonly RequirableItem[];
  checklistState: Readonly<Record<string, boolean>>;
  answers: Readonly<Record<string, unknown>>;
  lossReason: unknown;
  /** The loss reason's list entry demands a note. */
  lossNoteRequired: boolean;
  lossNote: unknown;
};

/** Nothing was filled in; 0 and false are answers, blanks are none. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

function own(values: unknown, key: string): unknown {
  if (typeof values !== 'object' || values === null || !Object.hasOwn(values, key))
    return undefined;
  return (values as Record<string, unknown>)[key];
}

const valueAt = (values: unknown, path: string): unknown => path.split('.').reduce(own, values);

function missingForLoss(input: GateInput): MissingField[] {
  if (input.kind !== 'lost') return [];
  if (isEmpty(input.lossReason)) return [{ field: 'lossReason', label: fieldLabel('lossReason') }];
  const noteMissing = input.lossNoteRequired && isEmpty(input.lossNote);
  return noteMissing ? [{ field: 'lossNote', label: fieldLabel('lossNote') }] : [];
}

function missingForGate(input: GateInput): MissingField[] {
  const fields = input.requiredFields
    .filter((field) => isEmpty(valueAt(input.values, field)))
    .map((field) => ({ field, label: fieldLabel(field) }));
  const items = input.checklist
    .filter(({ key, required }) => required && own(input.checklistState, key) !== true)
    .map(({ key, label }) => ({ field: `checklist.${key}`, label }));
  const questions = input.questions
    .filter(({ key, required }) => required && isEmpty(own(input.answers, key)))
    .map(({ key, label }) => ({ field: `answers.${key}`, label }));
  return [...fields, ...items, ...questions];
}

/**
 * What the target stage still asks for (R4.2); an empty list lets the move pass. A field is named once.
 * The loss reason of a lost stage is demanded whatever the gate's mode; labels of checklist items and questions are
 * their own.
 */
export function missingForStage(input: GateInput): MissingField[] {
  if (input.exempt) return [];
  const gated = input.mode === 'enforce' || (input.mode === 'ask' && !input.skip);
  const missing = [...missingForLoss(input), ...(gated ? missingForGate(input) : [])];
  return missing.filter(
    ({ field }, index) => missing.findIndex((other) => other.field === field) === index,
  );
}
