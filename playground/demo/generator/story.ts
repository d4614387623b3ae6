import type { Locale, StageKind } from '../site';

/** What the generator has to know of an installed funnel. */
export type FunnelShape = {
  key: FunnelKey;
  stages: {
    code: string;
    kind: StageKind;
    followUpDays: number | null;
    criticalDays: number | null;
  }[];
};
export type FunnelKey = 'b2b-cycle' | 'field-sales' | 'service-cycle';
export type UserKey = 'admin' | 'manager' | 'lena' | 'marco' | 'service';

export type FunnelStory = {
  key: FunnelKey;
  team: UserKey[];
  /** Owners, as often as they stand here; null: nobody yet. */
  owners: (UserKey | null)[];
  /** How many stand in each stage today, in the order of the template's stages. */
  counts: Record<string, number>;
  /** Working days in one stage. */
  dwell: [number, number];
  /** Values are rounded to this. */
  round: number;
  withoutValue: number;
  /** Share of private customers, who have no organization. */
  privately: number;
  /** Days of the light are counted as business days. */
  business: boolean;
};

export const USERS: { key: UserKey; name: string; role: string }[] = [
  { key: 'admin', name: 'Nora Brandt', role: 'crm-admin' },
  { key: 'manager', name: 'Jonas Falk', role: 'sales-manager' },
  { key: 'lena', name: 'Lena Hofmann', role: 'seller' },
  { key: 'marco', name: 'Marco Rossi', role: 'seller' },
  { key: 'service', name: 'Aylin Demir', role: 'service' },
];

/** A maker of solar and energy technology that sells to companies and to households, and looks after both. */
export const FUNNELS: FunnelStory[] = [
  {
    key: 'b2b-cycle',
    team: ['manager', 'lena', 'marco'],
    owners: ['lena', 'lena', 'lena', 'marco', 'marco', 'manager'],
    counts: {
      ...{ positioning: 14, potential: 12, anamnesis: 11, 'solution-offer': 10, objections: 8 },
      ...{ decision: 6, realisation: 10, 'customer-care': 28, lost: 36 },
    },
    dwell: [3, 14],
    round: 500,
    withoutValue: 0.06,
    privately: 0,
    business: false,
  },
  {
    key: 'field-sales',
    team: ['manager', 'marco'],
    owners: ['marco', 'marco', 'marco', 'lena', 'manager', null],
    counts: {
      ...{ visit: 10, 'first-talk': 9, 'deeper-talk': 8, 'company-presentation': 8 },
      ...{ 'need-analysis': 7, 'offer-submission': 7, order: 26, farewell: 12, lost: 24 },
    },
    dwell: [2, 7],
    round: 50,
    withoutValue: 0.1,
    privately: 0.65,
    business: false,
  },
  {
    key: 'service-cycle',
    team: ['service', 'lena'],
    owners: ['service', 'service', 'service', 'service', 'lena'],
    counts: {
      ...{ 'service-intake': 6, 'service-clarify': 6, 'service-work': 7, 'service-confirm': 5 },
      ...{ 'service-solved': 20, 'satisfaction-check': 8, 'cross-selling': 4 },
      ...{ 'service-unsolved': 6 },
    },
    dwell: [1, 3],
    round: 10,
    withoutValue: 0.45,
    privately: 0.4,
    business: true,
  },
];

export type GeneratorOptions = {
  seed: number;
  /** YYYY-MM-DD */
  today: string;
  locale: Locale;
  funnels: FunnelShape[];
};
