import type { Knex } from 'knex';
import { readFunnel, type Funnel } from './funnel';
import { joined, numberOrNull, query, sql, type Sql } from './sql';

export const OPEN_END = 9007199254740991;
const DAY = 24 * 60 * 60 * 1000;

/** What is asked: local days, both included. */
export interface ReportQuestion {
  funnel: string;
  from: string;
  to: string;
  now: number;
}
export interface ReportSite {
  funnel: Funnel;
  now: number;
  /** Instants: from the first to before the second. */
  period: [from: number, to: number];
  isPostgres: boolean;
}

/** Midnight of a day, so many days on, by the clock of the process, which runs in the site's zone. */
export function midnight(day: string, add = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + add).getTime();
}

export async function readSite(knex: Knex, question: ReportQuestion): Promise<ReportSite> {
  const { funnel, from, to, now } = question;
  return {
    funnel: await readFunnel(knex, funnel, now),
    now,
    period: [midnight(from), midnight(to, 1)],
    isPostgres: (knex.client as { config: { client: string } }).config.client === 'postgres',
  };
}

const cases = (of: string, whens: [key: string | number, value: number][]): Sql =>
  joined(
    [
      sql(`case ${of}`),
      ...whens.map(([key, value]) => sql('when ? then cast(? as numeric)', key, value)),
      sql('end'),
    ],
    ' ',
  );

/** Base units for one unit: open ones of now, closed ones of then. */
export const rateOf = ({ rates }: Funnel, alias = 'o'): Sql =>
  joined(
    [
      sql(`case when ${alias}.status = 'open' then`),
      cases(`${alias}.currency`, [...rates]),
      sql(`else ${alias}.closed_rate end`),
    ],
    ' ',
  );
export const currentRate = ({ rates }: Funnel, alias: string): Sql =>
  cases(`${alias}.currency`, [...rates]);

/** Per cent: of open ones their own, else that of their stage. */
export const shareOf = ({ stages }: Funnel): Sql =>
  joined(
    [
      sql(`case o.status when 'won' then 100 when 'lost' then 0 else coalesce(o.probability,`),
      cases(
        'o.stage_id',
        stages.map(({ id, probability }) => [id, probability]),
      ),
      sql(') end'),
    ],
    ' ',
  );

/** The formula of the seed's funnel, currentValue, in doubles as formulas are. */
export const figureOf = (funnel: Funnel): Sql =>
  joined(
    [
      sql('sum(cast(o.target_value *'),
      shareOf(funnel),
      sql('as double precision) / 100 * cast('),
      rateOf(funnel),
      sql('as double precision))'),
    ],
    ' ',
  );

/** What reports tell of: archived ones only once they are closed. */
export const shown = `o.funnel_id in (select f.id from sales_pipeline_funnels f
  where f.purpose in ('sales', 'winback')) and (o.status <> 'open' or o.archived_at is null)`;

export const prospect = (alias: string): string =>
  `case when ${alias}.organization_id is not null then ${alias}.organization_id * 3
  when c.organization_id is not null then c.organization_id * 3
  when ${alias}.contact_id is not null then ${alias}.contact_id * 3 + 1`;
export const withContact = (alias: string): string =>
  `left join sales_pipeline_contacts c on ${alias}.organization_id is null and c.id = ${alias}.contact_id`;

/** Parts of a statement, with spaces between. */
export const all = (...parts: (Sql | string)[]): Sql =>
  joined(
    parts.map((part) => (typeof part === 'string' ? sql(part) : part)),
    ' ',
  );

const OFFSET_STEP = 60 * 60 * 1000;
/** Minutes east of Greenwich are the negative of what the clock of the process says. */
const offsetAt = (at: number): number => -new Date(at).getTimezoneOffset() * 60 * 1000;

/** Since when which offset holds. */
function offsets(from: number, to: number): [since: number, offset: number][] {
  const found: [number, number][] = [[-Infinity, offsetAt(from)]];
  for (let at = from; at < to; at += DAY) {
    if (offsetAt(at) === offsetAt(at + DAY)) continue;
    let change = at;
    while (offsetAt(change) === offsetAt(at)) change += OFFSET_STEP;
    found.push([Math.floor(change / OFFSET_STEP) * OFFSET_STEP, offsetAt(at + DAY)]);
  }
  return found;
}

/** The local day of an instant as a number of days since 1970. */
export function dayNumber({ now, isPostgres }: ReportSite, instant: string): Sql {
  const whens = offsets(now - 8 * 366 * DAY, now + 2 * 366 * DAY).reverse();
  const offset = whens.map(([since, value]) =>
    since === -Infinity ? `else ${value}` : `when ${instant} >= ${since} then ${value}`,
  );
  const text = `(${instant} + case ${offset.join(' ')} end) / ${DAY}`;
  return sql(isPostgres ? `(${text})` : `cast(${text} as integer)`);
}
export const numberOfDay = (day: string): number => Math.round(Date.parse(day) / DAY);
export const dayOfNumber = (days: number): string =>
  new Date(days * DAY).toISOString().slice(0, 10);

/** YYYY-MM and the instants of all months that a period touches. */
export function monthsOf(
  from: string,
  to: string,
): { month: string; begin: number; end: number }[] {
  const [year = 0, first = 1] = from.split('-').map(Number);
  const months = [];
  for (let month = first - 1; ; month += 1) {
    const begin = new Date(year, month, 1);
    const key = `${begin.getFullYear()}-${String(begin.getMonth() + 1).padStart(2, '0')}`;
    if (key > to.slice(0, 7)) return months;
    months.push({
      month: key,
      begin: begin.getTime(),
      end: new Date(year, month + 1, 1).getTime(),
    });
  }
}

/** The month of an instant, by ranges. */
export const monthCase = (months: ReturnType<typeof monthsOf>, instant: string): Sql =>
  joined(
    [
      sql('case'),
      ...months.map(({ month, end }) => sql(`when ${instant} < ? then '${month}'`, end)),
      sql('end'),
    ],
    ' ',
  );

export interface Spread {
  count: number;
  mean: number | null;
  median: number | null;
  p90: number | null;
}
/** Mean, median and 90th percentile of `days` in groups of the columns `by`. */
export async function spreads<T>(
  knex: Knex,
  { isPostgres }: ReportSite,
  by: string,
  rows: Sql,
): Promise<(T & Spread)[]> {
  const statement = isPostgres
    ? all(
        'with d as (',
        rows,
        `) select ${by}, count(*) as count, avg(days) as mean,
        percentile_cont(0.5) within group (order by days) as median,
        percentile_disc(0.9) within group (order by days) as p90
        from d group by ${by}`,
      )
    : all(
        'with d as (',
        rows,
        `), n as (select d.*, row_number() over (partition by ${by} order by days) as place,
          count(*) over (partition by ${by}) as total from d)
        select ${by}, count(*) as count, avg(days) as mean,
        avg(case when place in ((total + 1) / 2, (total + 2) / 2) then days end) as median,
        min(case when place * 10 >= total * 9 then days end) as p90
        from n group by ${by}`,
      );
  const found = await query<T & Record<keyof Spread, unknown>>(knex, statement);
  return found.map((row) => ({
    ...row,
    count: Number(row.count),
    mean: numberOrNull(row.mean),
    median: numberOrNull(row.median),
    p90: numberOrNull(row.p90),
  }));
}
