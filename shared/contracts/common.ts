import type { FormulaRefusal } from './formula';

/** A stored record named by its documentId. */
export type Ref = { documentId: string; name: string };

/** An admin user as the screens show one. Ids of users are numeric everywhere. */
export type UserRef = { id: number; name: string };

export type Pagination = { page: number; pageSize: number; pageCount: number; total: number };

export type Single<T> = { data: T };
export type List<T> = { data: T[]; meta: { pagination: Pagination } };
/** A short list that is always given whole. */
export type Whole<T> = { data: T[] };

/** An instant in ISO 8601, UTC. */
export type Instant = string;
/** A calendar day, YYYY-MM-DD. */
export type Day = string;

export type ErrorBody = {
  data: null;
  error: { status: number; name: string; message: string; details: ErrorDetails };
};

export type ErrorDetails = {
  /** 400: what is wrong with which field. */
  errors?: FieldError[];
  /** 400: where the formula of a funnel is wrong. */
  formula?: FormulaRefusal;
  /** 400: the stage of a funnel that would be red before it is yellow. */
  days?: DaysRefusal;
  /** 422: what a stage still asks for. */
  missing?: MissingField[];
  /** 409 on a stale write: the version that is stored and the fields that collide. */
  version?: number;
  changes?: ConflictingChange[];
  /** 409 where something is in use: how often. */
  usedBy?: number;
  /** 409 on a second conversion of a lead: what the first one made, where the asking user sees it. */
  opportunity?: Ref;
};

/** `funnel` and `stage` by their names. */
export type DaysRefusal = {
  funnel: string;
  stage: string;
  followUpDays: number;
  criticalDays: number;
};
export type FieldError = { field: string; message: string };
export type MissingField = { field: string; label: string };
export type ConflictingChange = {
  field: string;
  mine: unknown;
  theirs: unknown;
  by: string | null;
  /** Null where only the present value is kept. */
  at: Instant | null;
};
