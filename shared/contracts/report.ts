import type { ActivityKind } from './activity';
import type { Day, Instant, Ref, UserRef } from './common';
import type { BoardFigure } from './formula';
import type { EntryRef } from './lead';
import type { OpportunityStatus } from './opportunity';
import type { StageColor, StageKind } from './stage';
import type { Target } from './target';

export const REPORTS = [
  'stages',
  'forecast',
  'conversion',
  'movements',
  'velocity',
  'losses',
  'sources',
  'owners',
  'activities',
  'satisfaction',
  'attention',
  'targets',
] as const;
export type ReportName = (typeof REPORTS)[number];

/**
 * Where the same is listed: `GET /opportunities` or `GET /leads` with this query gives as many rows, and the same sum.
 * Null where no list can say it (the past).
 */
export type DrillDown = {
  list: 'opportunities' | 'leads';
  query: Readonly<Record<string, string>>;
} | null;

/** Amounts in the base currency; what has no target value or no rate is in no sum. */
export type Measure = {
  count: number;
  targetValue: number;
  currentValue: number;
  withoutValue: number;
};

/** What every report says of itself, in `meta`. */
export type ReportMeta = {
  name: ReportName;
  /** The base currency. */
  currency: string;
  /** The moment that it tells of. */
  asOf: Instant;
  /** Local days in the site's zone, both included; null where the report knows no period. */
  from: Day | null;
  to: Day | null;
  /** Amounts of these currencies are in no sum. */
  missingRates: string[];
  /** Without the right to see figures of each person they are left out: only sums of the team. */
  withPeople: boolean;
  /** Left out: without that right, what the filter leaves is the work of one other person. */
  isWithheld: boolean;
};
export type Report<T> = { data: T; meta: ReportMeta };

/** `GET /reports/stages`: what stands where, now or at `asOf`. */
export type StageReportRow = Measure & {
  funnel: Ref;
  /** Null for what stood in no stage that is known. */
  stage: (Ref & { kind: StageKind; color: StageColor | null }) | null;
  /** Distinct prospects. */
  prospects: number;
  /** Sum of the success figures; null at an earlier moment, and where nothing is added. */
  figure: number | null;
  /** Null at an earlier moment. */
  lights: { green: number; yellow: number; red: number } | null;
  drillDown: DrillDown;
};
export type StageReport = {
  rows: StageReportRow[];
  /** Of open ones; a prospect with several opportunities is one. */
  open: Measure & { prospects: number };
};

export const FORECAST_BUCKETS = ['overdue', 'earlier', 'month', 'later', 'none'] as const;
/** `GET /reports/forecast`: by the month of the expected close, from the month of `from` to that of `to`. */
export type ForecastRow = {
  bucket: (typeof FORECAST_BUCKETS)[number];
  /** YYYY-MM of a month. */
  month: string | null;
  won: { count: number; value: number; drillDown: DrillDown };
  open: Measure & {
    /** Sum of the probabilities: how many of them are expected to be won. */
    expected: number;
    /** Sum of the success figures; null where nothing is added, or not of one kind. */
    figure: number | null;
    drillDown: DrillDown;
  };
  /** Won, and all that is open at its full value. */
  bestCase: number;
  /** Targets of an amount for this month, those of longer periods by their days; null where there is none. */
  target: number | null;
};
export type ForecastReport = {
  rows: ForecastRow[];
  /** What the success figures are; null without any, and where those of the funnels are not of one kind. */
  figure: Pick<BoardFigure, 'label' | 'unit'> | null;
};

export type ConversionStep = {
  stage: Ref & { color: StageColor | null };
  /** So many came to this stage or to a later one. */
  reached: number;
  /** Of those that came to the step before (0 to 1); null for the first, and where nobody did. */
  fromBefore: number | null;
  /** Came no further than here, and are still open. */
  open: number;
  /** Came no further than here, and are lost. */
  lost: number;
  /** Of those that reached it. */
  drillDown: DrillDown;
  openDrillDown: DrillDown;
  lostDrillDown: DrillDown;
};
type Cohort = { count: number; open: number; won: number; lost: number };
/** `GET /reports/conversion`: what became of the opportunities and leads that were opened in the period. */
export type ConversionReport = {
  cohort: Cohort & { drillDown: DrillDown };
  /** One list for each funnel, in the order of its stages. */
  funnels: {
    funnel: Ref;
    cohort: Cohort;
    /** Of which the history tells no stage before the closing (imports); they count in the first stage. */
    unknown: number;
    steps: ConversionStep[];
    drillDown: DrillDown;
  }[];
  /** Without tests and spam. `lost` are disqualified, or their opportunity is; null for who may not read leads. */
  leads:
    | (Cohort & {
        qualified: number;
        converted: number;
        /** Won ÷ all leads (0 to 1); null without any. */
        closeRate: number | null;
        /** Won ÷ qualified leads (0 to 1). */
        closeRateOfQualified: number | null;
        drillDown: DrillDown;
      })
    | null;
  /** Won of all that were opened (0 to 1); null without any. */
  closeRate: number | null;
  /** Won of what is decided (0 to 1); null without any. */
  winRate: number | null;
};

/**
 * What changes the open pipeline. `settings`: probabilities that were changed in the settings; `probability`: those of
 * one opportunity; `rates`: exchange rates; `movedIn` and `movedOut`: to and from what the filter shows.
 */
export const MOVEMENTS = [
  'opened',
  'reopened',
  'movedIn',
  'valueUp',
  'valueDown',
  'stageUp',
  'stageDown',
  'probability',
  'settings',
  'rates',
  'won',
  'lost',
  'archived',
  'movedOut',
] as const;
export type Movement = (typeof MOVEMENTS)[number];
type Amounts = { count: number; targetValue: number; currentValue: number };
/** `GET /reports/movements`: start and all steps together are the end, to the cent and to the piece. */
export type MovementReport = {
  start: Amounts & { asOf: Instant };
  /** All of `MOVEMENTS`; amounts with their signs. Of changes of value, stage and probability `count` moves nothing. */
  steps: (Amounts & { step: Movement; changes: number })[];
  end: Amounts & { asOf: Instant; drillDown: DrillDown };
  /** In no sum: open ones whose expected close was put off, or brought forward, with what they are worth. */
  slipped: Amounts;
  earlier: Amounts;
};

/** Days by local dates; null without any. The 90th percentile is the nearest rank. */
export type Duration = {
  count: number;
  mean: number | null;
  median: number | null;
  p90: number | null;
};
/** `GET /reports/velocity`: of what left a stage, or closed, in the period. */
export type VelocityReport = {
  rows: {
    funnel: Ref;
    stage: Ref & { color: StageColor | null };
    /** The last stay of each that ended in the period. */
    latest: Duration;
    /** All their stays together. */
    cumulative: Duration;
    /** Those that are there now, up to now: in neither of the others. */
    staying: Duration & { drillDown: DrillDown };
    /** The longest median of all stages of the funnel. */
    isBottleneck: boolean;
  }[];
  /** From the opening to the closing. */
  cycle: { won: Duration & { drillDown: DrillDown }; lost: Duration & { drillDown: DrillDown } };
  /** Open ones × mean value of those won × win rate ÷ mean days to the win; null where one of them is missing. */
  velocity: {
    open: number;
    wonValue: number | null;
    winRate: number | null;
    days: number | null;
    perDay: number | null;
  };
};

export const LOSS_GROUPS = ['reason', 'competitor', 'stage', 'objection'] as const;
export type LossRow = {
  /** Code of a list, or a stage's documentId; null where nothing is said. */
  key: string | null;
  /** Of a stage. */
  name: string | null;
  count: number;
  value: number;
  drillDown: DrillDown;
};
export type ReviewRow = {
  documentId: string;
  title: string;
  status: OpportunityStatus;
  closedAt: Instant;
  lossReason: string | null;
  good: string | null;
  improve: string | null;
};
/** `GET /reports/losses`: what was lost in the period, and why. */
export type LossReport = {
  total: { count: number; value: number; drillDown: DrillDown };
  reason: LossRow[];
  competitor: LossRow[];
  /** The stage before the loss. */
  stage: LossRow[];
  /** Kinds of objections that are still open; one opportunity may have several. */
  objection: LossRow[];
  /** Of won and lost ones that have one, the latest 50. */
  reviews: ReviewRow[];
};

/** Of opportunities that were opened in the period. */
export type OutcomeRow = {
  count: number;
  open: number;
  won: number;
  lost: number;
  wonValue: number;
  /** Of open ones. */
  currentValue: number;
  /** Won of what is decided (0 to 1). */
  winRate: number | null;
  drillDown: DrillDown;
};
/** Leads that were opened in the period, without tests and spam. */
export type LeadOutcome = {
  leads: number;
  qualified: number;
  converted: number;
  won: number;
  wonValue: number;
  /** From the lead to the win. */
  medianDays: number | null;
  drillDown: DrillDown;
};
/** `GET /reports/sources`; what has to do with leads is null for who may not read them. */
export type SourceReport = {
  rows: (OutcomeRow & { source: string | null; lead: LeadOutcome | null })[];
  campaigns: (LeadOutcome & { campaign: string | null })[] | null;
  /** Entries of the site whose page brought the lead; the 100 with most leads. */
  entries: (LeadOutcome & { entry: EntryRef | null; title: string | null })[] | null;
};

/** `GET /reports/owners`; without the right to see people one row that names nobody. */
export type OwnerReport = {
  rows: (OutcomeRow & {
    /** Null: nobody, or the whole team (`meta.withPeople`). */
    owner: UserRef | null;
    /** What is open now, whenever it was opened. */
    now: { count: number; prospects: number; drillDown: DrillDown };
    prospects: number;
    /** Contacts and other activities of the period on their opportunities. */
    activities: number;
    /** Minutes until the first answer to leads of the period; null without leads or the right to read them. */
    firstResponseMedianMinutes: number | null;
  })[];
};

type Effort = {
  count: number;
  /** Of them those that were contacts. */
  contacts: number;
  minutes: number;
  cost: number;
};
/** `GET /reports/activities`: what was done in the period on opportunities that the filter shows. */
export type ActivityReport = {
  /** Only kinds and months in which there was something. */
  rows: (Effort & { month: string; kind: ActivityKind })[];
  /** All months of the period. */
  months: string[];
  total: Effort & {
    won: number;
    wonValue: number;
    /** Cost ÷ value won; null without value. */
    costShare: number | null;
    drillDown: DrillDown;
  };
};

type Satisfaction = {
  asked: number;
  answered: number;
  unanswered: number;
  mean: number | null;
};
/** `GET /reports/satisfaction`: of what was won in the period. */
export type SatisfactionReport = {
  total: Satisfaction & { drillDown: DrillDown; unansweredDrillDown: DrillDown };
  /** 1 to 5, each of them. */
  distribution: { satisfaction: number; count: number; drillDown: DrillDown }[];
  /** All months of the period. */
  trend: (Satisfaction & { month: string; drillDown: DrillDown })[];
};

export const ATTENTION = [
  'red',
  'yellow',
  'waiting',
  'held',
  'noNextStep',
  'noDate',
  'overdue',
  'redLeads',
  'yellowLeads',
] as const;
/** `GET /reports/attention`: what needs somebody now. Leads have no amounts, and are left out for who may not read them. */
export type AttentionReport = {
  rows: {
    what: (typeof ATTENTION)[number];
    count: number;
    targetValue: number | null;
    currentValue: number | null;
    drillDown: DrillDown;
  }[];
};

/** `GET /reports/targets`: those whose period touches the one that was asked for. */
export type TargetReport = {
  rows: {
    target: Target;
    achieved: number;
    /** Achieved ÷ target. */
    share: number;
    /** Achieved, and what is open with an expected close in the rest of the period, by its probability. */
    expected: number;
    /** The day on which it was reached. */
    reachedOn: Day | null;
    /** Reached by the expected closes of what is open. */
    expectedOn: Day | null;
    /** Reached if it goes on as it did since the first day. */
    paceOn: Day | null;
    drillDown: DrillDown;
  }[];
};

/** What the answer of each report holds. */
export type Reports = {
  stages: StageReport;
  forecast: ForecastReport;
  conversion: ConversionReport;
  movements: MovementReport;
  velocity: VelocityReport;
  losses: LossReport;
  sources: SourceReport;
  owners: OwnerReport;
  activities: ActivityReport;
  satisfaction: SatisfactionReport;
  attention: AttentionReport;
  targets: TargetReport;
};
