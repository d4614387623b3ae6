import type { Core } from '@strapi/strapi';
import { ownTypes } from './content-types';
import { checkExtension } from './migrations/extension-guard';
import { checkSchemaVersion } from './migrations/schema-version';
import { documentsDoor } from './middlewares/documents';
import { formBody } from './middlewares/form-body';
import { importChunkModel } from './raw-models/import-chunk';
import { rateLimitModel } from './raw-models/rate-limit';
import { UIDS } from './constants';

type Shadow = { shadowCRUD(uid: string): { disable(): void } };

/** GraphQL would offer customer data to whoever asks: every type is taken out of its schema. */
function hideFromGraphql(strapi: Core.Strapi): void {
  if (!strapi.plugins.graphql) return;
  const extension: Shadow = strapi.plugin('graphql').service('extension');
  for (const uid of Object.values(UIDS)) extension.shadowCRUD(uid).disable();
}

export async function register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  checkExtension(strapi, ownTypes);
  strapi.hook('strapi::content-types.beforeSync').register(() => checkSchemaVersion(strapi));
  strapi.get('models').add(importChunkModel);
  strapi.get('models').add(rateLimitModel);
  strapi.server.use(formBody(strapi));
  strapi.documents.use(documentsDoor(strapi));
  hideFromGraphql(strapi);
}
