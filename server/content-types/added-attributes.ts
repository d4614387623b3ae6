import type { Core } from '@strapi/strapi';
import { PLUGIN_ID, type Uid } from '../constants';
import { ownTypes } from '.';

/** Attributes that Strapi itself puts into every type. */
const STRAPI_ATTRIBUTES: ReadonlySet<string> = new Set([
  'id',
  'documentId',
  'locale',
  'localizations',
  'publishedAt',
  'createdAt',
  'updatedAt',
  'createdBy',
  'updatedBy',
]);

export type Attribute = { type: string; relation?: string; target?: string };
/** An attribute as a site's extension wrote it down. */
export type AddedAttribute = Attribute & {
  enum?: string[];
  private?: boolean;
  multiple?: boolean;
};

/** What the plugin itself says of a type. */
export function ownAttributesOf(uid: Uid): Map<string, Attribute> {
  const own = Object.entries(ownTypes).find(([name]) => uid === `plugin::${PLUGIN_ID}.${name}`);
  return new Map<string, Attribute>(Object.entries(own?.[1].schema.attributes ?? {}));
}

/** What the site has added to a type by extension. */
export function addedAttributesOf(strapi: Core.Strapi, uid: Uid): Map<string, AddedAttribute> {
  const own = ownAttributesOf(uid);
  const all: Record<string, AddedAttribute> = { ...strapi.contentType(uid).attributes };
  return new Map(
    Object.entries(all).filter(([name]) => !own.has(name) && !STRAPI_ATTRIBUTES.has(name)),
  );
}
