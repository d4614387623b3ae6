import type { FunnelSummary } from '../../shared/contracts';

/** The funnel that was open last, else the site's default, else the first one. */
export function funnelToOpen(funnels: FunnelSummary[], last: string): FunnelSummary | undefined {
  const active = funnels
    .filter(({ archivedAt }) => archivedAt === null)
    .sort((a, b) => a.position - b.position);
  return (
    active.find(({ documentId }) => documentId === last) ??
    active.find(({ isDefault }) => isDefault) ??
    active[0]
  );
}
