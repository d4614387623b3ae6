import { CONDITIONS } from '../../../shared/actions';

type Held = { action: string; conditions?: readonly string[] };

/** How far a right reaches: over everything, funnels of a team, one's own, or what a condition of the site says. */
export function reachOf(
  permissions: readonly Held[],
  action: string,
): 'all' | 'team' | 'own' | 'some' {
  const held = permissions.filter((permission) => permission.action === action);
  if (held.length === 0 || held.some(({ conditions = [] }) => conditions.length === 0))
    return 'all';
  const reaches = held.flatMap(({ conditions = [] }) => conditions);
  if (reaches.some((one) => one !== CONDITIONS.own && one !== CONDITIONS.team)) return 'some';
  return reaches.includes(CONDITIONS.team) ? 'team' : 'own';
}
