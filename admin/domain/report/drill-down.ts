import type { DrillDown } from '../../../shared/contracts';

/** The list with exactly the query that the figure was counted by; null where no list can say it. */
export function drillDownPath(drillDown: DrillDown, home: string): string | null {
  if (!drillDown) return null;
  return `${home}/${drillDown.list}?${new URLSearchParams(drillDown.query).toString()}`;
}

/** A part of a figure that the list can narrow further: as exact as the figure itself. */
export const narrowed = (drillDown: DrillDown, by: Readonly<Record<string, string>>): DrillDown =>
  drillDown && { ...drillDown, query: { ...drillDown.query, ...by } };
