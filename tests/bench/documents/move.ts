import type { Core } from '@strapi/strapi';
import { documents } from './access';
import { cardRelations, type OpportunityDocument } from './card';

/** The plugin takes it over from here: the same rules and the same history. */
export const move = (strapi: Core.Strapi, documentId: string, stage: string) =>
  documents<OpportunityDocument>(strapi, 'opportunity').update({
    documentId,
    data: { stage },
    populate: cardRelations,
  });
