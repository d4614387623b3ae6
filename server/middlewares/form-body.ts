import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { appOf } from '../app';
import { PLUGIN_ID } from '../constants';
import { mayComeFrom } from '../services/form-public';

/** What the form's own handler finds in `ctx.state`. */
export const FORM_BODY = 'salesPipelineFormBody';
export type FormBody = { type: string } & (
  { bytes: Buffer } | { tooLarge: true } | { encoded: true }
);

const LIMIT = 64 * 1024;

/** The path of a form's public address; its slug is the first group. */
export function formPath(strapi: Core.Strapi): RegExp {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api').replace(/\/+$/, '');
  const escaped = `${prefix}/${PLUGIN_ID}/forms/`.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped}([^/]+)/?$`);
}

/** Up to the limit; what comes behind it is read by nobody. */
async function read(ctx: Context): Promise<FormBody> {
  const type = ctx.get('content-type');
  if (ctx.get('content-encoding') !== '') return { type, encoded: true };
  if (Number(ctx.get('content-length')) > LIMIT) return { type, tooLarge: true };
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of ctx.req.iterator({ destroyOnReturn: false })) {
    const part = Buffer.from(chunk as Uint8Array);
    length += part.length;
    if (length > LIMIT) return { type, tooLarge: true };
    chunks.push(part);
  }
  return { type, bytes: Buffer.concat(chunks) };
}

/** A browser's question before it sends JSON from another origin: the form says whose, whatever the site's CORS says. */
async function preflight(strapi: Core.Strapi, ctx: Context, slug: string, next: Next) {
  const origin = ctx.get('origin');
  const form = await appOf(strapi)
    .formPublic.open(slug)
    .catch(() => null);
  if (origin === '' || !form || !mayComeFrom(form, origin, ctx.host)) return next();
  ctx.vary('Origin');
  ctx.set('Access-Control-Allow-Origin', origin);
  ctx.set('Access-Control-Allow-Methods', 'GET, POST');
  ctx.set('Access-Control-Allow-Headers', 'Content-Type');
  ctx.set('Access-Control-Max-Age', '600');
  ctx.status = 204;
}

/**
 * Reads the body of a form before Strapi's parser, which would take 200 MB and put files into a folder. Without a
 * content type the parser leaves the request alone.
 */
export function formBody(strapi: Core.Strapi) {
  let path: RegExp | null = null;
  return async (ctx: Context, next: Next): Promise<void> => {
    path ??= formPath(strapi);
    const [, slug] = path.exec(ctx.path) ?? [];
    if (slug === undefined) return next();
    if (ctx.method === 'OPTIONS') return preflight(strapi, ctx, slug, next);
    if (ctx.method !== 'POST') return next();
    const body = await read(ctx);
    delete ctx.req.headers['content-type'];
    ctx.state[FORM_BODY] = body;
    await next();
    if ('tooLarge' in body) {
      ctx.set('Connection', 'close');
      ctx.req.resume();
    }
  };
}
