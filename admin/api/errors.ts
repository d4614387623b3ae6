import type {
  ConflictingChange,
  DaysRefusal,
  ErrorDetails,
  FieldError,
  FormulaRefusal,
  MissingField,
  Ref,
} from '../../shared/contracts';
import { FORMULA_PROBLEMS } from '../../shared/contracts/formula';

export type Failure = {
  /** Null: no answer came (network, aborted). */
  status: number | null;
  message: string;
  details: ErrorDetails;
};

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';

const isFieldError = (value: unknown): value is FieldError =>
  isObject(value) && isText(value.field) && isText(value.message);
const isMissingField = (value: unknown): value is MissingField =>
  isObject(value) && isText(value.field) && isText(value.label);
const FORMULA_CODES: readonly string[] = FORMULA_PROBLEMS;
const isFormulaRefusal = (value: unknown): value is FormulaRefusal =>
  isObject(value) &&
  isText(value.code) &&
  FORMULA_CODES.includes(value.code) &&
  isNumber(value.at) &&
  isNumber(value.length);
const isDaysRefusal = (value: unknown): value is DaysRefusal =>
  isObject(value) &&
  isText(value.funnel) &&
  isText(value.stage) &&
  isNumber(value.followUpDays) &&
  isNumber(value.criticalDays);
const isRef = (value: unknown): value is Ref =>
  isObject(value) && isText(value.documentId) && isText(value.name);
const isChange = (value: unknown): value is ConflictingChange =>
  isObject(value) && isText(value.field) && (value.at === null || isText(value.at));

function listOf<T>(value: unknown, is: (item: unknown) => item is T): T[] | undefined {
  return Array.isArray(value) ? value.filter(is) : undefined;
}

function readDetails(value: unknown): ErrorDetails {
  if (!isObject(value)) return {};
  return {
    errors: listOf(value.errors, isFieldError),
    formula: isFormulaRefusal(value.formula) ? value.formula : undefined,
    days: isDaysRefusal(value.days) ? value.days : undefined,
    missing: listOf(value.missing, isMissingField),
    version: isNumber(value.version) ? value.version : undefined,
    changes: listOf(value.changes, isChange),
    usedBy: isNumber(value.usedBy) ? value.usedBy : undefined,
    opportunity: isRef(value.opportunity) ? value.opportunity : undefined,
  };
}

/** Whether something else is stored by now than what was seen: then it is read anew. */
export const isConflict = (error: unknown): boolean => isObject(error) && error.status === 409;

/** What a refused request says, from any shape that Strapi's `fetchBaseQuery` hands on. */
export function readFailure(error: unknown): Failure {
  if (!isObject(error)) return { status: null, message: String(error), details: {} };
  return {
    status: isNumber(error.status) ? error.status : null,
    message: isText(error.message) ? error.message : '',
    details: readDetails(error.details),
  };
}
