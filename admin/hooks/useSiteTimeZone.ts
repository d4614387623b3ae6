import { useSalesSettingsQuery } from '../api/settings';

const browserZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone in which the site counts days; the browser's only until the settings are read. */
export function useSiteTimeZone(): string {
  const { timeZone } = useSalesSettingsQuery(undefined, {
    selectFromResult: ({ data }) => ({ timeZone: data?.timeZone }),
  });
  return timeZone ?? browserZone();
}
