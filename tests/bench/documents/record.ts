import type { Core } from '@strapi/strapi';
import { documents } from './access';
import { cardRelations, cardsOf, type OpportunityDocument } from './card';
import { setupOf } from './funnel';

type RecordDocument = OpportunityDocument & { funnel: { documentId: string } };

export async function record(strapi: Core.Strapi, documentId: string, now: number) {
  const found = await documents<RecordDocument>(strapi, 'opportunity').findOne({
    documentId,
    populate: {
      ...cardRelations,
      funnel: { fields: ['name'] },
      referredByOrganization: { fields: ['name'] },
      referredByContact: { fields: ['firstName', 'lastName'] },
      predecessor: { fields: ['title'] },
    },
  });
  if (!found) throw new Error(`There is no opportunity ${documentId}`);
  const { stages } = await setupOf(strapi, found.funnel.documentId);
  const [card] = await cardsOf(strapi, [found], stages, now);
  return card;
}
