import type { Core } from '@strapi/strapi';
import { documents } from './access';

interface Found {
  documentId: string;
  [field: string]: unknown;
}

export async function search(strapi: Core.Strapi, text: string, limit: number) {
  const words = text.toLowerCase().split(' ');
  const contains = words.map((word) => ({ searchText: { $contains: word } }));
  const everyWordIn = (...relations: string[]) => ({
    $and: contains.map((own) => ({
      $or: [own, ...relations.map((relation) => ({ [relation]: own }))],
    })),
  });
  const organizations = await documents<Found>(strapi, 'organization').findMany({
    filters: everyWordIn(),
    fields: ['name', 'domain'],
    sort: 'name:asc',
    limit,
  });
  const contacts = await documents<Found>(strapi, 'contact').findMany({
    filters: everyWordIn('organization'),
    fields: ['firstName', 'lastName'],
    populate: { organization: { fields: ['name'] } },
    sort: ['lastName:asc', 'firstName:asc'],
    limit,
  });
  const opportunities = await documents<Found>(strapi, 'opportunity').findMany({
    filters: {
      archivedAt: { $null: true },
      ...everyWordIn('organization', 'contact'),
    },
    fields: ['title'],
    populate: {
      funnel: { fields: ['name'] },
      organization: { fields: ['name'] },
      contact: { fields: ['lastName'] },
    },
    sort: 'changedAt:desc',
    limit,
  });
  return [...organizations, ...contacts, ...opportunities];
}
