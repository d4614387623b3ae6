import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../constants';

/** The key that signs: the site's own (server.app.keys), the same on all of its instances; never stored by the plugin. */
function keyOf(strapi: Core.Strapi): string {
  const keys = strapi.config.get<unknown>('server.app.keys', []);
  const [first] = Array.isArray(keys) ? keys : [keys];
  if (typeof first !== 'string' || first === '')
    throw new Error('sales-pipeline: forms need server.app.keys in the configuration');
  return first;
}

/** Signatures for one purpose: what was signed for another one is worth nothing. */
export function createFormSecret(strapi: Core.Strapi) {
  const sign = (purpose: string, text: string): string =>
    createHmac('sha256', `${PLUGIN_ID}:${purpose}:${keyOf(strapi)}`)
      .update(text)
      .digest('base64url');
  return {
    sign,
    verify(purpose: string, text: string, signature: string): boolean {
      const expected = Buffer.from(sign(purpose, text));
      const given = Buffer.from(signature);
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
}
export type FormSecret = ReturnType<typeof createFormSecret>;
