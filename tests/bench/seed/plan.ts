export const DAY = 24 * 60 * 60 * 1000;
export const FIVE_YEARS = 1826 * DAY;

/** What a funnel of the seed holds; raise VERSION when the generator writes something else. */
export const VERSION = 2;

export interface FunnelPlan {
  open: number;
  closed: number;
  /** So many of the closed ones closed within all closedDays and none of the others did. */
  recent?: number;
}
export interface Plan {
  name: string;
  title: string;
  /** Opportunities of the first funnel. */
  size: number;
  funnels: FunnelPlan[];
  /** What reports read: a longer past, more contacts, and leads. */
  past?: PastPlan;
}
export interface PastPlan {
  /** Of each opportunity. */
  revisions: number;
  activities: number;
  /** Leads for each opportunity; half of them became one. */
  leads: number;
}

const grouped = (count: number): string => count.toLocaleString('en-US');

const evenly = (size: number): Plan => ({
  name: String(size),
  title: `${grouped(size)} opportunities, a tenth of them open`,
  size,
  funnels: [{ open: size / 10, closed: size - size / 10 }],
});

/** One funnel with a long past beside one without any. */
const history: Plan = {
  name: 'history',
  title: '10,000 open ones with a million closed ones, and 10,000 open ones alone',
  size: 1_010_000,
  funnels: [
    { open: 10_000, closed: 1_000_000, recent: 2_000 },
    { open: 10_000, closed: 0 },
  ],
};

const REPORTS = { reports: 100_000, 'reports-small': 10_000 };

function forReports(name: keyof typeof REPORTS): Plan {
  const size = REPORTS[name];
  return {
    ...evenly(size),
    name,
    title: `${grouped(size)} opportunities with ${grouped(size * 6)} revisions and about ${grouped(size * 10)} activities`,
    past: { revisions: 6, activities: 10, leads: 0.6 },
  };
}

const isForReports = (name: string): name is keyof typeof REPORTS => name in REPORTS;

export function planOf(name: string): Plan {
  if (name === history.name) return history;
  if (isForReports(name)) return forReports(name);
  const size = Number(name);
  if (!Number.isInteger(size) || size < 1_000 || size % 10 !== 0) {
    throw new Error(
      `--sizes takes whole tens from 1000 on, "history", "reports" and "reports-small"; not ${name}`,
    );
  }
  return evenly(size);
}

/** Written beside the database when it is whole. */
export interface SeedNote {
  version: number;
  /** What the generator took for now. */
  anchor: number;
  /** documentIds in the order of the plan's funnels. */
  funnels: string[];
}
