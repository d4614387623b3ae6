import type { Core } from '@strapi/strapi';
import type { EntryRef } from '../../shared/contracts/lead';
import type { EntryRule } from '../../shared/contracts/settings';
import { canBe, entryOfPath, pathOfEntry } from '../domain/entry-path';

type Where = Record<string, unknown>;
type ContentType = {
  attributes: object;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: object;
};
type Found = { documentId: string; locale: string | null };

const ENTRY = /^([a-z]+::[a-z0-9-]+\.[a-z0-9-]+):([a-zA-Z0-9]{1,64})(?::([a-zA-Z0-9-]{1,20}))?$/;
const LOCALE = /^[a-zA-Z0-9-]{1,20}$/;

/** Entries of the site: its own content types and those of plugins that editors see, as published. */
export function createEntryFinder(strapi: Core.Strapi) {
  function typeOf(uid: string): ContentType | null {
    if (!uid.startsWith('api::') || !Object.hasOwn(strapi.contentTypes, uid)) return null;
    return strapi.contentType(uid as Parameters<typeof strapi.contentType>[0]);
  }
  const attributeType = (uid: string, name: string): string | null => {
    const type = typeOf(uid);
    const attributes = new Map<string, { type: string }>(Object.entries(type?.attributes ?? {}));
    return attributes.get(name)?.type ?? null;
  };

  /** What is not published is nobody's page. */
  async function first(uid: string, where: Where, locale: string | null): Promise<Found | null> {
    const type = typeOf(uid);
    if (!type) return null;
    const row: unknown = await strapi.db.query(uid).findOne({
      where: {
        ...where,
        ...(type.options?.draftAndPublish ? { publishedAt: { $notNull: true } } : {}),
        ...(locale === null || !isLocalized(type) ? {} : { locale }),
      },
      select: ['documentId', 'locale'],
    });
    if (typeof row !== 'object' || row === null || !('documentId' in row)) return null;
    const found = 'locale' in row && typeof row.locale === 'string' ? row.locale : null;
    return { documentId: String(row.documentId), locale: found };
  }

  return {
    /** The entry that a page names (`uid:documentId:locale`), if it is there and published. */
    async named(text: string): Promise<EntryRef | null> {
      const [, uid = '', documentId = '', locale = null] = ENTRY.exec(text) ?? [];
      if (uid === '') return null;
      const found = await first(uid, { documentId }, locale);
      return found && { uid, ...found };
    },

    /** The entry behind a path, by the rules of the settings. */
    async ofPath(path: string, rules: readonly EntryRule[]): Promise<EntryRef | null> {
      const hint = entryOfPath(path, rules);
      if (!hint) return null;
      const type = attributeType(hint.uid, hint.field);
      if (type === null || !canBe(type, hint.value)) return null;
      if (hint.locale !== null && !LOCALE.test(hint.locale)) return null;
      const found = await first(hint.uid, { [hint.field]: hint.value }, hint.locale);
      return found && { uid: hint.uid, ...found };
    },

    /** The path of an entry by the first rule of its type; null where there is none. */
    async pathOf(
      { uid, documentId }: { uid: string; documentId: string },
      rules: readonly EntryRule[],
    ): Promise<string | null> {
      const rule = rules.find((one) => one.uid === uid);
      const found = await first(uid, { documentId }, null);
      if (!rule || !found || attributeType(uid, rule.field) === null) return null;
      const row: unknown = await strapi.db
        .query(uid)
        .findOne({ where: { documentId }, select: [rule.field] });
      const value =
        typeof row === 'object' && row !== null ? (row as Where)[rule.field] : undefined;
      const isText = typeof value === 'string' || typeof value === 'number';
      return isText ? pathOfEntry(rule.pattern, String(value), found.locale) : null;
    },
  };
}
export type EntryFinder = ReturnType<typeof createEntryFinder>;

function isLocalized(type: { pluginOptions?: object }): boolean {
  const options = type.pluginOptions;
  if (!options || !('i18n' in options)) return false;
  const { i18n } = options;
  return (
    typeof i18n === 'object' && i18n !== null && 'localized' in i18n && i18n.localized === true
  );
}
