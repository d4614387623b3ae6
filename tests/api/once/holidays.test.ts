import type { HolidayCalendar, HolidayCountries } from '../../../shared/contracts/holiday';
import { answer } from '../support/answers';
import { bootStrapi, type TestApp } from '../support/boot';
import { pipelineAdmin, type TestUser } from '../support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

describe('public holidays', () => {
  it('are known by country, in the reader’s language', async () => {
    const { countries } = await answer<HolidayCountries>(admin.get('/holidays?locale=de'));
    expect(countries).toContainEqual({ code: 'DE', name: 'Deutschland' });
    expect(countries).toContainEqual({ code: 'AT', name: 'Österreich' });
  });

  it('come by year and region, each day once', async () => {
    const read = (query: string) =>
      answer<HolidayCalendar>(admin.get(`/holidays/DE?locale=de&year=2027${query}`));
    const germany = await read('');
    expect(germany.regions).toContainEqual({ code: 'BY', name: 'Bayern' });
    expect(germany.days).toContainEqual({ day: '2027-03-26', name: 'Karfreitag' });
    expect(germany.days.map(({ day }) => day)).not.toContain('2027-01-06');
    const bavaria = await read('&region=BY&years=2');
    expect(bavaria.days).toContainEqual({ day: '2027-01-06', name: 'Heilige Drei Könige' });
    expect(bavaria.days).toContainEqual({ day: '2028-05-01', name: 'Maifeiertag' });
    const days = bavaria.days.map(({ day }) => day);
    expect(new Set(days).size).toBe(days.length);
  });

  it('refuse what nobody knows', async () => {
    await admin.get('/holidays/XX?year=2027').expect(404);
    await admin.get('/holidays/constructor?year=2027').expect(404);
    await admin.get('/holidays/DE').expect(400);
    await admin.get('/holidays/DE?year=1999').expect(400);
    await admin.get('/holidays/DE?year=2027&region=XX').expect(400);
    await admin.get('/holidays/DE?year=2027&years=11').expect(400);
  });
});
