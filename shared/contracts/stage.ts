export type StageKind = 'open' | 'won' | 'lost' | 'aftersale';
export const STAGE_KINDS = ['open', 'won', 'lost', 'aftersale'] as const;

/** Theme tokens with at least 4.4 : 1 against a card in light and dark. */
export const STAGE_COLORS = [
  'neutral600',
  'secondary600',
  'primary600',
  'alternative600',
  'success600',
  'success700',
  'warning700',
  'danger600',
] as const;
export type StageColor = (typeof STAGE_COLORS)[number];

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
/** `kind` of a stage in use changes only with `confirmKind: true`: without it 409 says how many opportunities it concerns. */
export type StageUpdate = Partial<StageInput> & { confirmKind?: boolean };
