import { holidayCalendar, holidayCountries } from '../validation/holiday';
import { parse } from '../validation/parse';
import { controller, ok } from './handler';

export default controller({
  async find({ app, query }) {
    const { locale } = parse(holidayCountries, query);
    return ok({ countries: await app.holiday.countries(locale) });
  },
  async findOne({ app, params, query }) {
    return ok(await app.holiday.calendar(params.country ?? '', parse(holidayCalendar, query)));
  },
});
