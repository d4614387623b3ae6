import type { ReportName } from '../../../shared/contracts';
import { useSalesReportQuery } from '../../api/report';
import type { ReportArgs } from '../../api/report';
import { useSalesSettingsQuery } from '../../api/settings';
import { today } from '../../components/fields/day';
import { askedOf, takenBy } from '../../domain/report/filter';
import type { ReportFilter } from '../../domain/report/filter';

const browserZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * The site's zone and business year are only asked for where a period is named, and waited for: the first sight of a
 * report is one request, or these two.
 */
export function useReport(name: ReportName, filter: ReportFilter) {
  const isNamed = takenBy(name, filter).period !== undefined;
  const { data: settings, isLoading } = useSalesSettingsQuery(undefined, { skip: !isNamed });
  const calendar = {
    today: today(settings?.timeZone ?? browserZone()),
    yearBegins: settings?.fiscalYearStartsInMonth ?? 1,
  };
  const args: ReportArgs = { name, filter: askedOf(name, filter, calendar) };
  const answer = useSalesReportQuery(args, {
    refetchOnMountOrArgChange: true,
    skip: isNamed && isLoading,
  });
  return { args, answer };
}
