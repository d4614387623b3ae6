import { z } from '@strapi/utils';
import { LINE, text, url } from './primitives';

export const RATE_LIMIT_STORES = ['memory', 'database'] as const;

const captcha = z.strictObject({ secret: text(LINE), verifyUrl: url }).partial();

/** `forms` of the plugin's configuration: what belongs to the server and not into the database. */
export const formsConfig = z
  .strictObject({
    /** Where submissions are counted: `database` when several instances run. */
    rateLimitStore: z.enum(RATE_LIMIT_STORES),
    turnstile: captcha,
    friendlyCaptcha: captcha,
  })
  .partial();
