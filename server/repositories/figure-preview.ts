import { UIDS } from '../constants';
import type { CheckedFigure } from '../domain/figure';
import type { Database } from './database';
import { nestedFigure, numberOrNull } from './figure';
import type { Lens } from './opportunity-card';
import { probabilityByLookup } from './value';

export type PreviewRow = {
  documentId: string;
  title: string;
  currency: string;
  values: Record<string, number | null>;
  figure: number | null;
  /** There is an amount, but no rate to the base currency. */
  lacksRate: boolean;
};

/** What a formula would give, in the same SQL as on the board. */
export function createFigurePreviewRepository(db: Database) {
  return {
    /** Of the opportunities (the open ones) that the caller sees, the latest changed of a funnel or the newest of all. */
    async latest(
      checked: CheckedFigure,
      of: { funnelId: number | null; onlyOpen: boolean },
      lens: Lens,
      limit: number,
    ): Promise<PreviewRow[]> {
      const { rate, figures, read } = lens;
      const probability = probabilityByLookup(db);
      const sources = { probability, rate, now: figures.now };
      const nested = nestedFigure(db, checked, sources, 'asTheyAre');
      const order = of.funnelId === null ? 'o.id' : 'o.changed_at';
      const query = db
        .from(UIDS.opportunity, null, 'o')
        .whereNull('o.archived_at')
        .whereRaw(read.sql, read.bindings)
        .orderBy([
          { column: order, order: 'desc' },
          { column: 'o.id', order: 'desc' },
        ])
        .limit(limit)
        .select('o.id', 'o.document_id', 'o.title', 'o.currency', 'o.target_value')
        .select({ place: order })
        .select(db.raw(`${rate.sql} as rate`, rate.bindings));
      if (of.funnelId !== null) void query.where('o.funnel_id', of.funnelId);
      if (of.onlyOpen) void query.where('o.status', 'open');
      for (const { sql, bindings } of nested.inner) void query.select(db.raw(sql, bindings));
      const inner = query.toSQL();
      const rows = await db.rows(
        `select f.*, ${nested.outer.sql} as figure from (${inner.sql}) f order by f.place desc, f.id desc`,
        [...nested.outer.bindings, ...inner.bindings],
      );
      return rows.map((row) => ({
        documentId: String(row.document_id),
        title: String(row.title),
        currency: String(row.currency),
        values: nested.read(row),
        figure: numberOrNull(row.figure),
        lacksRate: row.target_value !== null && row.rate === null,
      }));
    },
  };
}
