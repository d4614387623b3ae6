import type { Knex } from 'knex';
import { cards } from './cards';
import { pageFrom, pageOf, PAGE, type Page } from './column';
import { readFunnel, type Funnel, type Stage } from './funnel';
import { headsOf, openProspects, type Head } from './heads';
import { withoutRate } from './rates';
import { joined, number, query, sql, type Sql } from './sql';

export interface Board {
  funnel: Pick<Funnel, 'documentId' | 'name' | 'code' | 'gate'>;
  currency: string;
  columns: (Head & Page & { stage: Stage })[];
  totals: { prospects: number };
  offBoard: { count: number; cards: Page['cards'] };
  missingRates: string[];
}

/** Rows without a stage or in one that is not the funnel's: what lies between the ids of its stages. */
function strays({ id, stages }: Funnel): Sql {
  const known = stages.map((stage) => stage.id).sort((a, b) => a - b);
  const parts: Sql[] = [];
  for (const status of ['open', 'won', 'lost']) {
    const from = sql(
      `select o.id, o.sort_key from sales_pipeline_opportunities o
      where o.archived_at is null and o.funnel_id = ? and o.status = ? and o.stage_id`,
      id,
      status,
    );
    const ranges = [sql('is null'), sql('< ?', known[0] ?? 0), sql('> ?', known.at(-1) ?? 0)];
    known.slice(1).forEach((high, index) => {
      const low = known[index] ?? 0;
      if (high > low + 1) ranges.push(sql('between ? and ?', low + 1, high - 1));
    });
    for (const range of ranges) parts.push(joined([from, range], ' '));
  }
  const { text, bindings } = joined(parts, ' union all ');
  return sql(`select id from (${text}) stray order by sort_key, id`, ...bindings);
}

/** The first cards of every column, as stage and id. */
function firstPages(funnel: Funnel, now: number): Sql {
  const pages = funnel.stages.map((stage) => {
    const { text, bindings } = pageOf(stage, funnel, now);
    return sql(`select ${stage.id} as stage_id, id from (${text}) s${stage.id}`, ...bindings);
  });
  return joined(pages, ' union all ');
}

export async function board(knex: Knex, funnelId: string, now: number): Promise<Board> {
  const funnel = await readFunnel(knex, funnelId, now);
  const { stages } = funnel;
  const heads = await headsOf(knex, funnel, now);
  const prospects = await openProspects(knex, funnel);
  const picked = await query<{ stage_id: number; id: number }>(knex, firstPages(funnel, now));
  const off = (await query<{ id: number }>(knex, strays(funnel))).map(({ id }) => id);
  const ids = [...picked.map(({ id }) => id), ...off.slice(0, PAGE)];
  const shown = new Map((await cards(knex, [funnel], ids, now)).map((card) => [card.id, card]));
  const cardsOf = (of: number[]) =>
    of.map((id) => shown.get(id)).filter((card) => card !== undefined);
  const unrated = stages.filter(({ id }) => (heads.get(id)?.unrated ?? 0) > 0);

  return {
    funnel,
    currency: funnel.baseCurrency,
    columns: stages.flatMap((stage) => {
      const head = heads.get(stage.id);
      const page = picked.filter(({ stage_id }) => number(stage_id) === stage.id);
      return head ? [{ stage, ...head, ...pageFrom(cardsOf(page.map(({ id }) => id))) }] : [];
    }),
    totals: { prospects },
    offBoard: { count: off.length, cards: cardsOf(off.slice(0, PAGE)) },
    missingRates: await withoutRate(knex, unrated, funnel, now),
  };
}
