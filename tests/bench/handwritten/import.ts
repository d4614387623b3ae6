import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';

export interface Line {
  externalId: string;
  title: string;
  targetValue: number;
}
export interface Place {
  funnelId: number;
  stageId: number;
  source: string;
}

const OPEN_END = 9007199254740991;
const ROWS = 500;
const documentId = () => `a${randomBytes(12).toString('hex').slice(0, 23)}`;

/** The least that an import has to write: each line with the revision that its history begins with. */
export async function importLines(knex: Knex, lines: Line[], place: Place): Promise<void> {
  const now = Date.now();
  const stamps = { created_at: new Date(now), updated_at: new Date(now) };
  for (let start = 0; start < lines.length; start += ROWS) {
    await knex.transaction(async (trx) => {
      const part = lines.slice(start, start + ROWS).map((line, i) => ({
        ...{ document_id: documentId(), ...stamps, title: line.title },
        ...{ funnel_id: place.funnelId, stage_id: place.stageId, status: 'open' },
        ...{ sort_key: `z${String(start + i).padStart(8, '0')}`, target_value: line.targetValue },
        ...{ currency: 'EUR', priority: 'normal', business_type: 'new', opened_at: now },
        ...{ stage_entered_at: now, light_base_at: now, version: 1, revision_seq: 1 },
        ...{ revised_at: now, changed_at: now, search_text: line.title.toLowerCase() },
        ...{ external_source: place.source, external_id: line.externalId },
      }));
      await trx('sales_pipeline_opportunities').insert(part);
      const ids = (await trx('sales_pipeline_opportunities')
        .where({ external_source: place.source })
        .whereIn(
          'external_id',
          part.map((row) => row.external_id),
        )
        .select('id')) as { id: number }[];
      await trx('sales_pipeline_opportunity_revisions').insert(
        ids.map(({ id }) => ({
          ...{ document_id: documentId(), ...stamps, opportunity_id: id, seq: 1 },
          ...{ valid_from: now, valid_to: OPEN_END, funnel_id: place.funnelId },
          ...{ stage_id: place.stageId, status: 'open', currency: 'EUR', via: 'import' },
        })),
      );
    });
  }
}
