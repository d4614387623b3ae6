import type { Settings } from '../../shared/contracts/settings';
import type { Kit } from '../app';
import type { Calendar } from '../domain/business-days';
import { PLUGIN_ID, STORE } from '../constants';
import { firstSettings } from './settings-defaults';

export type SettingsService = ReturnType<typeof createSettingsService>;

/** Site-wide settings in Strapi's store; read anew each time, since another instance may have changed them. */
export function createSettingsService({ strapi, repositories }: Kit) {
  const store = () => strapi.store({ type: 'plugin', name: PLUGIN_ID });
  async function get(): Promise<Settings> {
    return { ...firstSettings(strapi), ...(await repositories.settings.read()) };
  }
  return {
    get,
    /** Already checked by the schema; the pairs of days are checked by the caller against all stages in use. */
    async save(patch: Partial<Settings>): Promise<Settings> {
      const settings = { ...(await get()), ...patch };
      await store().set({ key: STORE.settings, value: settings });
      return settings;
    },
  };
}

export const calendarOf = ({ timeZone, workingDays, holidays }: Settings): Calendar => ({
  timeZone,
  workingDays,
  holidays,
});
