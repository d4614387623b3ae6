import type { LightLevel } from '../../shared/contracts/board';
import type { OpenLeadStatus } from '../../shared/contracts/lead';
import type { LightCutOffs } from '../domain/traffic-light';
import type { Engine } from './database';
import type { SqlFragment } from './scope';

/** Stages (of one funnel) that share one pair of days, with what "n days ago" means for them right now. */
export type LightGroup = { funnelId: number; stageIds: number[]; cutOffs: LightCutOffs };

type CutOff = keyof LightCutOffs;
const CUT_OFFS: readonly CutOff[] = [
  ...(['now', 'followUp', 'critical', 'grace', 'cap', 'capGrace'] as const),
  ...(['inboundYellow', 'inboundRed'] as const),
];
/** How a statement holds a cut-off: bound, in the order of `levelBindings`, or as a column of `lightDaysSql`. */
const bound = (_: CutOff): string => '?';
const columnOf = (name: CutOff): string => `at_${name.toLowerCase()}`;
const joined = (name: CutOff): string => `lit.${columnOf(name)}`;

/** The level of the row `alias` as a number. */
function levelSql(alias: string, at = bound): string {
  const [inbound, base, due] = ['open_inbound_since', 'light_base_at', 'light_due_at'].map(
    (column) => `${alias}.${column}`,
  );
  const red = `(${inbound} <= ${at('inboundRed')} or (${base} <= ${at('critical')} and (${due} is null or ${due} <= ${at('grace')} or ${base} <= ${at('capGrace')})))`;
  const yellow = `(${inbound} <= ${at('inboundYellow')} or (${due} is not null and (${due} <= ${at('now')} or ${base} <= ${at('cap')})) or (${due} is null and ${base} <= ${at('followUp')}))`;
  return `(case when ${red} then 2 when ${yellow} then 1 else 0 end)`;
}
const levelBindings = (c: LightCutOffs): SqlFragment['bindings'] => [
  ...[c.inboundRed, c.critical, c.grace, c.capGrace],
  ...[c.inboundYellow, c.now, c.cap, c.followUp],
];

/**
 * The light as a number: 2 red, 1 yellow, 0 green, NULL none (architecture 4.3). It compares stored instants with bound
 * cut-offs and does no date arithmetic; domain/traffic-light `lightLevel` decides the same.
 */
export function lightSql(groups: readonly LightGroup[]): SqlFragment {
  if (groups.length === 0) return { sql: '(case when 1 = 0 then 0 end)', bindings: [] };
  const bindings: SqlFragment['bindings'] = [];
  const whens = groups.map(({ funnelId, stageIds, cutOffs: c }) => {
    bindings.push(funnelId, ...stageIds, ...levelBindings(c));
    const marks = stageIds.map(() => '?').join(', ');
    return `when o.funnel_id = ? and o.stage_id in (${marks}) then ${levelSql('o')}`;
  });
  return {
    sql: `(case when o.archived_at is not null then null ${whens.join(' ')} else null end)`,
    bindings,
  };
}

/**
 * Whether a planned follow-up alone keeps the light green: silent for so long that it would be yellow or red without it.
 */
export function heldSql(groups: readonly LightGroup[]): SqlFragment {
  if (groups.length === 0) return { sql: '1 = 0', bindings: [] };
  const bindings: SqlFragment['bindings'] = [];
  const whens = groups.map(({ funnelId, stageIds, cutOffs: c }) => {
    bindings.push(funnelId, ...stageIds, c.now, c.followUp, ...levelBindings(c));
    const marks = stageIds.map(() => '?').join(', ');
    return `when o.funnel_id = ? and o.stage_id in (${marks}) then (case when o.light_due_at > ? and o.light_base_at <= ? and ${levelSql('o')} = 0 then 1 else 0 end)`;
  });
  return {
    sql: `(o.archived_at is null and (case ${whens.join(' ')} else 0 end) = 1)`,
    bindings,
  };
}

/** Both over the columns of `lightDaysSql`, joined as `lit`. */
const JOINED_LIGHT_SQL = `(case when o.archived_at is null and lit.stage_id is not null then ${levelSql('o', joined)} end)`;
const JOINED_HELD_SQL = `(case when o.archived_at is null and o.light_due_at > ${joined('now')} and o.light_base_at <= ${joined('followUp')} and ${levelSql('o', joined)} = 0 then 1 else 0 end)`;

const NUMBERS = ['funnel_id', 'stage_id', ...CUT_OFFS.map(columnOf)];
/** Reads lists of numbers as rows; each engine in its own words. */
const ROWS_SQL: Record<Engine, string> = {
  sqlite: `select ${NUMBERS.map((name, at) => `json_extract(value, '$[${at}]') as ${name}`).join(', ')} from json_each(?)`,
  postgres: `select ${NUMBERS.map((name, at) => `(x ->> ${at})::bigint as ${name}`).join(', ')} from jsonb_array_elements(cast(? as jsonb)) x`,
  mysql: `select ${NUMBERS.join(', ')} from json_table(?, '$[*]' columns (${NUMBERS.map((name, at) => `${name} bigint path '$[${at}]'`).join(', ')})) x`,
};

/**
 * The cut-offs of every stage as a table, joined as `lit`, for what reads lights of all there is: SQLite prepares a
 * branch for each of a thousand stages in eight seconds. The limit keeps it a table, which is read by its key.
 */
function lightDaysSql(engine: Engine, groups: readonly LightGroup[]): SqlFragment {
  const table = groups.flatMap(({ funnelId, stageIds, cutOffs }) => {
    const instants = CUT_OFFS.map((name) => cutOffs[name]);
    return stageIds.map((stage) => [funnelId, stage, ...instants]);
  });
  return {
    sql: `left join (${ROWS_SQL[engine]} limit 1000000) lit on lit.funnel_id = o.funnel_id and lit.stage_id = o.stage_id`,
    bindings: [JSON.stringify(table)],
  };
}

/** For a statement over `o` that reads the light of all there is: what it joins, the level, and 1 where it is held. */
export type LightOfAll = { join: SqlFragment | null; level: SqlFragment; held: SqlFragment };

/** More branches than this cost PostgreSQL and MariaDB more than a join does. */
const MOST_BRANCHES = 40;

/** By branches, or by a join: SQLite would write the branches out wherever the light is read. */
export function lightOfAll(engine: Engine, groups: readonly LightGroup[]): LightOfAll {
  if (engine === 'sqlite' || groups.length > MOST_BRANCHES)
    return {
      join: lightDaysSql(engine, groups),
      level: { sql: JOINED_LIGHT_SQL, bindings: [] },
      held: { sql: JOINED_HELD_SQL, bindings: [] },
    };
  const { sql, bindings } = heldSql(groups);
  return {
    join: null,
    level: lightSql(groups),
    held: { sql: `(case when ${sql} then 1 else 0 end)`, bindings },
  };
}

/** The level of the lead `l`, whose days go by its status; NULL where nobody works on it any more. */
export function leadLightSql(
  groups: readonly { status: OpenLeadStatus; cutOffs: LightCutOffs }[],
): SqlFragment {
  const whens = groups.map(() => `when ? then ${levelSql('l')}`).join(' ');
  return {
    sql: `(case l.status ${whens} else null end)`,
    bindings: groups.flatMap(({ status, cutOffs }) => [status, ...levelBindings(cutOffs)]),
  };
}

export const LEVEL_NUMBER = { green: 0, yellow: 1, red: 2 } as const;
const LEVELS: readonly LightLevel[] = ['green', 'yellow', 'red'];
/** The level that a row's number stands for; null: no light. */
export const levelOf = (value: unknown): LightLevel | null =>
  value === null || value === undefined ? null : (LEVELS[Number(value)] ?? null);
