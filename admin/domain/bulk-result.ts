import type { BulkResult } from '../../shared/contracts';

export type BulkOutcome = {
  documentId: string;
  title: string;
  /** Null: it was changed. */
  error: NonNullable<BulkResult['error']> | null;
};

/** What became of each row, the refused ones first, in the order in which they were chosen. */
export function bulkOutcomes(
  chosen: readonly { documentId: string; title: string }[],
  results: readonly BulkResult[],
): BulkOutcome[] {
  const byId = new Map(results.map((result) => [result.documentId, result]));
  const outcomes = chosen.flatMap(({ documentId, title }) => {
    const result = byId.get(documentId);
    return result ? [{ documentId, title, error: result.ok ? null : (result.error ?? null) }] : [];
  });
  return outcomes.sort((a, b) => Number(b.error !== null) - Number(a.error !== null));
}
