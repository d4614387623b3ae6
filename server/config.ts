import { formsConfig } from './validation/forms-config';
import { settingsFields } from './validation/settings';
import { parse } from './validation/parse';

type Env = { env(key: string, fallback: string): string };

/** `settings` gives first values only: what an admin saves in the admin wins (README "Configuration"). */
export const config = {
  /** Secrets of captchas come from the environment or from config/plugins, never from the database. */
  default: ({ env }: Env) => ({
    settings: {},
    forms: {
      rateLimitStore: 'memory',
      turnstile: {
        secret: env('SALES_PIPELINE_TURNSTILE_SECRET', ''),
        verifyUrl: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
      },
      friendlyCaptcha: {
        secret: env('SALES_PIPELINE_FRIENDLY_CAPTCHA_SECRET', ''),
        verifyUrl: 'https://global.frcapi.com/api/v2/captcha/siteverify',
      },
    },
  }),
  /** @throws with the field and what is wrong, at boot; a secret is never shown */
  validator(value: { settings?: unknown; forms?: unknown }): void {
    const sections = [
      ['settings', settingsFields],
      ['forms', formsConfig],
    ] as const;
    for (const [name, schema] of sections)
      try {
        parse(schema, value[name] ?? {});
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'not valid';
        throw new Error(`sales-pipeline: config "${name}" is wrong: ${reason}`);
      }
  },
};
