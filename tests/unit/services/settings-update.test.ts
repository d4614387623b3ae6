import { DEFAULT_SETTINGS } from '../../../server/services/settings-defaults';
import { checkPairs } from '../../../server/services/settings-update';
import { settingsUpdate } from '../../../server/validation/settings';

describe('checkPairs', () => {
  it('takes the defaults', () => expect(() => checkPairs(DEFAULT_SETTINGS)).not.toThrow());
  it('names the greater number of a pair that stands the wrong way round', () => {
    expect(() => checkPairs({ ...DEFAULT_SETTINGS, followUpDays: 14 })).toThrow(/^criticalDays:/);
    expect(() => checkPairs({ ...DEFAULT_SETTINGS, aftersaleCriticalDays: 90 })).toThrow(
      /^aftersaleCriticalDays:/,
    );
  });
});

describe('the schema of settings', () => {
  it('takes what a site starts with', () => {
    expect(settingsUpdate.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  });
  it.each([
    { baseCurrency: 'eur' },
    { baseCurrency: 'XYZ' },
    { timeZone: 'Europe/Nowhere' },
    { timeZone: '+02:00' },
    { workingDays: [] },
    { workingDays: ['mon', 'mon'] },
    { holidays: ['2026-02-30'] },
    { holidays: Array.from({ length: 2001 }, () => '2026-01-01') },
    { followUpDays: 0 },
    { criticalDays: 1.5 },
    { closedDays: { won: 36_501, lost: 0, aftersale: 0 } },
    { closedDays: { won: 1 } },
    { phoneCountry: 'de' },
    { phoneCountry: 'XX' },
    { locale: 'fr' },
    { unknown: 1 },
  ])('refuses %j', (patch) => expect(settingsUpdate.safeParse(patch).success).toBe(false));
  it('sorts holidays and drops doubles', () => {
    const holidays = ['2026-12-25', '2026-01-01', '2026-12-25'];
    expect(settingsUpdate.parse({ holidays })).toEqual({ holidays: ['2026-01-01', '2026-12-25'] });
  });
});
