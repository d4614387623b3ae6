import type { LightCutOffs } from '../domain/traffic-light';
import type { SqlFragment } from './scope';

/** Stages (of one funnel) that share one pair of days, with what "n days ago" means for them right now. */
export type LightGroup = { funnelId: number; stageIds: number[]; cutOffs: LightCutOffs };

const RED =
  '(o.open_inbound_since <= ? or (o.light_base_at <= ? and (o.light_due_at is null or o.light_due_at <= ? or o.light_base_at <= ?)))';
const YELLOW =
  '(o.open_inbound_since <= ? or (o.light_due_at is not null and (o.light_due_at <= ? or o.light_base_at <= ?)) or (o.light_due_at is null and o.light_base_at <= ?))';

/**
 * The light as a number: 2 red, 1 yellow, 0 green, NULL none (architecture 4.3). It compares stored instants with bound
 * cut-offs and does no date arithmetic; domain/traffic-light `lightLevel` decides the same.
 */
export function lightSql(groups: readonly LightGroup[]): SqlFragment {
  if (groups.length === 0) return { sql: '(case when 1 = 0 then 0 end)', bindings: [] };
  const bindings: SqlFragment['bindings'] = [];
  const whens = groups.map(({ funnelId, stageIds, cutOffs: c }) => {
    bindings.push(funnelId, ...stageIds);
    bindings.push(c.inboundRed, c.critical, c.grace, c.capGrace);
    bindings.push(c.inboundYellow, c.now, c.cap, c.followUp);
    const marks = stageIds.map(() => '?').join(', ');
    return `when o.funnel_id = ? and o.stage_id in (${marks}) then (case when ${RED} then 2 when ${YELLOW} then 1 else 0 end)`;
  });
  return {
    sql: `(case when o.archived_at is not null then null ${whens.join(' ')} else null end)`,
    bindings,
  };
}

export const LEVEL_NUMBER = { green: 0, yellow: 1, red: 2 } as const;
