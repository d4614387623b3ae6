import type { Core } from '@strapi/strapi';
import type { Uid } from '../constants';
import { invalid } from '../domain/errors';
import type { Attribute } from '../content-types/added-attributes';
import { ownAttributesOf } from '../content-types/added-attributes';

/** Keys that Strapi itself puts into data and that mean nothing here. */
const STRAPI_KEYS = new Set([
  'id',
  'documentId',
  'locale',
  'publishedAt',
  'createdAt',
  'updatedAt',
  'createdBy',
  'updatedBy',
]);
/** Instants: `strapi.documents` reads them as numbers, so it may write them as numbers. */
const INSTANTS = new Set(['occurredAt', 'dueAt', 'doneAt', 'validFrom', 'closedAt', 'openedAt']);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const list = (value: unknown): unknown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

type Related = { set: unknown[] } | { connect: unknown[]; disconnect: unknown[] };
/** Strapi's many ways to name related records: all of them anew, or some more and some less. */
function relatedOf(value: unknown): Related {
  if (!isObject(value) || 'set' in value) return { set: list(isObject(value) ? value.set : value) };
  if (!('connect' in value) && !('disconnect' in value)) return { set: [value] };
  return { connect: list(value.connect), disconnect: list(value.disconnect) };
}

type Field = { uid: Uid; name: string; attribute: Attribute };
/** How the services name a record: users by their numeric id, everything else by documentId. */
type Key = string | number;

/** One after another: the caller may be inside a transaction, whose connection does one thing at a time. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

async function keyOf(strapi: Core.Strapi, { name, attribute }: Field, item: unknown): Promise<Key> {
  const { target = '' } = attribute;
  const id = isObject(item) ? (item.documentId ?? item.id) : item;
  if (typeof id !== 'string' && typeof id !== 'number') throw invalid(name, 'is not a relation');
  const isUser = target === 'admin::user';
  if (typeof id === (isUser ? 'number' : 'string')) return id;
  const where = typeof id === 'number' ? { id } : { documentId: id };
  const row: unknown = await strapi.db
    .query(target)
    .findOne({ where, select: ['id', 'documentId'] });
  const key = isObject(row) ? (isUser ? row.id : row.documentId) : null;
  if (typeof key !== 'string' && typeof key !== 'number') throw invalid(name, 'no such record');
  return key;
}

/** What a record is related to now; nothing when it is being made. */
async function presentKeys(
  strapi: Core.Strapi,
  field: Field,
  documentId: string | null,
): Promise<Key[]> {
  if (documentId === null) return [];
  const row: unknown = await strapi.db
    .query(field.uid)
    .findOne({ where: { documentId }, populate: [field.name] });
  const related = isObject(row) ? list(row[field.name]) : [];
  return inTurn(related, (item) => keyOf(strapi, field, item));
}

/** The value that a service takes for a relation; undefined where nothing is said. */
async function relation(
  strapi: Core.Strapi,
  field: Field,
  value: unknown,
  documentId: string | null,
): Promise<unknown> {
  const related = relatedOf(value);
  const keys = (items: unknown[]) => inTurn(items, (item) => keyOf(strapi, field, item));
  const toMany = field.attribute.relation?.endsWith('ToMany') ?? false;
  if ('set' in related) {
    const set = await keys(related.set);
    return toMany ? set : (set[0] ?? null);
  }
  const connect = await keys(related.connect);
  if (!toMany && connect.length > 0) return connect.at(-1);
  const gone = new Set(await keys(related.disconnect));
  const present = await presentKeys(strapi, field, documentId);
  const kept = present.filter((key) => !gone.has(key));
  if (toMany) return [...new Set([...kept, ...connect])];
  return kept.length < present.length ? null : undefined;
}

/** The value of an attribute that the site added; relations by numeric ids, as Strapi's query engine takes them. */
async function addedValue(
  strapi: Core.Strapi,
  attribute: object | undefined,
  value: unknown,
): Promise<unknown> {
  const target = attribute && 'target' in attribute ? attribute.target : null;
  if (typeof target !== 'string') return value;
  const rowsOf = (items: unknown[]) =>
    inTurn(items, async (item) => {
      const id = isObject(item) ? (item.id ?? item.documentId) : item;
      if (typeof id !== 'string') return { id };
      const row: unknown = await strapi.db
        .query(target)
        .findOne({ where: { documentId: id }, select: ['id'] });
      return { id: isObject(row) ? row.id : id };
    });
  const related = relatedOf(value);
  if ('set' in related) return { set: await rowsOf(related.set) };
  return { connect: await rowsOf(related.connect), disconnect: await rowsOf(related.disconnect) };
}

/**
 * What the services take, and attributes that only the site knows.
 * @param documentId of the record that changes; null when one is being made
 */
export async function splitData(
  strapi: Core.Strapi,
  uid: Uid,
  data: Record<string, unknown>,
  documentId: string | null,
) {
  const ownAttributes = ownAttributesOf(uid);
  const { attributes: all } = strapi.contentType(uid);
  const known: Record<string, unknown> = {};
  const extras: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    if (STRAPI_KEYS.has(name) || value === undefined) continue;
    const attribute = ownAttributes.get(name);
    if (attribute?.type === 'relation') {
      const related = await relation(strapi, { uid, name, attribute }, value, documentId);
      if (related !== undefined) known[name] = related;
    } else if (!attribute && Object.hasOwn(all, name)) {
      extras[name] = await addedValue(strapi, all[name], value);
    } else if (INSTANTS.has(name) && value !== null && /^-?\d+$/.test(String(value))) {
      known[name] = new Date(Number(value)).toISOString();
    } else known[name] = value;
  }
  return { known, extras: await checked(strapi, uid, extras, documentId === null) };
}

/** The site's own attributes, by Strapi's own rules for them (type, required, default). */
async function checked(
  strapi: Core.Strapi,
  uid: Uid,
  extras: Record<string, unknown>,
  isNew: boolean,
): Promise<Record<string, unknown>> {
  const model = strapi.contentType(uid);
  const own = ownAttributesOf(uid);
  const added = Object.entries(model.attributes).filter(
    ([name]) => !own.has(name) && !STRAPI_KEYS.has(name),
  );
  if (added.length === 0) return extras;
  const alone = { ...model, attributes: Object.fromEntries(added) } as typeof model;
  const { entityValidator } = strapi;
  const validated: Record<string, unknown> = isNew
    ? await entityValidator.validateEntityCreation(alone, extras, { isDraft: false })
    : await entityValidator.validateEntityUpdate(alone, extras, { isDraft: false });
  return validated;
}
