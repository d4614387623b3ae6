import { FUNNEL_PURPOSES } from '../../../shared/contracts/funnel';
import { BUSINESS_TYPES } from '../../../shared/contracts/opportunity';
import type { ReportName } from '../../../shared/contracts';

import { CHECKS, oneOf } from '../list-query';

import { COMING_PERIODS, isPeriodName, PAST_PERIODS, PERIODS, periodSpan } from './period';
import type { PeriodName, SiteCalendar } from './period';

/** What narrows a report, as the address of its page holds it. */
export type ReportFilter = Readonly<Record<string, string>>;
export type FilterChange = Readonly<Record<string, string | null>>;

/** Which funnels a report is about; nothing said: sales and win-back. */
export const PURPOSE_FILTERS = [...FUNNEL_PURPOSES, FUNNEL_PURPOSES.join(',')];

const ADMITTED = {
  funnel: CHECKS.id,
  owner: CHECKS.owner,
  team: CHECKS.id,
  source: CHECKS.code,
  businessType: oneOf(BUSINESS_TYPES),
  purpose: oneOf(PURPOSE_FILTERS),
  period: isPeriodName,
  from: CHECKS.day,
  to: CHECKS.day,
  asOf: CHECKS.day,
} as const;

/** Filters of every report that are asked for less often. */
export const MORE_REPORT_FILTERS = ['owner', 'team', 'source', 'businessType', 'purpose'] as const;

/** `any`: a quarter that is over is looked at as often as one to come. */
type Span = 'past' | 'coming' | 'any' | 'none';
const SPANS: Record<ReportName, Span> = {
  stages: 'none',
  forecast: 'coming',
  conversion: 'past',
  movements: 'past',
  velocity: 'past',
  losses: 'past',
  sources: 'past',
  owners: 'past',
  activities: 'past',
  satisfaction: 'past',
  attention: 'none',
  targets: 'any',
};
export const spanOf = (name: ReportName): Span => SPANS[name];
/** Only what stands in the stages can be told of an earlier day. */
export const takesMoment = (name: ReportName): boolean => name === 'stages';
const OFFERED: Record<Span, readonly PeriodName[]> = {
  ...{ past: PAST_PERIODS, coming: COMING_PERIODS, any: PERIODS, none: [] },
};
/** The periods that a report offers; one that comes along from another report has its name here too. */
export function periodsOf(name: ReportName, chosen?: string): readonly PeriodName[] {
  const offered = OFFERED[SPANS[name]];
  const isForeign =
    chosen !== undefined && isPeriodName(chosen) && !offered.some((one) => one === chosen);
  return isForeign ? [...offered, chosen] : offered;
}

/** What of an address means something here; the rest is dropped. */
export function readReportFilter(search: URLSearchParams): ReportFilter {
  const filter: Record<string, string> = {};
  for (const [name, check] of Object.entries(ADMITTED)) {
    const text = search.get(name);
    if (text !== null && check(text)) filter[name] = text;
  }
  const { period, from, to } = filter;
  if (period !== undefined) {
    delete filter.from;
    delete filter.to;
  } else if (from !== undefined && to !== undefined && from > to) delete filter.to;
  return filter;
}

/** Null takes a part away. */
export const changedFilter = (filter: ReportFilter, change: FilterChange): ReportFilter =>
  Object.fromEntries(
    Object.entries({ ...filter, ...change }).filter((entry): entry is [string, string] =>
      Boolean(entry[1]),
    ),
  );

/** A report leaves aside what it knows nothing of; the next one may take it again. */
export function takenBy(name: ReportName, filter: ReportFilter): ReportFilter {
  const { asOf, period, from, to, ...narrowed } = filter;
  return changedFilter(narrowed, {
    ...(takesMoment(name) ? { asOf: asOf ?? null } : {}),
    ...(spanOf(name) === 'none'
      ? {}
      : { period: period ?? null, from: from ?? null, to: to ?? null }),
  });
}

/** What the server is asked for: it knows days, no names of periods. */
export function askedOf(
  name: ReportName,
  filter: ReportFilter,
  calendar: SiteCalendar,
): ReportFilter {
  const { period, ...asked } = takenBy(name, filter);
  return period !== undefined && isPeriodName(period)
    ? { ...asked, ...periodSpan(period, calendar) }
    : asked;
}

export const filterSearch = (filter: ReportFilter): string => {
  const search = new URLSearchParams(filter).toString();
  return search ? `?${search}` : '';
};
