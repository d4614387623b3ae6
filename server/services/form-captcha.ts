import type { Core } from '@strapi/strapi';
import type { CaptchaProvider } from '../../shared/contracts/lead-form';
import { PLUGIN_ID } from '../constants';

export type CaptchaConfig = { secret: string; verifyUrl: string };
const TIMEOUT_MS = 5000;

export const captchaConfig = (strapi: Core.Strapi, provider: CaptchaProvider): CaptchaConfig =>
  strapi.config.get<CaptchaConfig>(`plugin::${PLUGIN_ID}.forms.${provider}`, {
    secret: '',
    verifyUrl: '',
  });

/** Turnstile wants a form, Friendly Captcha v2 a key in a header and JSON. The visitor's address is sent to neither. */
function requestOf(
  provider: CaptchaProvider,
  secret: string,
  siteKey: string,
  response: string,
): RequestInit {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  if (provider === 'turnstile')
    return { method: 'POST', body: new URLSearchParams({ secret, response }), signal };
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': secret },
    body: JSON.stringify({ response, sitekey: siteKey }),
    signal,
  };
}

/**
 * Asks the provider of a captcha. When it does not answer, or refuses the site's own key, the submission is taken: a
 * lead is worth more than the trap, and the log says so.
 */
export function createFormCaptcha(strapi: Core.Strapi) {
  const doubt = (provider: string, why: string): true => {
    strapi.log.warn(
      `sales-pipeline: ${provider} could not be asked (${why}), a form was let through`,
    );
    return true;
  };
  return async (
    { provider, siteKey }: { provider: CaptchaProvider; siteKey: string | null },
    response: string,
  ): Promise<boolean> => {
    if (provider === 'none') return true;
    const { secret, verifyUrl } = captchaConfig(strapi, provider);
    if (!secret || !verifyUrl) return doubt(provider, 'no secret in the configuration');
    if (response === '') return false;
    try {
      const answer = await fetch(
        verifyUrl,
        requestOf(provider, secret, siteKey ?? '', response.slice(0, 4000)),
      );
      const said: unknown = await answer.json();
      if (typeof said === 'object' && said !== null && 'success' in said) {
        if (said.success === true) return true;
        const isOurFault = answer.status === 401 || answer.status >= 500;
        return isOurFault ? doubt(provider, `status ${answer.status}`) : false;
      }
      return doubt(provider, `status ${answer.status}`);
    } catch (error) {
      return doubt(provider, error instanceof Error ? error.name : 'unknown error');
    }
  };
}
export type FormCaptcha = ReturnType<typeof createFormCaptcha>;
