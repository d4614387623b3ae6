import type { CohortRow } from '../domain/report-cohort';
import { UIDS } from '../constants';
import type { Database } from './database';
import type { Lens } from './opportunity-card';
import type { ListFilter } from './opportunity-filter';
import type { ReportFacts } from './report-sql';
import { idOrNull } from './report-sql';
import type { SqlFragment } from './scope';

/** Opportunities of a funnel by how far they came, null where the history tells nothing. */
export type FarthestSums = CohortRow & { funnelId: number };

export function createConversionReport(db: Database, sql: ReportFacts) {
  const [revisions, places, stages] = [
    db.tableName(UIDS.opportunityRevision),
    db.tableName(UIDS.funnelStage),
    db.tableName(UIDS.stage),
  ];
  // As `farthestSql` has it of one; joined, because of all of them at once that takes half the time.
  const known = `(select fp.funnel_id, fp.stage_id, fp.position from ${places} fp join ${stages} fk on fk.id = fp.stage_id where fk.kind <> 'lost')`;

  return {
    /** By their history in the funnel in which they are now, by its stages of today. */
    async farthest(filter: ListFilter, lens: Lens): Promise<FarthestSums[]> {
      const cohort = sql
        .filtered(sql.rows(), filter, lens)
        .select(['o.id', 'o.funnel_id', 'o.status'])
        .toSQL();
      const each = `select c.id, c.funnel_id, c.status, max(p.position) as place from (${cohort.sql}) c left join ${revisions} fr on fr.opportunity_id = c.id and fr.funnel_id + 0 = c.funnel_id left join ${known} p on p.funnel_id = c.funnel_id and p.stage_id = fr.stage_id group by c.id, c.funnel_id, c.status`;
      const found = await db.rows(
        `select g.funnel_id, g.place, g.status, count(*) as n from (${each}) g group by g.funnel_id, g.place, g.status`,
        [...cohort.bindings] as SqlFragment['bindings'],
      );
      return found.map((row) => ({
        funnelId: Number(row.funnel_id),
        place: idOrNull(row.place),
        status: String(row.status) as FarthestSums['status'],
        count: Number(row.n),
      }));
    },
  };
}
