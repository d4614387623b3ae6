import type {
  ConflictingChange,
  DaysRefusal,
  FieldError,
  MissingField,
  Ref,
} from '../../shared/contracts/common';
import type { FormulaRefusal } from '../../shared/contracts/formula';

export type DomainErrorDetails = {
  errors?: FieldError[];
  formula?: FormulaRefusal;
  days?: DaysRefusal;
  missing?: MissingField[];
  version?: number;
  changes?: ConflictingChange[];
  usedBy?: number;
  forms?: string[];
  leads?: number;
  opportunity?: Ref;
  right?: string;
};

/** A refusal that a caller can act on. The HTTP wrapper and the document middleware turn it into their own words. */
export class DomainError extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 409 | 422,
    override readonly name: string,
    message: string,
    readonly details: DomainErrorDetails = {},
  ) {
    super(message);
  }
}

/** 400: the input is wrong; names the field and what to do. */
export const invalid = (field: string, message: string): DomainError =>
  new DomainError(400, 'ValidationError', `${field}: ${message}`, { errors: [{ field, message }] });

export const invalidAll = (errors: FieldError[]): DomainError =>
  new DomainError(
    400,
    'ValidationError',
    errors.map((error) => `${error.field}: ${error.message}`).join('; '),
    { errors },
  );

/** 404, for what is not there and for what the caller may not see alike. */
export const notFound = (what: string): DomainError =>
  new DomainError(404, 'NotFoundError', `${what} not found`);

/** 403: visible, but not to be changed by this caller. */
export const forbidden = (message: string): DomainError =>
  new DomainError(403, 'ForbiddenError', message);

/** 403 for a right that the caller's role does not hold: who gives roles finds it by this name. */
export const lacks = (what: string, right: string): DomainError =>
  new DomainError(403, 'ForbiddenError', `${what} needs a right that your role lacks: ${right}`, {
    right,
  });

/** 409: something else stands in the way (a newer version, a use, a taken code). */
export const conflict = (message: string, details: DomainErrorDetails = {}): DomainError =>
  new DomainError(409, 'ConflictError', message, details);

/** 422: the stage asks for more; `missing` names each field with its label. */
export const incomplete = (missing: MissingField[]): DomainError =>
  new DomainError(
    422,
    'UnprocessableEntityError',
    `Still missing: ${missing.map((item) => item.label).join(', ')}`,
    { missing },
  );
