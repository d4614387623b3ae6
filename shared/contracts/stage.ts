export type StageKind = 'open' | 'won' | 'lost' | 'aftersale';
export const STAGE_KINDS = ['open', 'won', 'lost', 'aftersale'] as const;

/** Tokens that mean nothing but themselves: green, yellow and red speak of lights and outcomes. */
const CALM_COLORS = ['neutral600', 'secondary600', 'primary600', 'alternative600'] as const;

/** Theme tokens with at least 4.4 : 1 against a card in light and dark. */
export const STAGE_COLORS = [
  ...CALM_COLORS,
  'success600',
  'success700',
  'warning700',
  'danger600',
] as const;
export type StageColor = (typeof STAGE_COLORS)[number];

/** The colours that a stage of this kind may have, its usual one first. */
export const STAGE_COLORS_BY_KIND: Readonly<Record<StageKind, readonly StageColor[]>> = {
  open: ['primary600', 'secondary600', 'alternative600', 'neutral600'],
  won: ['success600', 'success700', ...CALM_COLORS],
  aftersale: ['success700', 'success600', 'warning700', ...CALM_COLORS],
  lost: ['danger600', ...CALM_COLORS],
};

export type ChecklistItem = { key: string; label: string; required: boolean; dueDays?: number };

export const QUESTION_TYPES = ['select', 'text', 'longtext', 'number', 'date', 'scale'] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];
export type Question = {
  key: string;
  type: QuestionType;
  label: string;
  required: boolean;
  /** Numbers on a scale. */
  options?: { value: string | number; label: string }[];
  /** The field that the answer fills: an opportunity field, brief.*, qualification.*, organization.*, contacts. */
  mapsTo?: string;
};

/** A stage in the library. It belongs to no funnel; `usedIn` names the funnels that run through it. */
export type Stage = {
  documentId: string;
  code: string;
  name: string;
  icon: string | null;
  color: StageColor;
  /** Percent, 0-100. */
  probability: number;
  kind: StageKind;
  goal: string | null;
  checklist: ChecklistItem[];
  questions: Question[];
  usedIn: { documentId: string; name: string }[];
};

export type StageInput = {
  code?: string;
  name: string;
  icon?: string | null;
  color?: StageColor;
  probability?: number;
  kind: StageKind;
  goal?: string | null;
  checklist?: ChecklistItem[];
  questions?: Question[];
};
/** `kind` of a stage in use is refused with 409: it changes by `POST /stages/:id/kind`. */
/** `was`: the fields as they were read; 409 where somebody else has given one of them another value since. */
export type StageUpdate = Partial<StageInput> & { was?: Partial<StageInput> };

/** `POST /stages/:id/kind`: each of its opportunities goes through the rule of a stage change. */
export type StageKindInput = { kind: StageKind; probability?: number; color?: StageColor };

type StageSums = Record<'open' | 'won' | 'lost', { count: number; currentValue: number }>;
/** What a change of a stage would do to the opportunities in it: those that change, by status, in the base currency. */
export type StagePreview = {
  changing: number;
  /** Stay as they are: a probability of their own or of their funnel, or the same status as before. */
  keeping: number;
  /** Archived ones that change with the others; in no sum. */
  archived: number;
  currency: string;
  before: StageSums;
  after: StageSums;
  withoutValue: number;
  missingRates: string[];
  /** The reader may not see all opportunities: there may be more of them. */
  isPartial: boolean;
};
