import type { z } from '@strapi/utils';
import type { opportunityUpdate } from '../validation/opportunity';
import type { ChangeRequest } from './opportunity';

type Update = Omit<z.output<typeof opportunityUpdate>, 'version'> & {
  version?: number | undefined;
};

/** What PUT and `strapi.documents` write, as the one change that a move is too; without a version the newest is meant. */
export function changeRequest(update: Update): ChangeRequest {
  const { version, stage, archived, skip, attributes, closing, ...fields } = update;
  return {
    version: version ?? null,
    fields,
    ...(stage === undefined ? {} : { stage }),
    ...(archived === undefined ? {} : { archived }),
    ...(attributes === undefined ? {} : { attributes }),
    ...(closing === undefined ? {} : { closing }),
    ...(skip === undefined ? {} : { skip }),
  };
}
