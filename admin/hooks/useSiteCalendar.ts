import { useMemo } from 'react';

import { useSalesSettingsQuery } from '../api/settings';
import { today } from '../components/fields/day';
import type { SiteCalendar } from '../domain/report/period';

import { useSiteTimeZone } from './useSiteTimeZone';

/** The site's day and its business year, which begins in January until the settings are read. */
export function useSiteCalendar(): SiteCalendar {
  const day = today(useSiteTimeZone());
  const { yearBegins } = useSalesSettingsQuery(undefined, {
    selectFromResult: ({ data }) => ({ yearBegins: data?.fiscalYearStartsInMonth ?? 1 }),
  });
  return useMemo(() => ({ today: day, yearBegins }), [day, yearBegins]);
}
