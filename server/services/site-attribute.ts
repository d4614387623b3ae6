import { errors } from '@strapi/utils';
import type { SiteAttribute, SiteAttributeType } from '../../shared/contracts/record';
import { SITE_ATTRIBUTE_TYPES } from '../../shared/contracts/record';
import type { Kit } from '../app';
import { UIDS } from '../constants';
import type { AddedAttribute } from '../content-types/added-attributes';
import { addedAttributesOf } from '../content-types/added-attributes';
import { invalid, invalidAll } from '../domain/errors';
import type { Trx } from '../repositories/database';
import type { SiteColumn, SiteValue } from '../repositories/site-attribute';
import { day } from '../validation/primitives';

const LARGEST_INTEGER = 2_147_483_647;

const isShownType = (type: string): type is SiteAttributeType =>
  SITE_ATTRIBUTE_TYPES.some((known) => known === type);

/** Attributes that the site added to opportunities: shown and written by their own rules, never private ones. */
export function createSiteAttributes({ strapi, repositories }: Kit) {
  const { siteAttribute } = repositories;

  let known: [SiteColumn, AddedAttribute][] | null = null;
  /** Types are what they are from the boot on. */
  function shown(): [SiteColumn, AddedAttribute][] {
    known ??= [...addedAttributesOf(strapi, UIDS.opportunity)].flatMap(([name, attribute]) =>
      isShownType(attribute.type) && attribute.private !== true
        ? [[{ name, type: attribute.type }, attribute]]
        : [],
    );
    return known;
  }
  const columns = () => shown().map(([column]) => column);

  return {
    columns,
    read: (opportunityId: number, trx?: Trx) => siteAttribute.read(opportunityId, columns(), trx),
    write: siteAttribute.write,

    async list(opportunityId: number): Promise<SiteAttribute[]> {
      const values = await siteAttribute.read(opportunityId, columns());
      return shown().map(([{ name, type }, attribute]) => ({
        name,
        type,
        ...(attribute.enum ? { options: [...attribute.enum] } : {}),
        value: values[name] ?? null,
      }));
    },

    /**
     * By Strapi's own rules for each attribute (type, enumeration, length, least and greatest, required).
     * @throws DomainError 400 naming `attributes.<name>`
     */
    async check(given: Record<string, unknown>): Promise<Record<string, SiteValue>> {
      const own = new Map(shown().map(([column, attribute]) => [column.name, attribute]));
      for (const [name, value] of Object.entries(given)) {
        const attribute = own.get(name);
        if (!attribute) throw invalid(`attributes.${name}`, 'is no attribute that this site added');
        const problem = value === null ? null : problemOf(attribute.type, value);
        if (problem) throw invalid(`attributes.${name}`, problem);
      }
      const model = strapi.contentType(UIDS.opportunity);
      const attributes = Object.fromEntries(
        Object.keys(given).flatMap((name) => {
          const attribute = own.get(name);
          return attribute ? [[name, attribute]] : [];
        }),
      );
      const alone = { ...model, attributes } as typeof model;
      try {
        const checked: Record<string, SiteValue> =
          await strapi.entityValidator.validateEntityUpdate(alone, given, { isDraft: false });
        return checked;
      } catch (error) {
        throw error instanceof errors.ValidationError ? refusalOf(error, given) : error;
      }
    },
  };
}
export type SiteAttributes = ReturnType<typeof createSiteAttributes>;

/** Strapi turns much into what it takes it for; here a value is of its type or refused. */
function problemOf(type: string, value: unknown): string | null {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? null : 'must be true or false';
    case 'integer':
      return Number.isInteger(value) && Math.abs(Number(value)) <= LARGEST_INTEGER
        ? null
        : 'must be a whole number';
    case 'decimal':
    case 'float':
      return typeof value === 'number' && Math.abs(value) < 1e15 ? null : 'must be a number';
    case 'date':
      return day.safeParse(value).success ? null : 'is not a day (YYYY-MM-DD)';
    default:
      return typeof value === 'string' ? null : 'must be a text';
  }
}

function refusalOf(error: errors.ValidationError, given: Record<string, unknown>) {
  const details: unknown = error.details;
  const listed =
    typeof details === 'object' && details !== null && 'errors' in details
      ? details.errors
      : undefined;
  const found = (Array.isArray(listed) ? listed : []).flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null || !('path' in item)) return [];
    const path = Array.isArray(item.path) ? item.path.join('.') : String(item.path);
    const message = 'message' in item ? String(item.message) : 'is not valid';
    return [{ field: `attributes.${path}`, message }];
  });
  const [first = 'attributes'] = Object.keys(given).map((name) => `attributes.${name}`);
  return found.length > 0 ? invalidAll(found) : invalid(first, error.message);
}
