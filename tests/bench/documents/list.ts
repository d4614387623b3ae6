import type { Core } from '@strapi/strapi';
import type { ListQuestion } from '../handwritten/list';
import { documents } from './access';
import { cardRelations, cardsOf, type OpportunityDocument } from './card';
import { setupOf } from './funnel';

/** Strapi sorts by a field as it is stored: by value without regard to the currency. */
export async function list(strapi: Core.Strapi, question: ListQuestion, now: number) {
  const { sort, direction, page, pageSize, status, funnel } = question;
  const { stages } = await setupOf(strapi, funnel);
  const opportunities = documents<OpportunityDocument>(strapi, 'opportunity');
  const filters = { funnel: { documentId: funnel }, status, archivedAt: { $null: true } };
  const total = await opportunities.count({ filters });
  const rows = await opportunities.findMany({
    filters,
    populate: cardRelations,
    sort: [`${sort}:${direction}`, `id:${direction}`],
    start: (page - 1) * pageSize,
    limit: pageSize,
  });
  return { rows: await cardsOf(strapi, rows, stages, now), total };
}
