import type { ConversionReport, DrillDown, LeadOutcome } from '../../../shared/contracts/report';
import type { Kit } from '../../app';
import { roundComputed } from '../../domain/money';
import { zoneOffsets } from '../../domain/zone-offsets';
import { leadScopeSql } from '../../repositories/lead-scope';
import type { LeadFilter, LeadLens } from '../../repositories/lead-list';
import { allOf } from '../../repositories/like';
import type { LeadGroup } from '../../repositories/report-leads';
import type { LeadViews } from '../lead-view';
import { shareOf } from './conversion';
import type { ReportView } from './request';

/** All but spam. */
const COUNTED = ['new', 'contacted', 'nurture', 'qualified', 'converted', 'disqualified'] as const;

type Asked = {
  filter: LeadFilter;
  lens: LeadLens;
  drillDown(keys: Record<string, string>): DrillDown;
};

/** Leads in reports: under the narrower of the reaches of `report.read` and `lead.read`. */
export function createReportLeads({ repositories }: Kit, deps: { views: LeadViews }) {
  const { report, db } = repositories;

  /** Null for who may not read leads, and where the report asks for what leads do not have. */
  async function request(view: ReportView): Promise<Asked | null> {
    const { caller, query, filter } = view;
    const scope = caller.scope('lead.read');
    if (!scope.all && scope.terms.length === 0) return null;
    if (query.stage !== undefined || query.businessType !== undefined) return null;
    const own = await deps.views(caller);
    const read = leadScopeSql(db, caller.scope('report.read'), 'l');
    const { funnel, team, source } = query;
    const reach = JSON.stringify(caller.scope('report.read'));
    const base: Record<string, string> | null =
      reach === JSON.stringify(scope) ? { status: COUNTED.join(',') } : null;
    if (base) {
      const narrowed = { funnel, team, source, purpose: filter.purposes, owner: query.owner };
      for (const [key, value] of Object.entries(narrowed))
        if (value !== undefined) base[key] = String(value);
    }
    return {
      filter: {
        ...{ terms: [], statuses: COUNTED, isTest: false, funnel, team },
        owner: filter.owner,
        purposes: filter.purposes,
        equal: { source },
      },
      lens: { ...own.lens, read: allOf([own.lens.read, read]) },
      drillDown: (keys) => base && { list: 'leads', query: { ...base, ...keys } },
    };
  }

  async function opened(view: ReportView) {
    const asked = await request(view);
    if (!asked) return null;
    const { period } = view;
    const filter = { ...asked.filter, openedFrom: period.start, openedTo: period.end - 1 };
    return { ...asked, filter, keys: { openedFrom: period.from, openedTo: period.to } };
  }

  return {
    request,
    async cohort(view: ReportView): Promise<ConversionReport['leads']> {
      const asked = await opened(view);
      if (!asked) return null;
      const [sums] = await report.leads.sums('all', asked.filter, asked.lens, view.lens);
      if (!sums) return null;
      const { count, open, won, lost, qualified, converted } = sums;
      return {
        ...{ count, open, won, lost, qualified, converted },
        closeRate: shareOf(won, count),
        closeRateOfQualified: shareOf(won, qualified),
        drillDown: asked.drillDown(asked.keys),
      };
    },
    /** What became of leads by one of their fields; `keys` names the rows in the list. */
    async outcomes(
      view: ReportView,
      group: LeadGroup,
      keysOf: (keys: (string | null)[]) => Record<string, string>,
    ): Promise<(LeadOutcome & { keys: (string | null)[]; title: string | null })[] | null> {
      const asked = await opened(view);
      if (!asked) return null;
      const { filter, lens } = asked;
      const zone = zoneOffsets(view.period.start, view.now, view.settings.timeZone);
      const sums = await report.leads.sums(group, filter, lens, view.lens);
      const days = await report.leads.daysToWin(group, filter, lens, view.lens, zone);
      const daysOf = new Map(days.map(({ keys, median }) => [keys.join('\n'), median]));
      return sums.map((one) => ({
        leads: one.count,
        ...{ qualified: one.qualified, converted: one.converted, won: one.won },
        wonValue: roundComputed(one.wonValue, view.settings.baseCurrency),
        medianDays: daysOf.get(one.keys.join('\n')) ?? null,
        drillDown: asked.drillDown({ ...asked.keys, ...keysOf(one.keys) }),
        keys: one.keys,
        title: one.title,
      }));
    },
    /** Median minutes until the first answer, by owner or in all. */
    async answers(view: ReportView, group: 'owner' | 'all') {
      const asked = await opened(view);
      if (!asked) return new Map<string | null, number | null>();
      const found = await report.leads.minutesToAnswer(group, asked.filter, asked.lens, view.lens);
      return new Map(
        found.map(({ keys, median }) => [
          keys[0] ?? null,
          median === null ? null : Math.round(median * 100) / 100,
        ]),
      );
    },
  };
}
export type ReportLeads = ReturnType<typeof createReportLeads>;
