import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { App } from '../app';
import { DomainError } from '../domain/errors';
import { asRefusal } from './refusal';

/** Services speak of refusals in domain errors; code of the site knows Strapi's. */
function toStrapiError(thrown: unknown): unknown {
  const error = asRefusal(thrown);
  if (!(error instanceof DomainError)) return error;
  const { status, message, details } = error;
  if (status === 404) return new errors.NotFoundError(message, details);
  if (status === 403) return new errors.ForbiddenError(message, details);
  if (status === 400) return new errors.ValidationError(message, details);
  return new errors.ApplicationError(message, { status, ...details });
}

/**
 * The way in for code of the site (`strapi.documents`, the plugin's public services). Inside somebody's transaction
 * every read joins it as well; alone, each service opens its own.
 */
export async function throughCodeDoor<T>(
  strapi: Core.Strapi,
  app: App,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await (strapi.db.inTransaction() ? app.transaction(work) : work());
  } catch (error) {
    throw toStrapiError(error);
  }
}
