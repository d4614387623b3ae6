import type { HolidayCalendar, HolidayPlace } from '../../shared/contracts/holiday';
import { invalid, notFound } from '../domain/errors';
import type { HolidayQuery } from '../validation/holiday';

const placesOf = (names: Record<string, string> | undefined): HolidayPlace[] =>
  Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name));

/** The calendars are large and asked for once in a while: they are loaded with the first question. */
async function load() {
  const { default: Holidays } = await import('date-holidays');
  return Holidays;
}

/** Public holidays, as proposals for the settings. */
export function createHolidayService() {
  return {
    async countries(locale: string): Promise<HolidayPlace[]> {
      const Holidays = await load();
      return placesOf(new Holidays().getCountries(locale));
    },

    /** @throws DomainError 404 for a country, 400 for a region that nobody knows */
    async calendar(
      country: string,
      { region, year, years, locale }: HolidayQuery,
    ): Promise<HolidayCalendar> {
      const Holidays = await load();
      const all = new Holidays();
      if (!Object.hasOwn(all.getCountries('en'), country)) throw notFound('Country');
      const regions = placesOf(all.getStates(country, locale));
      if (region !== undefined && !regions.some(({ code }) => code === region))
        throw invalid('region', 'is no region of this country');
      const calendar = region === undefined ? new Holidays(country) : new Holidays(country, region);
      const days = Array.from({ length: years }, (_, at) => year + at)
        .flatMap((each) => calendar.getHolidays(each, locale))
        .filter(({ type }) => type === 'public')
        .map(({ date, name }) => ({ day: date.slice(0, 10), name }));
      return { country, regions, days: days.filter(isFirst) };
    },
  };
}
export type HolidayService = ReturnType<typeof createHolidayService>;

/** Two holidays of one day are one free day. */
const isFirst = <T extends { day: string }>(item: T, at: number, all: T[]) =>
  all.findIndex(({ day }) => day === item.day) === at;
