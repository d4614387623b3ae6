import type { Core } from '@strapi/strapi';
import { documents } from './access';
import { cardRelations, cardsOf, type OpportunityDocument } from './card';
import { setupOf } from './funnel';

const PAGE = 25;

/** A page of an open column by its number: Strapi knows no cursors. */
export async function column(
  strapi: Core.Strapi,
  funnel: string,
  stage: string,
  page: number,
  now: number,
) {
  const { stages } = await setupOf(strapi, funnel);
  const rows = await documents<OpportunityDocument>(strapi, 'opportunity').findMany({
    filters: {
      funnel: { documentId: funnel },
      stage: { documentId: stage },
      status: 'open',
      archivedAt: { $null: true },
    },
    populate: cardRelations,
    sort: ['sortKey:asc', 'id:asc'],
    start: (page - 1) * PAGE,
    limit: PAGE,
  });
  return cardsOf(strapi, rows, stages, now);
}
