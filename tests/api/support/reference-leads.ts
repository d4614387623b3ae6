import type { LeadOutcome } from '../../../shared/contracts/report';
import type { AttendedLead } from './reference-attention';
import { localDay } from './reference-history';
import { sumOf, type Fact } from './reference-reports';

const middleOf = (numbers: readonly number[]): number | null => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[half]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/** What became of leads, counted one by one. */
export function outcomeOf(
  leads: readonly AttendedLead[],
  opportunities: ReadonlyMap<number, Fact>,
  timeZone: string,
): Omit<LeadOutcome, 'drillDown'> {
  const became = leads.flatMap((lead) => {
    const fact = opportunities.get(lead.opportunity ?? -1);
    return fact?.status === 'won' ? [{ lead, fact }] : [];
  });
  return {
    leads: leads.length,
    qualified: leads.filter(
      ({ status, qualifiedAt }) =>
        qualifiedAt !== null || status === 'qualified' || status === 'converted',
    ).length,
    converted: leads.filter(({ status }) => status === 'converted').length,
    won: became.length,
    wonValue: sumOf(
      became.map(({ fact }) => fact),
      ({ target }) => target,
    ),
    medianDays: middleOf(
      became.map(
        ({ lead, fact }) =>
          localDay(fact.closedAt ?? 0, timeZone) - localDay(lead.openedAt, timeZone),
      ),
    ),
  };
}
