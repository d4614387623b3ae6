import type { Knex } from 'knex';
import { cutOff } from './calendar';
import { cards, type Card } from './cards';
import { readFunnel, type Funnel, type Stage } from './funnel';
import { yellowWhen } from './light';
import { joined, query, sql, type Sql } from './sql';

export const PAGE = 25;

/** A follow-up that a later contact has overtaken moves no light, but it is still planned. */
const planned = `(o.light_due_at is not null or exists (
  select 1 from sales_pipeline_activities a
  where a.opportunity_id = o.id and a.done_at is null and a.due_at is not null))`;

/** Which rows a column shows: one predicate for its head and its cards. */
export function shownIn(stage: Stage, funnel: Funnel, now: number): Sql {
  const parts = [
    sql('o.funnel_id = ? and o.status = ? and o.stage_id = ?', funnel.id, stage.status, stage.id),
    sql('o.archived_at is null'),
  ];
  if (stage.kind !== 'open') {
    const since = cutOff(now, funnel.closedDays[stage.kind], 'calendar');
    if (stage.kind === 'aftersale') {
      const ways = [sql('o.stage_entered_at >= ?', since)];
      if (stage.days) ways.push(yellowWhen(stage.days, now));
      ways.push(sql(planned));
      const { text, bindings } = joined(ways, ' or ');
      parts.push({ text: `(${text})`, bindings });
    } else {
      parts.push(sql('o.closed_at >= ?', since));
    }
  }
  return joined(parts, ' and ');
}

export interface Cursor {
  sortKey: string;
  id: number;
}
export interface Page {
  cards: Card[];
  nextCursor: Cursor | null;
}

/** The ids of a page's cards and of one more, which tells whether there is a next page. */
export function pageOf(stage: Stage, funnel: Funnel, now: number, after?: Cursor): Sql {
  const shown = shownIn(stage, funnel, now);
  const parts = [
    sql('select o.id from sales_pipeline_opportunities o where'),
    shown,
    ...(after ? [sql('and (o.sort_key, o.id) > (?, ?)', after.sortKey, after.id)] : []),
    sql('order by o.sort_key, o.id limit ?', PAGE + 1),
  ];
  return joined(parts, ' ');
}

export function pageFrom(found: Card[]): Page {
  const shown = found.slice(0, PAGE);
  const last = shown.at(-1);
  const more = found.length > PAGE && last;
  return { cards: shown, nextCursor: more ? { sortKey: last.sortKey, id: last.id } : null };
}

export async function column(
  knex: Knex,
  funnelId: string,
  stageId: string,
  after: Cursor,
  now: number,
): Promise<Page> {
  const funnel = await readFunnel(knex, funnelId, now);
  const stage = funnel.stages.find(({ documentId }) => documentId === stageId);
  if (!stage) throw new Error(`${stageId} is no stage of ${funnelId}`);
  const rows = await query<{ id: number }>(knex, pageOf(stage, funnel, now, after));
  const picked = rows.map(({ id }) => id);
  return pageFrom(await cards(knex, [funnel], picked, now));
}
