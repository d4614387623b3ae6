import type {
  DrillDown,
  LeadOutcome,
  OutcomeRow,
  OwnerReport,
  Report,
  SourceReport,
} from '../../../shared/contracts/report';
import type { Kit } from '../../app';
import { ACTIONS } from '../../constants';
import { roundComputed } from '../../domain/money';
import type { OutcomeSums } from '../../repositories/report-outcomes';
import { shareOf } from './conversion';
import type { ReportLeads } from './leads';
import type { ReportView } from './request';
import { isSingledOut, reportMeta } from './request';

const MOST_ENTRIES = 100;
const NOTHING: OutcomeSums = {
  ...{ count: 0, open: 0, won: 0, lost: 0, wonValue: 0, currentValue: 0, prospects: 0 },
};

const rowOf = (sums: OutcomeSums, base: string, drillDown: DrillDown): OutcomeRow => ({
  count: sums.count,
  open: sums.open,
  won: sums.won,
  lost: sums.lost,
  wonValue: roundComputed(sums.wonValue, base),
  currentValue: roundComputed(sums.currentValue, base),
  winRate: shareOf(sums.won, sums.won + sums.lost),
  drillDown,
});
const best = <T extends { wonValue: number; count?: number; leads?: number }>(rows: T[]): T[] =>
  rows.sort(
    (a, b) => b.wonValue - a.wonValue || (b.count ?? b.leads ?? 0) - (a.count ?? a.leads ?? 0),
  );
const told = <T extends LeadOutcome & { keys: unknown; title: unknown }>({
  keys: _keys,
  title: _title,
  ...rest
}: T): LeadOutcome => rest;

/** What became of what was opened in the period, by where it came from and by who looks after it (R4.3, R2.9). */
export function createOutcomeReportService(
  { repositories }: Kit,
  { leads }: { leads: ReportLeads },
) {
  const { report, user } = repositories;

  async function around(view: ReportView) {
    const { filter, lens, period, settings } = view;
    const opened = { ...filter, openedFrom: period.start, openedTo: period.end - 1 };
    return {
      opened,
      base: settings.baseCurrency,
      keys: { openedFrom: period.from, openedTo: period.to },
      missing: await report.missingRates(opened, lens),
    };
  }
  const keyed = (field: string, value: string | null): Record<string, string> =>
    value === null ? { without: field } : { [field]: value };

  return {
    async sources(view: ReportView): Promise<Report<SourceReport>> {
      const { opened, base, keys, missing } = await around(view);
      const found = await report.outcomes.bySource(opened, view.lens);
      const bySource = await leads.outcomes(view, 'source', ([key]) =>
        keyed('source', key ?? null),
      );
      const byCampaign = await leads.outcomes(view, 'campaign', ([key]) =>
        keyed('campaign', key ?? null),
      );
      const byEntry = await leads.outcomes(view, 'entry', ([uid, id]) =>
        keyed('entry', uid && id ? `${uid}:${id}` : null),
      );
      const sumsOf = new Map(found.map(({ source, ...sums }) => [source, sums]));
      const leadsOf = new Map((bySource ?? []).map((row) => [row.keys[0] ?? null, row]));
      const none = await leads.request(view);
      const nobody = (own: Record<string, string>): LeadOutcome | null =>
        none && {
          ...{ leads: 0, qualified: 0, converted: 0, won: 0, wonValue: 0, medianDays: null },
          drillDown: none.drillDown({ ...keys, ...own }),
        };
      const rows = [...new Set([...sumsOf.keys(), ...leadsOf.keys()])].map((source) => {
        const own = keyed('source', source);
        const lead = leadsOf.get(source);
        return {
          ...rowOf(sumsOf.get(source) ?? NOTHING, base, view.drillDown({ ...keys, ...own })),
          source,
          lead: lead ? told(lead) : nobody(own),
        };
      });
      const data = {
        rows: best(rows),
        campaigns:
          byCampaign &&
          best(byCampaign.map((row) => ({ ...told(row), campaign: row.keys[0] ?? null }))),
        entries:
          byEntry &&
          byEntry
            .sort((a, b) => b.leads - a.leads || b.wonValue - a.wonValue)
            .slice(0, MOST_ENTRIES)
            .map((row) => {
              const [uid, documentId] = row.keys;
              const entry = uid && documentId ? { uid, documentId, locale: null } : null;
              return { ...told(row), entry, title: entry ? row.title : null };
            }),
      };
      return { data, meta: reportMeta('sources', view, missing) };
    },

    async owners(view: ReportView): Promise<Report<OwnerReport>> {
      const { opened, base, keys, missing } = await around(view);
      const meta = reportMeta('owners', view, missing);
      const { caller, lens, filter, period } = view;
      const isTeam = !caller.allows(ACTIONS.reportPerson);
      const done = await report.activities.byOwner(filter, lens, period);
      const answers = await leads.answers(view, 'owner');
      const found = await report.outcomes.byOwner(opened, lens);
      const held = await report.outcomes.byOwner({ ...filter, status: 'open' }, lens);
      const nowOf = (sums: OutcomeSums, own: Record<string, string>) => ({
        ...{ count: sums.count, prospects: sums.prospects },
        drillDown: view.drillDown({ status: 'open', ...own }),
      });
      if (isTeam) {
        const people = [
          ...found.map(({ ownerId }) => ownerId),
          ...done.map(({ ownerId }) => ownerId),
          ...[...answers.keys()].map((key) => (key === null ? null : Number(key))),
        ];
        // No period narrows what is open now.
        const { from: _from, to: _to, ...whenever } = view.query;
        const holders = held.map(({ ownerId }) => ownerId);
        if (isSingledOut(view, people) || isSingledOut({ ...view, query: whenever }, holders))
          return { data: { rows: [] }, meta: { ...meta, isWithheld: true } };
        const all = await leads.answers(view, 'all');
        const sums = await report.outcomes.total(opened, lens);
        const open = await report.outcomes.total({ ...filter, status: 'open' }, lens);
        const activities = done.reduce((all, { count }) => all + count, 0);
        const row = {
          ...rowOf(sums, base, view.drillDown(keys)),
          ...{ owner: null, now: nowOf(open, {}), prospects: sums.prospects, activities },
          firstResponseMedianMinutes: all.get(null) ?? null,
        };
        return { data: { rows: sums.count + open.count + activities > 0 ? [row] : [] }, meta };
      }
      const sumsOf = new Map(found.map(({ ownerId, ...sums }) => [ownerId, sums]));
      const heldOf = new Map(held.map(({ ownerId, ...sums }) => [ownerId, sums]));
      const doneOf = new Map(done.map(({ ownerId, count }) => [ownerId, count]));
      const answersOf = new Map(
        [...answers].map(([key, median]) => [key === null ? null : Number(key), median]),
      );
      const ids = [
        ...new Set([
          ...[...heldOf.keys(), ...sumsOf.keys()],
          ...[...doneOf.keys(), ...answersOf.keys()],
        ]),
      ];
      const known = await user.byIds(ids.flatMap((id) => id ?? []));
      const names = new Map(known.map(({ id, name }) => [id, name]));
      const rows = ids.map((ownerId) => {
        const sums = sumsOf.get(ownerId) ?? NOTHING;
        const owner = ownerId === null ? 'none' : String(ownerId);
        return {
          ...rowOf(sums, base, view.drillDown({ ...keys, owner })),
          owner: ownerId === null ? null : { id: ownerId, name: names.get(ownerId) ?? '' },
          now: nowOf(heldOf.get(ownerId) ?? NOTHING, { owner }),
          prospects: sums.prospects,
          activities: doneOf.get(ownerId) ?? 0,
          firstResponseMedianMinutes: answersOf.get(ownerId) ?? null,
        };
      });
      return { data: { rows: best(rows) }, meta };
    },
  };
}
