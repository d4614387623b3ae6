import type { Instant, UserRef } from './common';
import type { FormulaProblem } from './formula';
import type { ChecklistItem, Question, StageColor, StageKind } from './stage';

export const GATES = ['off', 'ask', 'enforce'] as const;
export type Gate = (typeof GATES)[number];
export const DAY_COUNTINGS = ['calendar', 'business'] as const;
export type DayCounting = (typeof DAY_COUNTINGS)[number];
export const FUNNEL_PURPOSES = ['sales', 'service', 'winback'] as const;
export type FunnelPurpose = (typeof FUNNEL_PURPOSES)[number];
export const FUNNEL_SHAPES = ['funnel', 'cycle'] as const;
export type FunnelShape = (typeof FUNNEL_SHAPES)[number];
export const FOLLOW_MODES = ['off', 'suggest', 'auto'] as const;
export type FollowMode = (typeof FOLLOW_MODES)[number];

/** A stage's place in a funnel. Null overrides inherit: probability, goal and checklist from the stage, days from funnel or settings. */
export type FunnelStage = {
  stage: {
    documentId: string;
    code: string;
    name: string;
    kind: StageKind;
    probability: number;
    icon: string | null;
    color: StageColor;
    goal: string | null;
    checklist: ChecklistItem[];
    questions: Question[];
  };
  probability: number | null;
  followUpDays: number | null;
  criticalDays: number | null;
  goal: string | null;
  checklist: ChecklistItem[] | null;
  requiredFields: string[];
  askFields: string[];
};

export type FunnelStageInput = {
  stage: string;
  probability?: number | null;
  followUpDays?: number | null;
  criticalDays?: number | null;
  goal?: string | null;
  checklist?: ChecklistItem[] | null;
  requiredFields?: string[];
  askFields?: string[];
};

export type FunnelSummary = {
  documentId: string;
  code: string;
  name: string;
  description: string | null;
  purpose: FunnelPurpose;
  shape: FunnelShape;
  currency: string;
  position: number;
  isDefault: boolean;
  archivedAt: Instant | null;
};

/** What is wrong with a stored funnel, without keeping its board from working. */
export type FunnelProblem = { message: string } & (
  | { field: 'formula'; formula: FormulaProblem }
  /** Nothing new can come into it. */
  | { field: 'stages' }
  /** The stage has no light, because red would come before yellow. */
  | {
      field: 'criticalDays';
      stage: { documentId: string; name: string };
      followUpDays: number;
      criticalDays: number;
    }
  /** Nobody can give this user anything any more. */
  | { field: 'team'; user: UserRef }
);

/** What belongs to a funnel: where opportunities stand in it, archived ones and closed ones too, forms and leads. Counts are null for who does not see all rows. */
export type FunnelUse = {
  isUsed: boolean;
  /** Names of the forms that send their leads to it. */
  forms: string[];
  /** Leads in it; null for who does not see all. */
  leads: number | null;
  hasLeads: boolean;
  count: number | null;
  /** The stages with opportunities, those too that are not in the funnel any more. */
  stages: { stage: string; name: string; count: number | null }[];
};

export type Funnel = FunnelSummary & {
  offer: { text: string | null; links: { uid: string; documentId: string }[] };
  team: UserRef[];
  formula: string | null;
  formulaLabel: string | null;
  formulaUnit: string | null;
  followUpDays: number | null;
  criticalDays: number | null;
  dayCounting: DayCounting | null;
  gate: Gate;
  followOnFunnel: string | null;
  followOnMode: FollowMode;
  winBackFunnel: string | null;
  winBackMode: FollowMode;
  winBackAfterDays: number | null;
  idealCustomer: Record<string, unknown>;
  stages: FunnelStage[];
  problems: FunnelProblem[];
};

export type FunnelInput = {
  code?: string;
  name: string;
  description?: string | null;
  offer?: { text: string | null; links: { uid: string; documentId: string }[] };
  purpose?: FunnelPurpose;
  shape?: FunnelShape;
  currency?: string;
  /** Ids of admin users. */
  team?: number[];
  formula?: string | null;
  formulaLabel?: string | null;
  formulaUnit?: string | null;
  followUpDays?: number | null;
  criticalDays?: number | null;
  dayCounting?: DayCounting | null;
  gate?: Gate;
  followOnFunnel?: string | null;
  followOnMode?: FollowMode;
  winBackFunnel?: string | null;
  winBackMode?: FollowMode;
  winBackAfterDays?: number | null;
  idealCustomer?: Record<string, unknown>;
  position?: number;
  isDefault?: boolean;
  archived?: boolean;
  stages?: FunnelStageInput[];
};
/** `moveTo` says where the opportunities of a removed stage go: stage → stage of this funnel. */
export type FunnelUpdate = Partial<FunnelInput> & {
  moveTo?: Record<string, string>;
  /** The fields as they were read: 409 where somebody else has given one of them another value since. */
  was?: Partial<FunnelInput>;
};
/** Where the opportunities of a deleted funnel go. */
export type FunnelDelete = { moveTo?: { funnel: string; stages: Record<string, string> } };

export type Bilingual = { de: string; en: string };
export type FunnelTemplate = {
  key: string;
  name: Bilingual;
  description: Bilingual;
  shape: FunnelShape;
  purpose: FunnelPurpose;
  recommended: boolean;
  stages: {
    key: string;
    name: Bilingual;
    kind: StageKind;
    probability: number;
    icon: string | null;
    color: StageColor;
  }[];
};
export type FromTemplateInput = { template: string; locale?: 'de' | 'en' };
