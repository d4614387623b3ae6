import type { FunnelPurpose } from '../../../shared/contracts/funnel';
import type { DrillDown, ReportMeta, ReportName } from '../../../shared/contracts/report';
import type { Settings } from '../../../shared/contracts/settings';
import type { Kit } from '../../app';
import { ACTIONS } from '../../constants';
import { forbidden, notFound } from '../../domain/errors';
import { reportPeriod } from '../../domain/report-period';
import type { Period } from '../../domain/report-period';
import type { Lens } from '../../repositories/opportunity-card';
import type { ListFilter } from '../../repositories/opportunity-filter';
import { opportunityScopeSql } from '../../repositories/scope';
import type { ReportQuery } from '../../validation/report';
import { ownerAsked } from '../caller';
import type { Caller } from '../caller';
import type { FunnelContext } from '../funnel-context';
import type { OpportunityReader } from '../opportunity-read';
import { iso } from '../present';

/** What one report looks through: who asks, for which opportunities, at which moment. */
export type ReportView = {
  query: ReportQuery;
  caller: Caller;
  settings: Settings;
  now: number;
  lens: Lens;
  filter: ListFilter;
  contexts: FunnelContext[];
  period: Period;
  /** Adds the keys of a figure to what the report itself is narrowed by. */
  drillDown(keys: Record<string, string>): DrillDown;
};

const ONE_PERSON = 'Figures of one person ask for the right report.person';
/** Without a word about funnels those in which something is sold (R0.9). */
export const USUAL_PURPOSES: readonly FunnelPurpose[] = ['sales', 'winback'];

export function createReportRequest({ repositories }: Kit, deps: { reader: OpportunityReader }) {
  return async (query: ReportQuery, caller: Caller): Promise<ReportView> => {
    const { funnel, owner, team, source, businessType, stage } = query;
    if (owner !== undefined && !mayAskFor(owner, caller)) throw forbidden(ONE_PERSON);
    const purpose = query.purpose ?? (funnel === undefined ? [...USUAL_PURPOSES] : undefined);
    const narrowed = { funnel, owner, team, source, businessType, stage, purpose };
    const asked = await deps.reader.filter({ ...narrowed, archived: 'closed' }, caller);
    if (!asked) throw notFound('Funnel, stage or team');
    const { filter, view, contexts } = asked;
    if (filter.team !== undefined && !caller.allows(ACTIONS.reportPerson)) {
      const members = await repositories.funnel.team([filter.team]);
      if (
        isOneOther(
          members.map(({ userId }) => userId),
          caller,
        )
      )
        throw forbidden(ONE_PERSON);
    }
    const read = opportunityScopeSql(repositories.db, caller.scope('report.read'), 'o');
    const base = drillDownBase(narrowed, caller);
    return {
      ...{ query, caller, filter, contexts, settings: view.settings, now: view.now },
      lens: { ...view.lens, read },
      period: reportPeriod(query, view.now, view.settings.timeZone),
      drillDown: (keys) => base && { list: 'opportunities', query: { ...base, ...keys } },
    };
  };
}

const isOneOther = (people: readonly (number | null)[], { actor }: Caller): boolean => {
  const known = new Set<number | null>(people.filter((id) => id !== null));
  return known.size === 1 && !known.has(actor.userId);
};

/**
 * Whether figures of what people do are those of one other person, to whom somebody without the right has narrowed the
 * report. What his reports reach without a filter is never left out.
 */
export function isSingledOut(
  { query, caller }: ReportView,
  people: readonly (number | null)[],
): boolean {
  const { funnel, team, source, businessType, stage, purpose, from, to } = query;
  const narrowed = [funnel, team, source, businessType, stage, purpose, from, to];
  return (
    !caller.allows(ACTIONS.reportPerson) &&
    narrowed.some((value) => value !== undefined) &&
    isOneOther(people, caller)
  );
}

/** Whoever sees only his own or nobody by name may still ask for himself. */
function mayAskFor(owner: NonNullable<ReportQuery['owner']>, caller: Caller): boolean {
  if (owner === 'none' || caller.allows(ACTIONS.reportPerson)) return true;
  return ownerAsked(owner, caller) === caller.actor.userId;
}

/** Whether reports tell somebody of nothing but what he looks after. */
export function reachesOwnOnly(caller: Caller): boolean {
  const scope = caller.scope('report.read');
  const [term, ...more] = scope.all ? [] : scope.terms;
  return term?.type === 'owner' && more.length === 0 && term.userId === caller.actor.userId;
}

/**
 * The list shows what `opportunity.read` reaches; where a report reaches less, the list is narrowed to it, and where no
 * filter says that there is no drilling down.
 */
function drillDownBase(
  narrowed: Record<string, string | number | string[] | undefined>,
  caller: Caller,
): Record<string, string> | null {
  if (!caller.allows(ACTIONS.opportunityRead)) return null;
  const query: Record<string, string> = { archived: 'closed' };
  for (const [key, value] of Object.entries(narrowed))
    if (value !== undefined) query[key] = String(value);
  const scope = caller.scope('report.read');
  if (JSON.stringify(scope) === JSON.stringify(caller.scope('opportunity.read'))) return query;
  return reachesOwnOnly(caller) && query.owner === undefined ? { ...query, owner: 'me' } : null;
}

export const reportMeta = (
  name: ReportName,
  { settings, now, period, caller }: ReportView,
  missingRates: string[],
  more: { asOf?: number; hasPeriod?: boolean; isWithheld?: boolean } = {},
): ReportMeta => ({
  name,
  currency: settings.baseCurrency,
  asOf: iso(more.asOf ?? now),
  from: more.hasPeriod === false ? null : period.from,
  to: more.hasPeriod === false ? null : period.to,
  missingRates,
  withPeople: caller.allows(ACTIONS.reportPerson),
  isWithheld: more.isWithheld ?? false,
});
