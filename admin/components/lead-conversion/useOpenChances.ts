import type { LeadMatches } from '../../../shared/contracts';
import { useSalesOpportunitiesQuery } from '../../api/opportunity-list';
import { openOf, withChances } from '../../domain/lead-conversion';
import type { ConversionValues } from '../../domain/lead-conversion';
import { useCan } from '../../hooks/useCan';

const MOST = 10;

/** Open opportunities that could take the lead: of who was recognised, and of a firm that was chosen by hand. */
export function useOpenChances(
  matches: LeadMatches,
  { organization }: ConversionValues,
): LeadMatches['opportunities'] {
  const canUpdate = useCan('opportunityUpdate');
  const canRead = useCan('opportunityRead');
  const firm = organization.type === 'known' ? organization.ref.documentId : null;
  const isMatch = matches.organizations.some(({ documentId }) => documentId === firm);
  const skip = firm === null || isMatch || !canUpdate || !canRead;
  const { currentData } = useSalesOpportunitiesQuery(
    { organization: firm ?? undefined, status: 'open', sort: 'openedAt:desc', pageSize: MOST },
    { skip },
  );
  if (!canUpdate) return [];
  return withChances(openOf(matches), skip ? [] : (currentData?.data ?? []));
}
