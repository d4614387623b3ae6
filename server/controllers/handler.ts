import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { App } from '../app';
import { appOf } from '../app';
import { DomainError, invalid, notFound } from '../domain/errors';
import type { Caller } from '../services/caller';
import { asRefusal } from '../services/refusal';
import { noQuery } from '../validation/listing';
import { parse } from '../validation/parse';

/** A file of a multipart body; it is gone when the request ends. */
export type UploadedFile = { field: string; path: string; name: string; size: number };

export type Request = {
  app: App;
  caller: Caller;
  params: Record<string, string>;
  query: unknown;
  body: unknown;
  files: UploadedFile[];
};
/** Lines of a CSV file, sent as they are made. */
export type Download = { fileName: string; lines: AsyncIterable<string> };
export type Answer = {
  status: number;
  data: unknown;
  meta?: Record<string, unknown>;
  download?: Download;
};
export type Handler = (request: Request) => Promise<Answer>;

export const ok = (data: unknown, meta: Record<string, unknown> = {}): Answer => ({
  status: 200,
  data,
  meta,
});
export const accepted = (data: unknown): Answer => ({ status: 202, data });
export const download = (fileName: string, lines: AsyncIterable<string>): Answer => ({
  status: 200,
  data: null,
  download: { fileName, lines },
});
export const created = (data: unknown): Answer => ({ status: 201, data });

const PARAM = /^[\w.-]{1,100}$/;
/** The one param that is no id: a content type of the site. */
const UID = /^[\w.:-]{1,200}$/;

/** Strapi's catch-all routes leave their whole path in `0`; only named params are the plugin's. */
function checkParams(params: Record<string, string>): void {
  for (const [name, value] of Object.entries(params)) {
    if (/^\d+$/.test(name)) continue;
    if (!(name === 'uid' ? UID : PARAM).test(value)) throw notFound('Record');
  }
}

const MAX_UNPARSED = 100_000;

/** Strapi parses no body of a DELETE; where JSON came with one, it is read here. */
async function bodyOf(ctx: Context): Promise<unknown> {
  if (ctx.method !== 'DELETE' || !ctx.is('json') || ctx.req.readableEnded) return ctx.request.body;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of ctx.req) {
    const part = Buffer.from(chunk as Uint8Array);
    length += part.length;
    if (length > MAX_UNPARSED) throw invalid('body', 'is too long');
    chunks.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8') || 'null');
  } catch {
    throw invalid('body', 'is not JSON');
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function filesOf(ctx: Context): UploadedFile[] {
  const { files }: { files?: unknown } = ctx.request;
  if (!isObject(files)) return [];
  return Object.entries(files).flatMap(([field, given]) =>
    (Array.isArray(given) ? given : [given]).flatMap((file: unknown): UploadedFile[] => {
      if (!isObject(file) || typeof file.filepath !== 'string') return [];
      const name = typeof file.originalFilename === 'string' ? file.originalFilename : '';
      return [{ field, path: file.filepath, name, size: Number(file.size) }];
    }),
  );
}

/** Strapi removes the file of one field only; what a refused request brought would stay for ever. */
const removeFiles = (files: UploadedFile[]) =>
  Promise.all(files.map(({ path }) => rm(path, { force: true })));

/** With a byte order mark, so that spreadsheets read umlauts; the import leaves it out. */
async function* withMark(lines: AsyncIterable<string>): AsyncGenerator<string> {
  yield '\uFEFF';
  yield* lines;
}

function send(ctx: Context, { fileName, lines }: Download): void {
  ctx.attachment(fileName);
  ctx.type = 'text/csv; charset=utf-8';
  ctx.set('Cache-Control', 'no-store');
  ctx.body = Readable.from(withMark(lines));
}

/** Runs handlers for both doors (admin, API tokens) and turns domain errors into status and body by itself. */
function toKoa(strapi: Core.Strapi, handler: Handler) {
  return async (ctx: Context): Promise<void> => {
    const app = appOf(strapi);
    const files = filesOf(ctx);
    try {
      checkParams(ctx.params);
      if (ctx.method === 'POST' || ctx.method === 'PUT') parse(noQuery, ctx.query);
      const {
        status,
        data,
        meta = {},
        download: file,
      } = await handler({
        app,
        caller: app.callers.fromRequest(ctx),
        params: ctx.params,
        query: ctx.query,
        body: await bodyOf(ctx),
        files,
      });
      ctx.status = status;
      if (file) send(ctx, file);
      else ctx.body = { data, meta };
    } catch (thrown) {
      const error = asRefusal(thrown);
      if (!(error instanceof DomainError)) throw error;
      const { status, name, message, details } = error;
      ctx.status = status;
      ctx.body = { data: null, error: { status, name, message, details } };
    } finally {
      await removeFiles(files);
    }
  };
}

/** A controller of Strapi's from handlers that know nothing of Koa. */
export const controller =
  <H extends Record<string, Handler>>(handlers: H) =>
  ({ strapi }: { strapi: Core.Strapi }) =>
    Object.fromEntries(
      Object.entries(handlers).map(([name, handler]) => [name, toKoa(strapi, handler)]),
    );
