import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { FieldError } from '../../shared/contracts/common';
import { appOf } from '../app';
import { DomainError, invalidAll } from '../domain/errors';
import { mistakesIn } from '../domain/form-mistake';
import type { FormBody } from '../middlewares/form-body';
import { FORM_BODY } from '../middlewares/form-body';
import type { Flat } from '../domain/submission-value';
import type { LeadFormRecord } from '../repositories/lead-form';
import { EMBED_ETAG, EMBED_SCRIPT } from '../content/embed-script';
import { payloadOf } from '../services/form-payload';
import { mayComeFrom } from '../services/form-public';
import type { Outcome } from '../services/lead-submission';
import { laterPage, mistakesPage, refusedPage, thanksPage } from './form-page';

const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Pages of other origins read the answer only where the form allows theirs; no cookies either way. */
export function allowOrigin(ctx: Context, origin: string | null): void {
  ctx.vary('Origin');
  ctx.remove('Access-Control-Allow-Credentials');
  if (origin) ctx.set('Access-Control-Allow-Origin', origin);
  else ctx.remove('Access-Control-Allow-Origin');
  ctx.set('Access-Control-Expose-Headers', 'Retry-After');
  ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
}

const refusal = (status: number, name: string, message: string, details: object = {}) => ({
  data: null,
  error: { status, name, message, details },
});
function refuse(
  ctx: Context,
  status: number,
  name: string,
  message: string,
  errors?: FieldError[],
) {
  ctx.status = status;
  ctx.body = refusal(status, name, message, errors ? { errors } : {});
}

/** A browser that leaves its page for the answer, and wants one to read. */
function wantsPage(ctx: Context): boolean {
  const { [FORM_BODY]: body }: { [FORM_BODY]?: FormBody } = ctx.state;
  const isPlain = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(
    body?.type.trim() ?? '',
  );
  return isPlain && ctx.accepts('json', 'html') === 'html';
}

/** The language that the page asks for. */
function askedLocale(values: ReadonlyMap<string, Flat>): 'de' | 'en' | null {
  const asked = String(values.get('_locale') ?? '')
    .slice(0, 2)
    .toLowerCase();
  return asked === 'de' || asked === 'en' ? asked : null;
}

function show(ctx: Context, status: number, html: string): void {
  ctx.status = status;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('Content-Security-Policy', PAGE_POLICY);
  ctx.body = html;
}

/** Where a plain form goes on to: a whole address as the form says, a path on the page that sent it. */
function redirectOf({ redirect, origins }: LeadFormRecord, origin: string): string | null {
  if (redirect === null || !redirect.startsWith('/')) return redirect;
  const isPage = /^https?:\/\//.test(origin) && (origins.length === 0 || origins.includes(origin));
  const base = isPage ? origin : origins[0];
  return base === undefined ? redirect : `${base}${redirect}`;
}

/** The public address of forms: no login, no cookies, nothing told of anybody. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** What is wrong with the form or the whole body: a visitor reads that it cannot be sent, a program what to mend. */
  function turnAway(ctx: Context, status: number, name: string, message: string, field?: string) {
    if (!wantsPage(ctx))
      return refuse(ctx, status, name, message, field ? [{ field, message }] : undefined);
    const locale = ctx.acceptsLanguages('en', 'de') === 'de' ? 'de' : 'en';
    show(ctx, status, refusedPage(message, status === 413 ? 'tooLong' : 'closed', locale));
  }

  /** A refusal is told as it is; everything else is a fault of the server. */
  function refused(ctx: Context, error: unknown): null {
    if (!(error instanceof DomainError)) throw error;
    turnAway(ctx, error.status, error.name, error.message);
    return null;
  }

  /** The form, where it is switched on and the page's origin may send it; else the answer is given. */
  async function formFor(ctx: Context): Promise<LeadFormRecord | null> {
    ctx.set('Cache-Control', 'no-store');
    allowOrigin(ctx, null);
    const { slug = '' }: { slug?: string } = ctx.params;
    const origin = ctx.get('origin');
    try {
      const form = await appOf(strapi).formPublic.open(slug);
      if (mayComeFrom(form, origin, ctx.host)) {
        allowOrigin(ctx, origin || null);
        return form;
      }
      turnAway(ctx, 403, 'ForbiddenError', 'This page may not use the form');
      return null;
    } catch (error) {
      return refused(ctx, error);
    }
  }

  /** A page is in the visitor's language, else the form's; JSON in English unless it asked otherwise. */
  function wrong(
    ctx: Context,
    form: LeadFormRecord,
    found: FieldError[],
    asked: 'de' | 'en' | null,
  ): void {
    const isPage = wantsPage(ctx);
    const locale = asked ?? (isPage ? form.language : 'en');
    const errors = mistakesIn(found, locale);
    const { message } = invalidAll(errors);
    if (!isPage) return refuse(ctx, 400, 'ValidationError', message, errors);
    const labels = new Map(form.fields.map(({ key, label }) => [key, label]));
    show(ctx, 400, mistakesPage(errors, labels, locale));
  }

  async function submitted(
    ctx: Context,
    form: LeadFormRecord,
    values: ReadonlyMap<string, Flat>,
  ): Promise<Outcome | null> {
    const sender = { address: ctx.request.ip, referer: ctx.get('referer') };
    try {
      return await appOf(strapi).leadSubmission.submit(form, values, sender);
    } catch (error) {
      return refused(ctx, error);
    }
  }

  return {
    async findOne(ctx: Context): Promise<void> {
      const form = await formFor(ctx);
      if (!form) return;
      ctx.status = 200;
      ctx.body = { data: appOf(strapi).formPublic.present(form), meta: {} };
    },

    async submit(ctx: Context): Promise<void> {
      const form = await formFor(ctx);
      if (!form) return;
      const state: { [FORM_BODY]?: FormBody } = ctx.state;
      const payload = await payloadOf(state[FORM_BODY]);
      if ('status' in payload) {
        const { status, field, message } = payload;
        const name = status === 413 ? 'PayloadTooLargeError' : 'ValidationError';
        return turnAway(ctx, status, name, `${field}: ${message}`, field);
      }
      const { values } = payload;
      const outcome = await submitted(ctx, form, values);
      if (!outcome) return;
      const asked = askedLocale(values);
      const locale = asked ?? form.language;
      if ('errors' in outcome) return wrong(ctx, form, outcome.errors, asked);
      if ('waitSeconds' in outcome) {
        ctx.set('Retry-After', String(outcome.waitSeconds));
        if (wantsPage(ctx)) return show(ctx, 429, laterPage(locale));
        return refuse(ctx, 429, 'RateLimitError', 'Too many submissions: try again later');
      }
      if (!wantsPage(ctx)) {
        ctx.status = 202;
        ctx.body = { data: { accepted: true } };
        return;
      }
      const target = redirectOf(form, ctx.get('origin'));
      if (target === null) return show(ctx, 202, thanksPage(form.successMessage, locale));
      ctx.redirect(target);
      ctx.status = 303;
    },

    script(ctx: Context): void {
      allowOrigin(ctx, '*');
      ctx.set('Cache-Control', 'public, max-age=3600');
      ctx.set('ETag', EMBED_ETAG);
      ctx.type = 'text/javascript; charset=utf-8';
      ctx.set('X-Content-Type-Options', 'nosniff');
      ctx.status = 200;
      if (ctx.fresh) ctx.status = 304;
      else ctx.body = EMBED_SCRIPT;
    },
  };
};
