import type { Core } from '@strapi/strapi';
import type { Line } from '../handwritten/import';

/** What a site would write: one create after another. */
export async function importLines(
  strapi: Core.Strapi,
  lines: Line[],
  place: { funnel: string; stage: string; source: string },
): Promise<void> {
  for (const { externalId, title, targetValue } of lines) {
    await strapi.documents('plugin::sales-pipeline.opportunity').create({
      data: {
        ...{ title, targetValue, externalId, externalSource: place.source },
        ...{ funnel: place.funnel, stage: place.stage },
      },
    });
  }
}
