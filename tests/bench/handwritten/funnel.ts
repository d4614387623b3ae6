import type { Knex } from 'knex';
import type { DayCounting } from './calendar';
import { settingsFrom, type Settings } from './settings';
import { number, numberOrNull, query, sql } from './sql';

type Kind = 'open' | 'won' | 'lost' | 'aftersale';

export interface Stage {
  id: number;
  documentId: string;
  name: string;
  icon: string | null;
  color: string;
  kind: Kind;
  status: 'open' | 'won' | 'lost';
  probability: number;
  days: { followUp: number; critical: number; counting: DayCounting } | null;
}

export interface Funnel {
  id: number;
  documentId: string;
  name: string;
  code: string;
  gate: string;
  baseCurrency: string;
  closedDays: Settings['closedDays'];
  stages: Stage[];
  /** Base units for one unit of a currency, now. */
  rates: Map<string, number>;
}

interface StageRow {
  funnel_id: number;
  funnel: string;
  funnel_name: string;
  funnel_code: string;
  gate: string;
  day_counting: DayCounting | null;
  funnel_follow_up: number | null;
  funnel_critical: number | null;
  settings: string | null;
  id: number;
  document_id: string;
  name: string;
  icon: string | null;
  color: string;
  kind: Kind;
  probability: string | number;
  follow_up_days: number | null;
  critical_days: number | null;
}

const stages = `
  select f.id as funnel_id, f.document_id as funnel, f.name as funnel_name, f.code as funnel_code,
    f.gate, f.day_counting, f.follow_up_days as funnel_follow_up,
    f.critical_days as funnel_critical,
    (select value from strapi_core_store_settings where key = ?) as settings,
    s.id, s.document_id, s.name, s.icon, s.color, s.kind,
    coalesce(fs.probability, s.probability) as probability, fs.follow_up_days, fs.critical_days
  from sales_pipeline_funnels f
  join sales_pipeline_funnel_stages fs on fs.funnel_id = f.id
  join sales_pipeline_stages s on s.id = fs.stage_id
  where f.document_id = ?
  order by fs.position, fs.id`;

const rates = `
  select r.currency, r.rate from sales_pipeline_exchange_rates r
  where r.valid_from = (
    select max(e.valid_from) from sales_pipeline_exchange_rates e
    where e.currency = r.currency and e.valid_from <= ?)`;

const shares: Record<Kind, (own: number) => number> = {
  open: (own) => own,
  won: () => 100,
  aftersale: () => 100,
  lost: () => 0,
};

function daysOf(row: StageRow, settings: Settings): Stage['days'] {
  const counting = row.day_counting ?? settings.dayCounting;
  const none = { followUp: null, critical: null };
  const general = {
    open: {
      followUp: row.funnel_follow_up ?? settings.followUpDays,
      critical: row.funnel_critical ?? settings.criticalDays,
    },
    aftersale: {
      followUp: settings.aftersaleFollowUpDays,
      critical: settings.aftersaleCriticalDays,
    },
    won: none,
    lost: none,
  }[row.kind];
  const followUp = row.follow_up_days ?? general.followUp;
  const critical = row.critical_days ?? general.critical;
  if (row.kind === 'lost' || followUp === null || critical === null) return null;
  return { followUp, critical, counting };
}

/** The funnel, its stages with what holds in it, and the rates: what every figure needs. */
export async function readFunnel(knex: Knex, funnel: string, now: number): Promise<Funnel> {
  const rows = await query<StageRow>(knex, sql(stages, 'plugin_sales-pipeline_settings', funnel));
  const first = rows[0];
  if (!first) throw new Error(`There is no funnel ${funnel} with stages`);
  const settings = settingsFrom(first.settings);
  const newest = await query<{ currency: string; rate: unknown }>(knex, sql(rates, now));
  return {
    id: first.funnel_id,
    documentId: first.funnel,
    name: first.funnel_name,
    code: first.funnel_code,
    gate: first.gate,
    baseCurrency: settings.baseCurrency,
    closedDays: settings.closedDays,
    rates: new Map([
      [settings.baseCurrency, 1],
      ...newest.map(({ currency, rate }) => [currency, number(rate)] as const),
    ]),
    stages: rows.map((row) => ({
      id: row.id,
      documentId: row.document_id,
      name: row.name,
      icon: row.icon,
      color: row.color,
      kind: row.kind,
      status: row.kind === 'aftersale' ? 'won' : row.kind,
      probability: shares[row.kind](numberOrNull(row.probability) ?? 0),
      days: daysOf(row, settings),
    })),
  };
}
