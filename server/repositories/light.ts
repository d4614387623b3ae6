import type { OpenLeadStatus } from '../../shared/contracts/lead';
import type { LightCutOffs } from '../domain/traffic-light';
import type { SqlFragment } from './scope';

/** Stages (of one funnel) that share one pair of days, with what "n days ago" means for them right now. */
export type LightGroup = { funnelId: number; stageIds: number[]; cutOffs: LightCutOffs };

/** The level of the row `alias` as a number, to be bound with `levelBindings`. */
function levelSql(alias: string): string {
  const [inbound, base, due] = ['open_inbound_since', 'light_base_at', 'light_due_at'].map(
    (column) => `${alias}.${column}`,
  );
  const red = `(${inbound} <= ? or (${base} <= ? and (${due} is null or ${due} <= ? or ${base} <= ?)))`;
  const yellow = `(${inbound} <= ? or (${due} is not null and (${due} <= ? or ${base} <= ?)) or (${due} is null and ${base} <= ?))`;
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

/** The same of the lead `l`, whose days go by its status; NULL where nobody works on it any more. */
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
