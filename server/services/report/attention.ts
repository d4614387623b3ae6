import { OPEN_LEAD_STATUSES } from '../../../shared/contracts/lead';
import type { AttentionReport, Report } from '../../../shared/contracts/report';
import type { Kit } from '../../app';
import { dateOf, dayNumber, localDate } from '../../domain/local-date';
import { roundComputed } from '../../domain/money';
import type { ListFilter } from '../../repositories/opportunity-filter';
import type { Sums } from '../../repositories/report-sql';
import type { ReportLeads } from './leads';
import type { ReportView } from './request';
import { reportMeta } from './request';

type Row = AttentionReport['rows'][number];

/** What needs somebody now: lights, waiting customers, what nobody has planned anything for (R2.3, R3.31). */
export function createAttentionReportService(
  { repositories }: Kit,
  { leads }: { leads: ReportLeads },
) {
  const { report, leadList } = repositories;
  return async (view: ReportView): Promise<Report<AttentionReport>> => {
    const { filter, lens, settings, now } = view;
    const base = settings.baseCurrency;
    const yesterday = dateOf(dayNumber(localDate(now, settings.timeZone)) - 1);
    const asked: [Row['what'], Partial<ListFilter>, Record<string, string>][] = [
      ['waiting', { waiting: true }, { waiting: 'true' }],
      ['noNextStep', { noNextStep: true }, { noNextStep: 'true' }],
      [
        'noDate',
        { status: 'open', without: ['expectedCloseOn'] },
        { status: 'open', without: 'expectedCloseOn' },
      ],
      [
        'overdue',
        { status: 'open', expectedTo: yesterday },
        { status: 'open', expectedTo: yesterday },
      ],
    ];
    const start = repositories.db.starter();
    const rowOf = (what: Row['what'], sums: Sums, keys: Record<string, string>): Row => ({
      ...{ what, count: sums.count },
      targetValue: roundComputed(sums.targetValue, base),
      currentValue: roundComputed(sums.currentValue, base),
      drillDown: view.drillDown(keys),
    });
    const [lit, [waiting, ...others]] = await Promise.all([
      start(() => report.attention.lit(filter, lens)),
      Promise.all(
        asked.map(([what, narrowed, keys]) =>
          start(async () =>
            rowOf(what, await report.attention.sums({ ...filter, ...narrowed }, lens), keys),
          ),
        ),
      ),
    ]);
    const rows: Row[] = [
      rowOf('red', lit.red, { light: 'red' }),
      rowOf('yellow', lit.yellow, { light: 'yellow' }),
      ...(waiting ? [waiting] : []),
      rowOf('held', lit.held, { held: 'true' }),
      ...others,
    ];
    const lead = await leads.request(view);
    if (lead) {
      const counts = await leadList.countsByLight(
        { ...lead.filter, statuses: OPEN_LEAD_STATUSES },
        lead.lens,
      );
      for (const light of ['red', 'yellow'] as const)
        rows.push({
          ...{ what: `${light}Leads`, count: counts[light], targetValue: null, currentValue: null },
          drillDown: lead.drillDown({ light }),
        });
    }
    const missing = await report.missingRates({ ...filter, status: 'open' }, lens);
    return {
      data: { rows },
      meta: reportMeta('attention', view, missing, { hasPeriod: false }),
    };
  };
}
