import { settingsUpdate } from './validation/settings';
import { parse } from './validation/parse';

/** `settings` gives first values only: what an admin saves in the admin wins (README "Configuration"). */
export const config = {
  default: { settings: {} },
  /** @throws with the field and what is wrong, at boot */
  validator(value: { settings?: unknown }): void {
    try {
      parse(settingsUpdate, value.settings ?? {});
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'not valid';
      throw new Error(`sales-pipeline: config "settings" is wrong: ${reason}`);
    }
  },
};
