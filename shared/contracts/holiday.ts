import type { Day } from './common';

export type HolidayPlace = { code: string; name: string };
export type Holiday = { day: Day; name: string };

/** `GET /holidays?locale=`: the countries whose public holidays are known. */
export type HolidayCountries = { countries: HolidayPlace[] };
/** `GET /holidays/:country?region=&year=&years=&locale=`: its regions, and the public holidays of those years. */
export type HolidayCalendar = { country: string; regions: HolidayPlace[]; days: Holiday[] };
