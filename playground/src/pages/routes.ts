import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { contactForm, guideForm } from './forms';
import { html, page, type Markup } from './html';
import type { Visit } from './visit';

const ARTICLE = 'api::article.article';
const CONTACT = 'api::contact-page.contact-page';

const visitOf = (ctx: Context): Visit => ({
  url: new URL(ctx.originalUrl, ctx.origin),
  referrer: ctx.get('referer'),
});
const paragraphs = (text: string | null | undefined): Markup[] =>
  (text ?? '').split(/\n{2,}/).flatMap((part) => (part ? [html`<p>${part}</p>`] : []));

function show(ctx: Context, title: string, body: Markup, status = 200): void {
  ctx.status = status;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('Cache-Control', 'no-store');
  ctx.body = page(title, body);
}
const missing = (ctx: Context): void =>
  show(ctx, 'Not found', html`<p>This page does not exist.</p>`, 404);

/** The pages that visitors of the site see: real HTML from published entries, as a front end would render them. */
export function pageRoutes(strapi: Core.Strapi) {
  const get = (path: string, handler: (ctx: Context) => Promise<void>) => ({
    method: 'GET' as const,
    path,
    handler,
    config: { auth: false as const },
  });
  return [
    get('/articles', async (ctx) => {
      const articles = await strapi
        .documents(ARTICLE)
        .findMany({ status: 'published', sort: 'title', limit: 50 });
      const items = articles.map(
        ({ slug, title }) =>
          html`<li><a href="/articles/${String(slug)}">${String(title)}</a></li>`,
      );
      show(
        ctx,
        'Articles',
        html`<ul>
          ${items}
        </ul>`,
      );
    }),
    get('/articles/:slug', async (ctx) => {
      const { slug = '' } = ctx.params as { slug?: string };
      const article = await strapi
        .documents(ARTICLE)
        .findFirst({ status: 'published', filters: { slug: { $eq: slug } } });
      if (!article) return missing(ctx);
      const { title, body, documentId } = article;
      const form = guideForm(visitOf(ctx), String(title), `${ARTICLE}:${documentId}`);
      show(ctx, String(title), html`${paragraphs(body as string | null)}${form}`);
    }),
    get('/contact', async (ctx) => {
      const contact = await strapi.documents(CONTACT).findFirst({ status: 'published' });
      if (!contact) return missing(ctx);
      const { title, intro, documentId } = contact;
      const form = contactForm(`${CONTACT}:${documentId}`);
      show(ctx, String(title), html`${paragraphs(intro as string | null)}${form}`);
    }),
  ];
}
