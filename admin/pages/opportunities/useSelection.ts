import { useMemo, useState } from 'react';

import type { OpportunityRow } from '../../../shared/contracts';
import type { Selection } from '../../components/table/ListTable';
import { useText } from '../../hooks/useText';

export type ChosenRows = {
  selection: Selection<OpportunityRow>;
  chosen: readonly OpportunityRow[];
  clear: () => void;
  /** Only these stay chosen. */
  keepOnly: (documentIds: readonly string[]) => void;
};

/** Ticked rows, also those of other pages; what is shown has the newest version. Another filter forgets them. */
export function useSelection(rows: readonly OpportunityRow[], filter: string): ChosenRows {
  const t = useText();
  const [state, setState] = useState({ filter, rows: new Map<string, OpportunityRow>() });
  const picked = useMemo(
    () => (state.filter === filter ? state.rows : new Map<string, OpportunityRow>()),
    [state, filter],
  );
  const set = (next: Map<string, OpportunityRow>) => setState({ filter, rows: next });
  const toggleAll = (some: readonly OpportunityRow[], on: boolean) => {
    const next = new Map(picked);
    for (const row of some) {
      if (on) next.set(row.documentId, row);
      else next.delete(row.documentId);
    }
    set(next);
  };
  const shown = new Map(rows.map((row) => [row.documentId, row]));
  return {
    selection: {
      has: ({ documentId }) => picked.has(documentId),
      toggle: (row, on) => toggleAll([row], on),
      toggleAll,
      label: ({ title }) => t('list.select', { title }),
    },
    chosen: [...picked.values()].map((row) => shown.get(row.documentId) ?? row),
    clear: () => set(new Map()),
    keepOnly: (documentIds) =>
      set(new Map([...picked].filter(([documentId]) => documentIds.includes(documentId)))),
  };
}
