import type { Day, Instant, Ref, UserRef } from './common';
import type { BoardFigure, FigureReason } from './formula';
import type { Priority } from './opportunity';
import type { StageColor, StageKind } from './stage';

export type LightLevel = 'green' | 'yellow' | 'red';
export const LIGHT_LEVELS = ['green', 'yellow', 'red'] as const;

export type LightReason = 'contact' | 'noContact' | 'planned' | 'overdue' | 'waiting';

/** The traffic light of one opportunity with everything that explains it (architecture 4.3). */
export type Light = {
  level: LightLevel;
  since: Instant | null;
  /** First instant at which the level gets worse if nothing happens; null for red. */
  turnsAt: Instant | null;
  turnsTo: 'yellow' | 'red' | null;
  reason: LightReason;
  /** What the days count from: the last contact, else the opening. */
  baseAt: Instant;
  /** The last contact, where there was one. */
  contact: { kind: string; at: Instant; author: string | null } | null;
  followUpAt: Instant | null;
  waitingSince: Instant | null;
  threshold: {
    followUpDays: number;
    criticalDays: number;
    counting: 'calendar' | 'business';
    source: 'funnelStage' | 'funnel' | 'settings';
  };
};

export type ContactCounts = Record<string, { done: number; planned: number }>;

export type Card = {
  documentId: string;
  version: number;
  title: string;
  organization: Ref | null;
  contact: Ref | null;
  owner: UserRef | null;
  targetValue: number | null;
  currency: string;
  /** In the card's own currency, rounded to its digits. */
  currentValue: number | null;
  /** In effect, percent. */
  probability: number;
  /** The funnel's success figure; an amount (unit `currency`) is in the card's own currency. Null: no value. */
  figure: number | null;
  /** Why there is none; null also where the funnel has no formula. */
  figureReason: FigureReason | null;
  /** Null: this opportunity has no light (lost, archived, a won stage without days). */
  light: Light | null;
  lastContactAt: Instant | null;
  contactCounts: ContactCounts;
  nextFollowUpAt: Instant | null;
  nextStep: string | null;
  expectedCloseOn: Day | null;
  stageEnteredAt: Instant;
  priority: Priority;
  /** Whether the asking user may change it. */
  canUpdate: boolean;
};

export type BoardColumn = {
  stage: {
    documentId: string;
    name: string;
    icon: string | null;
    color: StageColor;
    kind: StageKind;
    /** The one in effect in this funnel. */
    probability: number;
  };
  count: number;
  prospects: number;
  /** Sums in the base currency; amounts without a rate are left out and named in `missingRates`. */
  targetValue: number;
  currentValue: number;
  /** Sum of the figures, amounts in the base currency; null where there is none to add. */
  figure: number | null;
  /** Cards without a figure; 0 where the funnel has no formula. */
  withoutFigure: number;
  lights: Record<LightLevel, number>;
  withoutValue: number;
  cards: Card[];
  nextCursor: string | null;
};

export type BoardTotals = {
  count: number;
  prospects: number;
  targetValue: number;
  currentValue: number;
  figure: number | null;
  withoutFigure: number;
  lights: Record<LightLevel, number>;
  withoutValue: number;
};

/** Stands for "in no stage of the funnel" where a stage's documentId names a column. */
export const OFF_BOARD = 'off-board';

export type OffBoard = { count: number; cards: Card[]; nextCursor: string | null };

export type Board = {
  funnel: { documentId: string; name: string; code: string; gate: 'off' | 'ask' | 'enforce' };
  /** The base currency: of heads and totals. */
  currency: string;
  /** Null: the funnel has no formula. */
  figure: BoardFigure | null;
  columns: BoardColumn[];
  /** Of the open columns. */
  totals: BoardTotals;
  /** Opportunities of this funnel whose stage is gone or not in the funnel. */
  offBoard: OffBoard;
  /** Currencies that stand on the board and have no exchange rate. */
  missingRates: string[];
  /** Hand this to `GET /funnels/:id/changes?since=`. */
  asOf: Instant;
};

export type ColumnPage = { data: Card[]; meta: { nextCursor: string | null } };

export const BOARD_SORTS = [
  'manual',
  'light',
  'value',
  'figure',
  'expectedClose',
  'lastContact',
] as const;
export type BoardSort = (typeof BOARD_SORTS)[number];

/** Filters of the board; the same words filter columns, list and (later) export. */
export type BoardQuery = {
  pageSize?: number;
  sort?: BoardSort;
  /** id of an admin user, `me` or `none` */
  owner?: string;
  q?: string;
  light?: LightLevel | 'none';
  minValue?: number;
  closedDays?: number;
};

/** What changed in a funnel since an instant, for polling. */
export type BoardChanges = {
  asOf: Instant;
  /** Opportunities (visible to the asking user) changed since then, at most 200. */
  changed: { documentId: string; stage: string | null; version: number; at: Instant }[];
  /** More than 200 changed: read the board anew. */
  truncated: boolean;
  /** Open ones that the asking user sees now: fewer than expected when one was deleted, archived or handed to somebody else. */
  openCount: number;
};
