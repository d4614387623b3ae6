import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../constants';

type Schema = { attributes: Record<string, object>; indexes?: { name: string }[] };
type Types = Record<string, { schema: Schema }>;

const HINT =
  'Add attributes in src/extensions/sales-pipeline/strapi-server.js (docs: "Own attributes"); a schema.json there replaces all of them, and Strapi would drop their columns with the data.';

/**
 * Throws before any database work when a site's extension removed or changed an attribute or index of the plugin's:
 * Strapi's schema sync drops such columns without a question. Added attributes are welcome.
 */
export function checkExtension(strapi: Core.Strapi, types: Types): void {
  const problems = Object.entries(types).flatMap(([name, { schema }]) => {
    const actual = strapi.contentTypes[
      `plugin::${PLUGIN_ID}.${name}` as keyof typeof strapi.contentTypes
    ] as Schema | undefined;
    if (!actual) return [`${name} is missing`];
    const attributes = Object.entries(schema.attributes)
      .filter(([attribute, wanted]) => !covers(actual.attributes[attribute], wanted))
      .map(([attribute]) => `${name}.${attribute} is missing or changed`);
    const indexes = (schema.indexes ?? [])
      .filter(
        (wanted) =>
          !actual.indexes?.some((index) => isDeepStrictEqual({ ...index }, { ...wanted })),
      )
      .map((index) => `index ${index.name} of ${name} is missing or changed`);
    return [...attributes, ...indexes];
  });
  if (problems.length > 0) {
    throw new Error(
      `sales-pipeline: an extension of this site changes the plugin's types: ${problems.join('; ')}. ${HINT}`,
    );
  }
}

/** Everything the plugin says of an attribute still holds; Strapi and extensions may have added further keys. */
function covers(actual: object | undefined, wanted: object): boolean {
  if (!actual) return false;
  const said = new Map(Object.entries(actual));
  return Object.entries(wanted).every(([key, value]) => isDeepStrictEqual(said.get(key), value));
}
